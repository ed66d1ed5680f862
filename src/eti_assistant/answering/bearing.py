"""Whether a sentence is about what is asked, or about something beside it."""

import re
from functools import lru_cache

from eti_assistant.answering.once import stems_of, years_of
from eti_assistant.domain.passages import Sentence
from eti_assistant.french.folding import fold
from eti_assistant.retrieval.need import Kind, Need

_LONG_AGO = 8
"""Years after which what a document says was so has most likely changed."""

_TIMELESS = (Kind.PROCEDURE, Kind.CONTACT, Kind.LIST, Kind.OTHER)
"""Questions about what holds today unless they name a year."""

_AT_FIRST = re.compile(r"^\W*(?:en|fin|debut|jusqu'en|avant|a partir de|depuis) (?:19|20)\d\d\b")
_EXCEPTED = re.compile(r"\bnon[ -](\w+)")
_OPENING = r"^\W*(?:(?:les?|la|une?|des|du|cette?|ces) |l')?(?:sigle |terme |mot |notion de )?\W*"


def subject(need: Need, sentence: Sentence) -> float:
    """Whether the thing to define, or what its acronym stands for, opens the sentence."""
    if need.kind is not Kind.DEFINITION or not need.words:
        return 0.0
    names = [fold(name) for name in need.synonyms] + [fold(need.words[0].surface)]
    folded = fold(sentence.text)
    opens = any(re.match(rf"{_OPENING}{re.escape(name)}(?:s|x)?\b", folded) for name in names)
    return float(opens)


def excepted(need: Need, sentence: Sentence) -> float:
    """Whether it is about all but those asked about ("les non fonctionnaires")."""
    left_out = _left_out(sentence.text) - _left_out(need.text)
    return float(bool(left_out & need.focus))


def bygone(need: Need, sentence: Sentence, latest: int) -> float:
    """Whether it tells what was so long ago when what is so was asked."""
    if need.years or need.kind not in _TIMELESS or not _AT_FIRST.match(fold(sentence.text)):
        return 0.0
    return float(max(years_of(sentence.text), default=latest) <= latest - _LONG_AGO)


@lru_cache(maxsize=20_000)
def _left_out(text: str) -> frozenset[str]:
    found = _EXCEPTED.findall(fold(text))
    return stems_of(" ".join(found)) if found else frozenset()
