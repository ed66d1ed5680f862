"""The French sentences of answers, from `wording.toml`, which staff can edit."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def sentence(name: str) -> str:
    """One sentence."""
    return str(_table()["answers"][name])


def notice(code: str) -> str:
    """The message of a notice."""
    return str(_table()["notices"][code])


def suggestions(name: str) -> tuple[str, ...]:
    """Questions to offer."""
    return tuple(_table()["suggestions"].get(name, ()))


@cache
def _table() -> dict[str, Any]:
    path = files("eti_assistant") / "wording.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
