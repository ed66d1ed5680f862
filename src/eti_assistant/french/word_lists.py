"""The word lists that staff can edit, in `french/data/*.toml`."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from eti_assistant.french.folding import fold


@cache
def table(name: str) -> dict[str, Any]:
    """The whole of `data/<name>.toml`, read once."""
    path = files("eti_assistant.french") / "data" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def folded_words(name: str, key: str) -> frozenset[str]:
    """The words of one list, or of one text, folded."""
    words: str | list[str] = table(name)[key]
    listed = words.split() if isinstance(words, str) else words
    return frozenset(fold(word) for word in listed)
