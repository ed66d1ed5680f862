"""The words of a question that its answer should be about, and what it asks for among them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.analysis import content_words
from eti_assistant.french.folding import fold
from eti_assistant.french.frequency import is_french, rareness
from eti_assistant.french.word_lists import folded_words
from eti_assistant.index.opened import OpenIndex
from eti_assistant.retrieval.need import AskedWord
from eti_assistant.retrieval.synonyms import alike

_COUNTED = re.compile(
    r"\b(?:combien d(?:e |es |u |')|nombre (?:total |moyen )?d(?:e |es |u |')|nb d(?:e |es |'))"
    r"([\w-]+(?: [\w-]+)?)|"
    r"\beffectifs? d(?:e |es |u |')(?!l')([\w-]+(?: [\w-]+)?)|"
    r"\b((?:effectif|population|affluence|frequentation)s?)\b"
)
_LEAST = 0.3
"""What is left of the weight of a word that everybody uses."""

_LONGEST = 30
"""Letters from which a word is none."""

_TELLING = 5
"""Letters from which an unknown word is no abbreviation."""


_CUE = re.compile(
    r"\b(combien|quel(?:le)?s?|quand|comment|pourquoi|où|qui|est-ce que|lesquel(?:le)?s)\b",
    re.IGNORECASE,
)
_TOLD_BEFORE = 5
_PREAMBLE = 0.3
"""What is left of the weight of a word said before the question itself."""

_LIGHT = 0.25
"""What is left of the weight of a noun that only announces what is asked ("le nombre de")."""

_FOCUS = re.compile(
    r"\b(?:combien d(?:e la |e l'|e |es |u |')|nombre (?:total |moyen )?d(?:e |es |u |')|"
    r"quel(?:le)?s? (?:est|sont|etait|etaient|sera|seront|fut|a ete)?\s*"
    r"(?:(?:les?|la|leurs?|sa|son) |l')?|(?:part|taux|proportion|pourcentage) d(?:e |es |u |')|"
    r"listez?(?: moi)? (?:les |des |toutes les |tous les )|citez?(?: moi)? (?:les |des ))"
    r"([\w-]+(?: [\w-]+)?)"
)


def asked_words(
    text: str, taken: Sequence[tuple[int, int]], names: Sequence[str], index: OpenIndex
) -> tuple[AskedWord, ...]:
    """The content words outside dates, places and quantities, once each."""
    light = folded_words("stop_words", "heads")
    longest = index.stems.rarity("\0")
    found: dict[str, AskedWord] = {}
    asked_at = _asked_at(text)
    for word in content_words(text):
        if len(word.surface) > _LONGEST or any(
            start < word.end and word.start < end for start, end in taken
        ):
            continue
        name = _is_name(text, word.start, word.surface)
        rarity = min(index.stems.rarity(word.stem) / longest, 1.0)
        weight = rarity * (_LEAST + (1 - _LEAST) * rareness(fold(word.surface)))
        if fold(word.surface) in light:
            weight *= _LIGHT
        if word.end < asked_at:
            weight *= _PREAMBLE
        if name and word.stem in index.house:
            weight *= _LIGHT
        others = alike(word.stem)
        known = any(index.stems.holds(stem) for stem in (word.stem, *others))
        known = known or word.end < asked_at or not _is_telling(fold(word.surface), index)
        found.setdefault(word.stem, AskedWord(word.surface, word.stem, weight, others, name, known))
    found = _with_acronyms(text, found, index)
    meanings = frozenset(w.stem for name in names for w in content_words(name))
    return tuple(
        replace(word, alike=word.alike | meanings) if word.name or word.surface.isupper() else word
        for word in found.values()
    )


def _with_acronyms(
    text: str, found: dict[str, AskedWord], index: OpenIndex
) -> dict[str, AskedWord]:
    """The words with the acronym that several of them spell out: together they are one."""
    folded = fold(text)
    known = dict(found)
    for acronym, long_form in index.definitions:
        if _folded(long_form) not in folded:
            continue
        spelt = [word.stem for word in content_words(long_form) if word.stem in known]
        own = frozenset(word.stem for word in content_words(acronym))
        for place, stem in enumerate(spelt if len(spelt) > 1 else ()):
            word = known[stem]
            weight = word.weight * (_LIGHT if place else 1.0)
            known[stem] = replace(word, weight=weight, alike=word.alike | own)
    return known


@lru_cache(maxsize=5_000)
def _folded(text: str) -> str:
    return fold(text)


def _is_telling(folded: str, index: OpenIndex) -> bool:
    """Whether a word that the corpus lacks is more than an abbreviation or two words in one."""
    if len(folded) < _TELLING or not folded.isalpha() or is_french(folded):
        return False
    halves = range(3, len(folded) - 2)
    return not any(
        folded[:i] in index.vocabulary and folded[i:] in index.vocabulary for i in halves
    )


def _asked_at(text: str) -> int:
    """Where the question itself begins, when much is told before it; else 0."""
    cue = _CUE.search(text)
    far = cue and len(content_words(text[: cue.start()])) >= _TOLD_BEFORE
    return cue.start() if cue and far else 0


def _is_name(text: str, start: int, surface: str) -> bool:
    """Whether the word is written as a proper name: a capital that no sentence start explains."""
    if text.isupper() or text.istitle():
        return False
    if len(surface) > 1 and surface[:2].isupper():
        return True
    before = text[:start].rstrip(" '’«\"(")
    return surface[0].isupper() and bool(before) and before[-1] not in ".?!:"


def focus_of(folded: str, words: Sequence[AskedWord]) -> frozenset[str]:
    """What is asked for: the noun behind "combien de", "quel est le", else the first word."""
    light = folded_words("stop_words", "heads")
    heads = [word for word in words if fold(word.surface) not in light]
    match = _FOCUS.search(folded)
    named = {word.stem for word in content_words(match[1])} if match else set[str]()
    known = [word.stem for word in heads if word.stem in named]
    return frozenset(known[:1] or [word.stem for word in heads[:1]])


def counted_in(folded: str, words: Sequence[AskedWord]) -> frozenset[str]:
    """The noun behind "combien de", or the head that says what is counted ("effectif")."""
    match = _COUNTED.search(folded)
    named = (
        {word.stem for word in content_words(match[1] or match[2] or match[3])}
        if match
        else set[str]()
    )
    known = [word.stem for word in words if word.stem in named]
    return frozenset(known[:1])


def units_of(asserted: Sequence[Quantity], words: Sequence[AskedWord]) -> frozenset[str]:
    """What the figures to check count."""
    units = {word.stem for quantity in asserted for word in content_words(quantity.unit)}
    return frozenset(units & {word.stem for word in words})
