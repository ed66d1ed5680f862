"""What sentences are recognised by, from `data/sentences.toml`."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def cue(name: str) -> re.Pattern[str]:
    """The expressions of one list as one, for a folded sentence."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in _table()[name]))


@cache
def units(name: str) -> frozenset[str]:
    """The units of one list, as quantities write them."""
    return frozenset(_table()["units"][name])


@cache
def _table() -> dict[str, Any]:
    path = files("eti_assistant.answering") / "data" / "sentences.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
