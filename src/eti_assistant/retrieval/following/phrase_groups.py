"""A group of words of a question: a date, a place, a name or a thing it speaks of."""

import re
from dataclasses import dataclass
from enum import StrEnum

from eti_assistant.french.folding import fold
from eti_assistant.retrieval.following.following_words import listed

_CONTRACTED = {"du": "le", "au": "le", "des": "les", "aux": "les"}


class Sort(StrEnum):
    """What a group names."""

    DATE = "date"
    PLACE = "place"
    NAME = "name"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Group:
    """Words that go together at `start:end`, the preposition and the determiner included.

    `preposition` is folded, "" if none; `phrase` starts with the determiner, `noun` behind it.
    `asked` tells that "combien de" or "quel" introduces it.
    """

    start: int
    end: int
    sort: Sort
    preposition: str
    phrase: str
    noun: str
    asked: bool = False

    @property
    def head(self) -> str:
        """The folded first word of the noun, adjectives before it aside."""
        words = re.split(r"[\s'’]", fold(self.noun))
        before = listed("words", "adjectives")
        return next((word for word in words if word not in before), words[0])

    @property
    def attribute(self) -> bool:
        """Whether it is what one asks of a thing ("la date limite"), not a thing."""
        if self.sort is not Sort.TOPIC or self.head not in listed("words", "attributes"):
            return False
        if any(letter.isdigit() for letter in self.noun):
            return False
        return not (self.complement and self.determined != self.noun) or self._measure

    @property
    def _measure(self) -> bool:
        return self.head in listed("words", "measures")

    @property
    def determined(self) -> str:
        """The noun with its determiner, that of "du" and "aux" included."""
        article = _CONTRACTED.get(self.preposition)
        return f"{article} {self.noun}" if article and self.phrase == self.noun else self.phrase

    @property
    def people(self) -> bool:
        """Whether it names a sort of persons."""
        word = self.head.removesuffix("s")
        if self.sort is not Sort.TOPIC or word in listed("people", "spared"):
            return False
        if word.endswith(tuple(listed("people", "spared_endings"))):
            return False
        known = word in listed("people", "words") or self.head in listed("people", "words")
        return known or (len(word) > 5 and word.endswith(tuple(listed("people", "endings"))))

    @property
    def complement(self) -> bool:
        """Whether "de" ties it to the group before."""
        return self.preposition in listed("words", "of")
