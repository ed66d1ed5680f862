"""The word lists and patterns of `data/following.toml`, compiled once."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def following_table() -> dict[str, Any]:
    """The whole of `data/following.toml`."""
    path = files("eti_assistant.retrieval") / "data" / "following.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def listed(section: str, name: str) -> frozenset[str]:
    """One list of folded words."""
    return frozenset(following_table()[section][name])


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One list of patterns, for a folded text."""
    found: list[str] = following_table()["patterns"][name]
    return re.compile("|".join(f"(?:{one})" for one in found))


def joining(name: str) -> str:
    """One of the words that a rebuilt question is joined with."""
    return following_table()["joining"][name]
