"""Whether a sentence is about what is asked, or about something beside it."""

import re
from functools import lru_cache

from eti_assistant.domain.passages import Sentence
from eti_assistant.french.folding import fold
from eti_assistant.french.once import stems_of, years_of
from eti_assistant.retrieval.need import Kind, Need

_LONG_AGO = 8
"""Years after which what a document says was so has most likely changed."""

_TIMELESS = (Kind.PROCEDURE, Kind.CONTACT, Kind.LIST, Kind.OTHER)
"""Questions about what holds today unless they name a year."""

_AT_FIRST = re.compile(r"^\W*(?:en|fin|debut|jusqu'en|avant|a partir de|depuis) (?:19|20)\d\d\b")
_OVER = re.compile(r"\bn.est plus (?:applicable|en vigueur|valable|a appliquer)\b")
_EXCEPTED = re.compile(r"\bnon[ -](\w+)")
_IS = (
    r" (?:\([^)]+\) )?(?:est|sont|exerce|exercent|designe|designent|signifie|regroupe|regroupent)\b"
)


def subject(need: Need, sentence: Sentence) -> float:
    """Whether it says what the thing to define, or what its acronym stands for, is or does."""
    if need.kind is not Kind.DEFINITION or not need.words:
        return 0.0
    asked = " ".join(word.surface for word in need.words)
    names = [fold(name) for name in (*need.synonyms, asked)]
    folded = fold(sentence.text)
    return float(any(re.search(rf"{_defined(name)}{_IS}", folded) for name in names))


def spelt_out(need: Need) -> str:
    """The question as it is looked up: an acronym to define is looked up by what it stands for."""
    word = need.words[0] if len(need.words) == 1 else None
    if need.kind is not Kind.DEFINITION or word is None or not word.acronym or not need.synonyms:
        return need.text
    return need.text.replace(word.surface, f"{need.synonyms[0]} ({word.surface})")


def excepted(need: Need, sentence: Sentence) -> float:
    """Whether it is about all but those asked about ("les non fonctionnaires")."""
    left_out = _left_out(sentence.text) - _left_out(need.text)
    return float(bool(left_out & need.focus))


def bygone(need: Need, sentence: Sentence, latest: int) -> float:
    """Whether it tells what was so long ago when what is so was asked."""
    if need.years or need.kind not in _TIMELESS:
        return 0.0
    folded = fold(sentence.text)
    if not _AT_FIRST.match(folded) and not _OVER.search(folded):
        return 0.0
    return float(max(years_of(sentence.text), default=latest) <= latest - _LONG_AGO)


@lru_cache(maxsize=20_000)
def _left_out(text: str) -> frozenset[str]:
    found = _EXCEPTED.findall(fold(text))
    return stems_of(" ".join(found)) if found else frozenset()


def _defined(name: str) -> str:
    """The folded name as a pattern, each of its words in the singular or the plural."""
    words = (re.escape(re.sub(r"(?<=\w{3})s$", "", word)) for word in name.split())
    return r"\b" + r"(?:s|x)? ".join(words) + r"(?:s|x)?"
