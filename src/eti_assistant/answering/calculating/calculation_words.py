"""The words of calculations, from `data/calculations.toml`, which staff can edit."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def asked(name: str) -> re.Pattern[str]:
    """What in a plain question asks for this calculation."""
    patterns: list[str] = _table()["asked"][name]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


@cache
def words(name: str) -> re.Pattern[str]:
    """Words of one kind, to be searched in a folded text."""
    return re.compile(str(_table()["words"][name]))


def told(name: str, **parts: str) -> str:
    """A sentence of the answer with its parts."""
    return str(_table()["sentences"][name]).format(**parts)


@cache
def _table() -> dict[str, Any]:
    path = files("eti_assistant.answering") / "data" / "calculations.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
