"""The words of a corpus and the acronyms that it defines."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from eti_assistant.domain.passages import Passage
from eti_assistant.errors import IndexDamaged
from eti_assistant.french.analysis import terms
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import Vocabulary, definition_in

_WORD = re.compile(r"[^\W\d_]+")

_OPENING_WORDS = 5
_NOTICE_WORDS = 8
_LABEL_WORDS = 4
_NOTICE_DOCUMENTS = 4
"""A sentence whose opening stands in that many documents is a notice, not what they are about."""

Definitions = tuple[tuple[str, str], ...]
"""(acronym, long form), most frequent first."""


def write_words(file: Path, passages: Sequence[Passage]) -> None:
    """Count the folded words of all passages and collect the acronyms they define."""
    counts: Counter[str] = Counter()
    defined: Counter[tuple[str, str]] = Counter()
    openings: set[tuple[str, str]] = set()
    for passage in passages:
        counts.update(_WORD.findall(fold(f"{passage.source.title}\n{passage.text}")))
        defined.update(definition_in(passage.text))
        keys = {opening(terms(s.text)) for s in passage.sentences}
        keys |= {aside(s.text) for s in passage.sentences}
        openings |= {(key, passage.source.id) for key in keys if key}
    repeated = Counter(key for key, _ in openings)
    words = {
        "counts": counts,
        "definitions": [pair for pair, _ in defined.most_common()],
        "notices": sorted(key for key, count in repeated.items() if count >= _NOTICE_DOCUMENTS),
    }
    file.write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")


def opening(stems: Sequence[str]) -> str:
    """What the notices that documents repeat have in common: their first stems; "" if short."""
    return " ".join(stems[:_OPENING_WORDS]) if len(stems) >= _NOTICE_WORDS else ""


def aside(sentence: str) -> str:
    """The label of a remark that documents repeat ("Note de l'éditeur : …"); "" without one."""
    label, colon, remark = sentence.partition(":")
    short = colon and len(label.split()) <= _LABEL_WORDS and len(terms(remark)) >= _NOTICE_WORDS
    return f"{fold(label).strip()}:" if short else ""


def read_words(file: Path) -> tuple[Vocabulary, Definitions, frozenset[str]]:
    """What was written; raises `IndexDamaged`."""
    try:
        words = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise IndexDamaged("Les mots de l'index sont abîmés. Reconstruisez-le.") from error
    pairs = tuple((acronym, long_form) for acronym, long_form in words["definitions"])
    return Vocabulary(words["counts"]), pairs, frozenset(words["notices"])
