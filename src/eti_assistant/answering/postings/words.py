"""The patterns and sentences of `data/postings.toml`, compiled once."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from eti_assistant.french.analysis import terms


@dataclass(frozen=True, slots=True)
class Field:
    """Something a posting may state; `holds` is what a sentence that states it must hold.

    `label` tells the value in a sentence, `passed` once its day is past; "" for what is only
    quoted. `name` is a field of `Posting`, or a name of its own.
    """

    name: str
    asked: re.Pattern[str]
    said: re.Pattern[str]
    holds: str
    label: str
    passed: str


def cue(name: str) -> re.Pattern[str]:
    """One family of words that a question about postings is recognised by."""
    return _compiled("cues", name)


def state_cue(name: str) -> re.Pattern[str]:
    """What asks whether a posting is `open` or `closed`."""
    return _compiled("state", name)


def light_cue(name: str) -> re.Pattern[str]:
    """What a sentence that states nothing (`silent`), or sets apart (`apart`), is known by."""
    return _compiled("light", name)


@cache
def fields() -> tuple[Field, ...]:
    """Everything that may be asked of a posting."""
    return tuple(
        Field(
            row["name"],
            _joined(row["asked"]),
            _joined(row["said"]),
            row["holds"],
            row.get("label", ""),
            row.get("passed", row.get("label", "")),
        )
        for row in _table()["field"]
    )


def field_named(name: str) -> Field:
    """One of them."""
    return next(field for field in fields() if field.name == name)


@cache
def light_stems() -> frozenset[str]:
    """Stems of the words that do not say which posting is meant."""
    return frozenset(stem for word in _table()["light"]["words"] for stem in terms(word))


def words(name: str, **values: str) -> str:
    """A sentence, or a part of one, filled in."""
    return str(_table()["words"][name]).format(**values)


def notice_words(name: str) -> str:
    """The message of a notice."""
    return str(_table()["notices"][name])


def refusal_words(name: str) -> str:
    """The sentence of a refusal."""
    return str(_table()["refusals"][name])


@cache
def _compiled(section: str, name: str) -> re.Pattern[str]:
    return _joined(_table()[section][name])


def _joined(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


@cache
def _table() -> dict[str, Any]:
    path = files("eti_assistant.answering") / "data" / "postings.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
