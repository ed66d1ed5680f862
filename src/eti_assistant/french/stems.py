"""French stems on which accented and unaccented spellings agree."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Protocol, cast

import Stemmer

from eti_assistant.french.word_lists import table

_FEMININE = (
    (re.compile(r"(?<=\w{3})trices?$"), "teur"),
    (re.compile(r"(?<=\w{3})eu(?:x|ses?)$"), "eur"),
    (re.compile(r"(?<=\w{3})eres?$"), "er"),
    (re.compile(r"ee(es?|s)$"), "ee"),
    (re.compile(r"(?<=\w{4})ees?$"), "e"),
)


class _FrenchStemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802


@lru_cache(maxsize=100_000)
def stem(folded: str) -> str:
    """The stem of a folded word; numbers and words with digits are their own.

    Folding comes before stemming, so that "developpement" and "développement" meet; feminine and
    irregular forms are reduced first, since the stemmer relies on accents for some of them.
    """
    if not folded.isalpha():
        return folded
    word = _irregular().get(folded)
    if word is None:
        word = folded
        for ending, masculine in _FEMININE:
            word = ending.sub(masculine, word)
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
