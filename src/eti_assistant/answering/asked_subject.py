"""What a calculation is about: the question's words without those that say the operation."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from eti_assistant.answering.calculation_words import words
from eti_assistant.french.analysis import terms
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import places
from eti_assistant.french.places import Place
from eti_assistant.retrieval.need import AskedWord, Need

_PARTICIPLE = re.compile(r"(é|ée|és|ées|ies|is|ues?|us)$")


@dataclass(frozen=True, slots=True)
class Subject:
    """The words and places that the figures must be about."""

    words: tuple[AskedWord, ...]
    places: tuple[Place, ...]
    text: str

    def found_in(self, *texts: str) -> frozenset[str]:
        """Stems of the subject's words that stand in the texts, themselves or their likes."""
        here = stems("\n".join(texts))
        return frozenset(word.stem for word in self.words if word.stem in here or word.alike & here)

    def lacks(self, found: frozenset[str], *texts: str) -> bool:
        """Whether a word that matters, or a place, stands neither in `found` nor in the texts."""
        known = found | self.found_in(*texts)
        return self._word_lacks(known) or bool(self.places_beyond(*texts))

    def places_beyond(self, *texts: str) -> tuple[Place, ...]:
        """The places asked for that the texts do not name."""
        named = {place.name for place in _places("\n".join(texts))}
        return tuple(place for place in self.places if place.name not in named)

    def _word_lacks(self, known: frozenset[str]) -> bool:
        for index, word in enumerate(self.words):
            if word.stem in known or words("generic").search(fold(word.surface)):
                continue
            before = self.words[index - 1] if index else None
            qualifies = before and before.stem in known and _PARTICIPLE.search(word.surface.lower())
            if not (qualifies and before and f"{before.surface} {word.surface}" in self.text):
                return True
        return False


def subject_of(need: Need) -> Subject:
    """The subject of the question's calculation."""
    kept = tuple(w for w in need.words if not words("operators").search(fold(w.surface)))
    return Subject(kept, tuple(place for place in need.places if not place.home), need.text)


@lru_cache(maxsize=20_000)
def stems(text: str) -> frozenset[str]:
    """The stems of a text."""
    return frozenset(terms(text))


@lru_cache(maxsize=20_000)
def _places(text: str) -> tuple[Place, ...]:
    return places(text)


def place_names(text: str) -> frozenset[str]:
    """Names of the places a text speaks of, France left aside."""
    return frozenset(place.name for place in _places(text) if not place.home)


def countries(found: Iterable[Place]) -> frozenset[str]:
    """Codes of all their countries."""
    return frozenset(code for place in found for code in place.countries)


def places_in(text: str) -> tuple[Place, ...]:
    """The places of a text, France left aside."""
    return tuple(place for place in _places(text) if not place.home)
