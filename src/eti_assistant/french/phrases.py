"""Looking up expressions of several words, longest first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from eti_assistant.french.folding import fold

Meaning = TypeVar("Meaning")

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f])*")


@dataclass(frozen=True, slots=True)
class FoldedWord:
    """A word at `start:end` of its text, and its folded form."""

    start: int
    end: int
    folded: str


def folded_sequence(text: str) -> tuple[FoldedWord, ...]:
    """Every word of a text, small ones included; hyphens and apostrophes separate words."""
    return tuple(
        FoldedWord(match.start(), match.end(), fold(match[0])) for match in _WORD.finditer(text)
    )


def phrase_key(phrase: str) -> tuple[str, ...]:
    """The folded words of an expression."""
    return tuple(word.folded for word in folded_sequence(phrase))


class PhraseTable(Generic[Meaning]):
    """Meanings by sequence of words; several meanings of one sequence keep their order."""

    def __init__(self, entries: Iterable[tuple[tuple[str, ...], Meaning]]) -> None:
        self._meanings: dict[tuple[str, ...], list[Meaning]] = {}
        self._longest: dict[str, int] = {}
        for key, meaning in entries:
            if key:
                self._meanings.setdefault(key, []).append(meaning)
                self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def starting_at(self, words: Sequence[str], first: int) -> Iterator[tuple[int, Meaning]]:
        """Meanings of the expressions that begin at word `first`, with the word after them."""
        longest = self._longest.get(words[first], 0)
        for end in range(min(first + longest, len(words)), first, -1):
            for meaning in self._meanings.get(tuple(words[first:end]), ()):
                yield end, meaning
