"""What is asked of a thing, its salary or its depth, and whether a sentence can tell it.

A sentence about the thing that holds no money does not give its price, however near it stands.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.passages import Sentence
from eti_assistant.french.folding import fold
from eti_assistant.retrieval.patterns import plain

_WITHIN = 5
"""Words behind the interrogative among which the attribute stands."""

_CUE = re.compile(r"\b(?:quel(?:le)?s?|combien)\b")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Attribute:
    """What is asked of a thing: how a question says it, what a sentence that tells it holds."""

    asked: re.Pattern[str]
    held: re.Pattern[str] | None
    """None when the answer is a proper name."""


@lru_cache(maxsize=2_000)
def attribute_of(question: str) -> Attribute | None:
    """The attribute that the written question asks for, if it is a known one."""
    asked = plain(fold(question))
    cue = _CUE.search(asked)
    words = asked[cue.start() if cue else 0 :].split()[: _WITHIN + 1]
    window = " ".join(words)
    found = [(match.start(), a) for a in _attributes() if (match := a.asked.search(window))]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def tells(attribute: Attribute, sentence: Sentence, question: str) -> bool:
    """Whether the sentence, with what stands above it, holds what tells the attribute."""
    if attribute.held is None:
        return any(_names_another(text, question) for text in _read(sentence))
    return bool(attribute.held.search(fold(f"{sentence.text}\n{sentence.context}")))


def _read(sentence: Sentence) -> Sequence[str]:
    """The sentence, or the cells of a row behind its label: a cell begins with a capital."""
    if sentence.kind is not BlockKind.TABLE_ROW:
        return (sentence.text,)
    return tuple(f"– {cell.strip()}" for cell in sentence.text.split("|")[1:])


def _names_another(text: str, question: str) -> bool:
    """Whether it holds a proper name that the question does not."""
    known = fold(question)
    return any(
        word[0][0].isupper() and len(word[0]) > 1 and fold(word[0]) not in known
        for word in _WORD.finditer(text)
        if word.start() and text[: word.start()].rstrip()[-1:] not in ".?!:"
    )


@cache
def _attributes() -> tuple[Attribute, ...]:
    path = files("eti_assistant.answering") / "data" / "attributes.toml"
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Attribute(
            re.compile(rf"\b(?:{'|'.join(entry['asked'])})\b"),
            None if entry.get("name") else re.compile("|".join(entry["held"])),
        )
        for entry in table["attribute"]
    )
