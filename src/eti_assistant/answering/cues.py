"""What sentences are recognised by, from `data/sentences.toml`."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from eti_assistant.french.folding import fold
from eti_assistant.french.stems import stem


@cache
def cue(name: str) -> re.Pattern[str]:
    """The expressions of one list as one, for a folded sentence."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in _table()[name]))


@cache
def units(name: str) -> frozenset[str]:
    """The units of one list, as quantities write them."""
    return frozenset(_table()["units"][name])


@cache
def opposites(word_stem: str) -> frozenset[str]:
    """The stems of the words that say the contrary of this one."""
    pairs = [tuple({stem(fold(w)) for w in side} for side in pair) for pair in _table()["contrary"]]
    sides = [(one, other) for first, last in pairs for one, other in ((first, last), (last, first))]
    return frozenset[str]().union(*(other for one, other in sides if word_stem in one))


@cache
def _table() -> dict[str, Any]:
    path = files("eti_assistant.answering") / "data" / "sentences.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
