"""The word lists and the regular expressions of `data/endings.toml`, read once."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

from eti_assistant.french.folding import fold


class Words(Protocol):
    """The folded words of a corpus."""

    def __contains__(self, word: str, /) -> bool:
        """Whether the corpus holds the word."""
        ...


@cache
def patterns(section: str, key: str = "patterns") -> re.Pattern[str]:
    """One list of regular expressions as one; `{name}` stands for an entry of `[parts]`."""
    written: list[str] = _table()[section][key]
    parts: dict[str, str] = _table()["parts"]
    for name, part in parts.items():
        written = [pattern.replace(f"{{{name}}}", part) for pattern in written]
    return re.compile("|".join(f"(?:{pattern})" for pattern in written))


@cache
def separate_patterns(section: str, key: str) -> tuple[re.Pattern[str], ...]:
    """One list of regular expressions, each by itself, for the written text."""
    written: list[str] = _table()[section][key]
    return tuple(re.compile(pattern) for pattern in written)


@cache
def written_words(section: str, key: str) -> tuple[str, ...]:
    """One list of words as they are written."""
    words: list[str] = _table()[section][key]
    return tuple(words)


@cache
def word_set(section: str, key: str) -> frozenset[str]:
    """One list of words, folded."""
    written: str | list[str] = _table()[section][key]
    words = written.split() if isinstance(written, str) else written
    return frozenset(fold(word) for word in words)


@cache
def any_of(section: str, key: str) -> re.Pattern[str]:
    """Any expression of a list, as whole words, the longest first."""
    written = sorted(word_set(section, key), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, written))})\b")


@cache
def _table() -> dict[str, Any]:
    path = files("eti_assistant.retrieval") / "data" / "endings.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
