"""PIAF, half of its articles indexed: answers to their questions, refusals to the others'."""

import argparse
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.opening import up_to_date
from bench.printing import number, progress, table
from eti_assistant.assistant import Assistant
from eti_assistant.evaluation.judged_sets import (
    JudgedQuestion,
    JudgedSet,
    Text,
    read_judged_set,
    write_corpus,
)
from eti_assistant.evaluation.judging import ANSWERS
from eti_assistant.evaluation.matching import holds, plain

HEAD = ("questions", "posées", "répondues", "réponse juste", "passage juste", "refusées")


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("set", type=Path, help="dossier de corpus.jsonl.gz et questions.jsonl.gz")
    parser.add_argument("--limit", type=int, default=300, help="questions de chaque moitié")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--index", type=Path, help="où garder l'index")


def run(chosen: argparse.Namespace) -> int:
    judged = read_judged_set(chosen.set)
    kept = half(judged, chosen.seed)
    known = {text.id for text in kept}
    inside = [q for q in judged.questions if set(q.relevant) & known]
    outside = [q for q in judged.questions if not set(q.relevant) & known]
    draw = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as aside:
        corpus = Path(aside) / "corpus"
        ids = write_corpus(kept, corpus)
        assistant = up_to_date(corpus, chosen.index or Path(aside) / "index")
        rows = [
            _row(name, draw.sample(half_, min(chosen.limit, len(half_))), ids, assistant)
            for name, half_ in (("articles indexés", inside), ("articles absents", outside))
        ]
    print(table(HEAD, rows))
    return 0


def half(judged: JudgedSet, seed: int) -> tuple[Text, ...]:
    """The texts of half of the articles; an article is the texts of one title."""
    titles = sorted({text.title for text in judged.texts})
    random.Random(seed).shuffle(titles)
    kept = set(titles[: len(titles) // 2])
    return tuple(text for text in judged.texts if text.title in kept)


def _row(
    name: str, questions: Sequence[JudgedQuestion], ids: dict[str, str], assistant: Assistant
) -> tuple[str, ...]:
    answered = right = source = 0
    for done, question in enumerate(questions):
        progress(name, done, len(questions))
        answer = assistant.ask(question.question)
        if answer.status not in ANSWERS:
            continue
        answered += 1
        right += any(_says(answer.text, expected) for expected in question.answers)
        source += any(ids[c.source.path] in question.relevant for c in answer.citations)
    count = len(questions)
    shares = (answered, right, source, count - answered)
    return (name, str(count), *(f"{number(100 * n / max(count, 1))} %" for n in shares))


def _says(text: str, expected: str) -> bool:
    """A variant's bar is a letter here; a cut answer may begin inside a word."""
    return holds(text, expected.replace("|", " ")) or plain(expected) in plain(text)
