"""The regular expressions of `data/questions.toml`, compiled once."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from eti_assistant.retrieval.need import Kind, Measure

_BLANKS = re.compile(r"[^\w%€.,?!:/<>|\[\]*+-]+")


def plain(folded: str) -> str:
    """A folded question as the patterns see it: apostrophes and dashes between words are blanks."""
    return _BLANKS.sub(" ", folded.replace("-", " ")).strip()


def kind_of(question: str) -> Kind:
    """The first family whose patterns the plain question matches."""
    for name, patterns in _kinds():
        if patterns.search(question):
            return name
    return Kind.OTHER


def measure_of(question: str) -> Measure:
    """What a quantity that the plain question asks for is measured in."""
    for measure in (Measure.SHARE, Measure.MONEY):
        if _compiled(tuple(_table()["measure"][measure.value])).search(question):
            return measure
    return Measure.ANY


def expects_yes_or_no(question: str) -> bool:
    """Whether oui or non answers the plain question."""
    both = _table()["yes_no"]
    asked = _compiled(tuple(both["patterns"])).search(question)
    return bool(asked) and not _compiled(tuple(both["open"])).search(question)


def speaks_of_postings(question: str) -> bool:
    """Whether the plain question is about posts to fill."""
    return bool(_compiled(tuple(_table()["posting"]["patterns"])).search(question))


@cache
def _kinds() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple(
        (Kind(entry["name"]), _compiled(tuple(entry["patterns"]))) for entry in _table()["kind"]
    )


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


@cache
def _table() -> dict[str, Any]:
    path = files("eti_assistant.retrieval") / "data" / "questions.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
