"""The sentences of an answer, and the citations each carries."""

import re
from dataclasses import dataclass

from eti_assistant.french.sentences import split_sentences

_MARKER = re.compile(r"\[(\d+)\]")
_LEADING = re.compile(r"\s*((?:\[\d+\]\s*)+)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence without its citations, and their numbers."""

    text: str
    citations: tuple[int, ...]


def statements_of(text: str) -> tuple[Statement, ...]:
    """The answer's sentences; citations that open a sentence belong to the one before."""
    pieces: list[str] = []
    for line in text.split("\n"):
        for place, (start, end) in enumerate(split_sentences(line)):
            sentence = line[start:end]
            opening = _LEADING.match(sentence)
            alone = opening is not None and opening.end() == len(sentence)
            if pieces and opening and (place or alone):
                pieces[-1] += opening[1]
                sentence = sentence[opening.end() :]
            pieces.append(sentence)
    found = (Statement(_MARKER.sub("", p), marked(p)) for p in pieces)
    return tuple(statement for statement in found if statement.text.strip())


def marked(text: str) -> tuple[int, ...]:
    """The numbers that stand in brackets, in order."""
    return tuple(int(number) for number in _MARKER.findall(text))
