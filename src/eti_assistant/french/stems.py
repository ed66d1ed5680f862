"""French stems on which accented and unaccented spellings agree."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Protocol, cast

import Stemmer

from eti_assistant.french.word_lists import folded_words, table

_ENDINGS = (
    (re.compile(r"(?<=\w{4})(?<![si])s$"), ""),
    (re.compile(r"(?<=\w{3})trice$"), "teur"),
    (re.compile(r"(?<=\w{3})eu(?:x|se)$"), "eur"),
    (re.compile(r"(?<=\w)(i|ll|an?g|ch)ere$"), r"\1er"),
    (re.compile(r"eee$"), "ee"),
    (re.compile(r"(?<=\w{3})ee$"), "e"),
    (re.compile(r"(?<=\w{2})([^a]it|[cmp]is|pris|quis|ssis)$"), r"\1e"),
)
"""Plurals, feminines and participles brought to one form, in this order."""


class _FrenchStemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802


@lru_cache(maxsize=100_000)
def stem(folded: str) -> str:
    """The stem of a folded word; numbers and words with digits are their own.

    Folding comes before stemming, so that "developpement" and "développement" meet; plurals,
    feminines and irregular forms are reduced first, since the stemmer misses many of them.
    """
    if not folded.isalpha():
        return folded
    word = _irregular().get(folded, folded)
    for ending, replacement in _ENDINGS:
        if word in folded_words("stems", "whole"):
            return word
        word = ending.sub(replacement, word)
    stemmed = _stemmer().stemWord(word)
    return f"{stemmed[:-1]}i" if len(stemmed) > 4 and stemmed[-1] == "y" else stemmed


@cache
def _stemmer() -> _FrenchStemmer:
    build = cast("Callable[[str], _FrenchStemmer]", Stemmer.Stemmer)  # pyright: ignore[reportUnknownMemberType]
    return build("french")


@cache
def _irregular() -> dict[str, str]:
    forms: dict[str, str] = table("stems")["irregular"]
    return forms
