"""What a calculation is about: the question's words without those that say the operation."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from eti_assistant.answering.calculating.calculation_words import words
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import places
from eti_assistant.french.once import stems_of
from eti_assistant.french.places import Place
from eti_assistant.retrieval.need import AskedWord, Need

_COUNTED = re.compile(r"\b(?:plus|moins|nombre) d(?:es? |')(\w+)")


@dataclass(frozen=True, slots=True)
class Subject:
    """The words and places that the figures must be about."""

    words: tuple[AskedWord, ...]
    places: tuple[Place, ...]
    text: str
    measure: frozenset[str] = frozenset()
    """Stems of what is counted, where the question says so: "salariés" in "le plus de salariés"."""

    def found_in(self, *texts: str) -> frozenset[str]:
        """Stems of the subject's words that stand in the texts, themselves or their likes."""
        here = stems_of("\n".join(texts))
        return frozenset(w.stem for w in self.words if w.alike & here or _holds(w.stem, here))

    def said_in(self, text: str) -> frozenset[str]:
        """Stems of the subject's words that the text itself says, or of whose family it is."""
        here = stems_of(text)
        return frozenset(word.stem for word in self.words if _holds(word.stem, here))

    def lacks(self, found: frozenset[str], *texts: str) -> bool:
        """Whether a word that matters, or a place, stands neither in `found` nor in the texts."""
        known = found | self.found_in(*texts)
        return self._word_lacks(known) or bool(self.places_beyond(*texts))

    def places_beyond(self, *texts: str) -> tuple[Place, ...]:
        """The places asked for that the texts do not name."""
        named = {place.name for place in _places("\n".join(texts))}
        return tuple(place for place in self.places if place.name not in named)

    def _word_lacks(self, known: frozenset[str]) -> bool:
        return any(
            word.stem not in known and not words("generic").search(fold(word.surface))
            for word in self.words
        )


_ROOT = 5
"""Letters from which a stem that begins another is of its family ("annul", "annulat")."""


def _holds(stem: str, here: frozenset[str]) -> bool:
    """Whether the stem stands there, or one that it begins or that begins it."""
    return stem in here or (len(stem) >= _ROOT and bool(_kin(stem, here)))


def _kin(stem: str, here: frozenset[str]) -> frozenset[str]:
    return frozenset(
        o for o in here if len(o) >= _ROOT and (o.startswith(stem) or stem.startswith(o))
    )


def subject_of(need: Need) -> Subject:
    """The subject of the question's calculation."""
    kept = tuple(w for w in need.words if not words("operators").search(fold(w.surface)))
    counted = frozenset(
        stem for found in _COUNTED.finditer(fold(need.text)) for stem in stems_of(found[1])
    )
    measure = frozenset(word.stem for word in kept) & counted
    return Subject(kept, tuple(p for p in need.places if not p.home), need.text, measure)


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
