"""Any number of French passages: real sentences, drawn again and again into new documents."""

import random
from collections.abc import Sequence
from pathlib import Path

from eti_assistant.corpus.listing import list_files
from eti_assistant.corpus.manifest import load_manifest
from eti_assistant.corpus.reading import read_file
from eti_assistant.evaluation.judged_sets import read_judged_set
from eti_assistant.evaluation.questions import read_cases
from eti_assistant.french.sentences import split_sentences

_SECTIONS = 10
"""Sections of a document; each is one passage."""

_LENGTH = 690
"""Characters of a section."""

_SHORTEST, _LONGEST = 40, 400


def sentences_of(judged_set: Path | None, corpus: Path) -> list[str]:
    """The sentences of a judged set's texts, or else of the project's corpus, once each."""
    texts = [t.text for t in read_judged_set(judged_set).texts] if judged_set else _texts(corpus)
    lines = (line.strip() for text in texts for line in text.split("\n"))
    spans = ((line, span) for line in lines for span in split_sentences(line))
    sentences = dict.fromkeys(line[start:end] for line, (start, end) in spans)
    return [s for s in sentences if _SHORTEST <= len(s) <= _LONGEST and "|" not in s]


def questions_of(judged_set: Path | None, file: Path) -> list[str]:
    """The set's questions, or else those of a question file."""
    if judged_set:
        return [question.question for question in read_judged_set(judged_set).questions]
    return [case.question for case in read_cases(file) if case.answerable and not case.history]


def write_documents(sentences: Sequence[str], passages: int, folder: Path, seed: int) -> None:
    """Write Markdown documents that make about that many passages, no two of them alike."""
    draw = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(max(1, passages // _SECTIONS)):
        lines = [f"# {_heading(draw.choice(sentences))}"]
        for _ in range(_SECTIONS):
            lines += [f"## {_heading(draw.choice(sentences))}", _section(sentences, draw)]
        text = "\n\n".join(lines)
        (folder / f"document-{number:05}.md").write_text(text + "\n", encoding="utf-8")


def _texts(corpus: Path) -> list[str]:
    manifest = load_manifest(corpus)
    files, _ = list_files(corpus)
    return [page.text for file in files for page in read_file(corpus, file, manifest).pages]


def _heading(sentence: str) -> str:
    return " ".join(sentence.split()[:6]).strip(" .,;:")


def _section(sentences: Sequence[str], draw: random.Random) -> str:
    chosen: list[str] = []
    while sum(len(sentence) + 1 for sentence in chosen) < _LENGTH:
        chosen.append(draw.choice(sentences))
    return " ".join(chosen)
