"""Questions about the other meaning of an acronym, from `data/homonyms.toml`."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from eti_assistant.french.analysis import terms
from eti_assistant.french.folding import fold
from eti_assistant.index.words import Definitions
from eti_assistant.retrieval.ending_words import Words
from eti_assistant.retrieval.patterns import plain


@dataclass(frozen=True, slots=True)
class Homonym:
    """An acronym with the meaning of the documents and the other one, as a sentence names them."""

    acronym: str
    here: str
    elsewhere: str
    here_written: str
    elsewhere_written: str


@dataclass(frozen=True, slots=True)
class _Rule:
    homonym: Homonym
    cues: re.Pattern[str]
    unless: re.Pattern[str]


def homonym_in(text: str) -> Homonym | None:
    """The acronym that the question takes in its other meaning, whatever the documents say."""
    asked = plain(fold(text))
    for rule in _rules():
        if not rule.cues.search(asked) or _meaning().search(asked):
            continue
        if not rule.unless.search(asked):
            return rule.homonym
    return None


def means_another(text: str, definitions: Definitions, known: Words) -> bool:
    """Whether the question is about the other meaning of an acronym that the documents use.

    `definitions` and `known` are those of the corpus.
    """
    homonym = homonym_in(text)
    return homonym is not None and _used_here(homonym, definitions, known)


def _used_here(homonym: Homonym, definitions: Definitions, known: Words) -> bool:
    """Whether the documents use the acronym in the meaning of `here` more than in the other."""
    if fold(homonym.acronym) not in known:
        return False
    for acronym, long_form in definitions:
        if acronym == homonym.acronym and _same(long_form, homonym.here):
            return True
        if acronym == homonym.acronym and _same(long_form, homonym.elsewhere):
            return False
    return all(word in known for word in re.findall(r"\w{3,}", fold(homonym.here)))


def _same(one: str, other: str) -> bool:
    return _key(terms(one)) == _key(terms(other))


def _key(stems: Sequence[str]) -> frozenset[str]:
    return frozenset(stem[:6] for stem in stems)


@cache
def _rules() -> tuple[_Rule, ...]:
    named = ("acronym", "here", "elsewhere", "here_written", "elsewhere_written")
    return tuple(
        _Rule(
            Homonym(*(str(entry[name]) for name in named)),
            re.compile("|".join(entry["cues"])),
            re.compile("|".join(entry["unless"])),
        )
        for entry in _table()["homonym"]
    )


@cache
def _meaning() -> re.Pattern[str]:
    return re.compile("|".join(_table()["asks_the_meaning"]["patterns"]))


@cache
def _table() -> dict[str, Any]:
    path = files("eti_assistant.retrieval") / "data" / "homonyms.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
