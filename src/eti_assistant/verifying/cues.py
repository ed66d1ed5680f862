"""What changes the sense of a figure, from `data/verifying.toml`."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def cue(name: str) -> re.Pattern[str]:
    """The expressions of one list as one, for a folded text."""
    patterns: list[str] = _table()["cues"][name]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def listed_words(name: str) -> tuple[str, ...]:
    """The words of one list, folded."""
    return tuple(_table()["cues"][name])


def listed_groups(name: str) -> tuple[tuple[str, ...], ...]:
    """The groups of words of one list."""
    return tuple(tuple(group) for group in _table()["cues"][name])


@cache
def words(name: str) -> str:
    """A sentence of an explanation, to be filled in."""
    return str(_table()["words"][name])


@cache
def _table() -> dict[str, Any]:
    path = files("eti_assistant.verifying") / "data" / "verifying.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
