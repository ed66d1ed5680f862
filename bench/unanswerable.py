"""Questions with and without an answer in the documents, as the signs of their best sentence."""

import argparse
import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from bench.printing import progress
from bench.taken_away import is_of, without
from eti_assistant.answering.answerability import Signs, signs_of
from eti_assistant.answering.calculating.calculating import calculate
from eti_assistant.answering.choosing import choose
from eti_assistant.answering.evidence import Evidence, weigh
from eti_assistant.answering.postings.postings import answer_postings
from eti_assistant.answering.support import excluded
from eti_assistant.bootstrap import choose_embedder, update_index
from eti_assistant.domain.answers import Status
from eti_assistant.domain.passages import Hit
from eti_assistant.domain.questions import Question
from eti_assistant.evaluation.judging import ANSWERS
from eti_assistant.evaluation.matching import holds
from eti_assistant.evaluation.questions import Case, read_cases
from eti_assistant.index.opened import open_index
from eti_assistant.retrieval.following.following import complete
from eti_assistant.retrieval.need import Kind, Need
from eti_assistant.retrieval.parts import parts
from eti_assistant.retrieval.ranking import Query
from eti_assistant.retrieval.retriever import Retriever
from eti_assistant.retrieval.understanding import understand
from eti_assistant.settings import EmbeddingSettings

_READ, _SPARE = 8, 40
"""Passages that an answer reads, and those searched for when some are taken away."""


class Sort(StrEnum):
    """How a question came to be asked."""

    ASKED = "asked"
    SENTENCE = "sentence"
    DOCUMENT = "document"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Sample:
    """A question put to documents; `right` when the sentences chosen hold its answer."""

    folder: str
    sort: Sort
    kind: tuple[Kind, bool]
    """The family of the question, and whether oui or non answers it."""
    signs: Signs
    excluded: bool
    answerable: bool
    right: bool = False


@dataclass(frozen=True, slots=True)
class _Folder:
    name: str
    retriever: Retriever
    cases: tuple[Case, ...]


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--questions", type=Path, default=Path("evaluation/eti.jsonl"))
    parser.add_argument("--folders", type=Path, default=Path("evaluation/folders"))


def samples(corpus: Path, questions: Path, folders: Path) -> Iterator[Sample]:
    """Every question of the corpus and of the `dev-*` folders, and those made from it."""
    draw = random.Random(1)
    with tempfile.TemporaryDirectory() as aside:
        opened = [_opened(corpus, questions, Path(aside) / "corpus", "corpus")]
        for folder in sorted(folders.glob("dev-*")):
            file = folder / "questions.jsonl"
            opened.append(
                _opened(folder / "documents", file, Path(aside) / folder.name, folder.name)
            )
        for folder in opened:
            others = [one for one in opened if one is not folder]
            for case in folder.cases:
                if not case.follows:
                    yield from _asked(case, folder)
                    yield from _asked_elsewhere(case, folder.name, draw.choice(others))


def _opened(documents: Path, questions: Path, index: Path, name: str) -> _Folder:
    update_index(documents, index, progress)
    embedder = choose_embedder(EmbeddingSettings())
    return _Folder(name, Retriever(open_index(index, embedder), embedder), read_cases(questions))


def _asked(case: Case, folder: _Folder) -> Iterator[Sample]:
    """The question as it is asked, and without what answers it."""
    question = Question(case.question, case.today or date.min, history=case.history)
    whole = replace(question, text=complete(question))
    need = _looked_up(whole, folder.retriever)
    if need is None or len(parts(whole)) > 1 or _either_is_right(case):
        return
    hits = folder.retriever.retrieve(Query(need.text, need.synonyms), _SPARE)
    ranked = _weighed(need, hits[:_READ], folder)
    if not ranked or _answered_otherwise(need, whole, ranked, folder):
        return
    wanted = [e for e in case.must_contain if not e.lower().startswith(("oui", "non"))]
    told = "\n".join(
        f"{e.sentence.text} | {e.sentence.context}" for e in choose(need, ranked).shown
    )
    right = case.answerable and all(holds(told, entry) for entry in wanted)
    yield _sample(folder.name, Sort.ASKED, need, ranked, case.answerable, right)
    if case.answerable and wanted:
        silent = [hit for hit in (without(hit, wanted) for hit in hits) if hit.passage.sentences]
        others = [hit for hit in silent if not is_of(hit, case.documents)]
        for sort, left in ((Sort.SENTENCE, silent), (Sort.DOCUMENT, others)):
            ranked = _weighed(need, left[:_READ], folder)
            if ranked and (sort is Sort.SENTENCE or _READ <= len(others) < len(silent)):
                yield _sample(folder.name, sort, need, ranked)


def _asked_elsewhere(case: Case, name: str, other: _Folder) -> Iterator[Sample]:
    need = _looked_up(Question(case.question, date.min), other.retriever)
    if need and case.answerable and not case.history:
        hits = other.retriever.retrieve(Query(need.text, need.synonyms), _READ)
        ranked = _weighed(need, hits, other)
        if ranked:
            yield _sample(name, Sort.FOLDER, need, ranked)


def _looked_up(question: Question, retriever: Retriever) -> Need | None:
    need = understand(question, retriever.index)
    said = need.words or need.places or need.years or need.asserted
    return None if need.ending or not said else need


def _weighed(need: Need, hits: Sequence[Hit], folder: _Folder) -> tuple[Evidence, ...]:
    return weigh(need, hits, folder.retriever.index.notices)


def _sample(
    name: str,
    sort: Sort,
    need: Need,
    ranked: Sequence[Evidence],
    answerable: bool = False,
    right: bool = False,
) -> Sample:
    signs = signs_of(need, ranked)
    kind = need.kind, need.yes_no
    return Sample(name, sort, kind, signs, excluded(need, ranked[0]), answerable, right)


def _either_is_right(case: Case) -> bool:
    """Whether both an answer and a refusal are right."""
    refused = case.expected & {Status.NOT_FOUND, Status.CLARIFY, Status.OUT_OF_SCOPE}
    return bool(refused if case.answerable else case.expected & (ANSWERS - {Status.PARTIAL}))


def _answered_otherwise(
    need: Need, question: Question, ranked: tuple[Evidence, ...], folder: _Folder
) -> bool:
    """Whether a posting or a calculation answers, for which likeness is not asked."""
    library = folder.retriever.index.library

    def search(words: str) -> Sequence[Evidence]:
        return _weighed(need, folder.retriever.retrieve(Query(words), _READ), folder)

    return bool(
        answer_postings(need, question, library) or calculate(need, ranked, library, search)
    )
