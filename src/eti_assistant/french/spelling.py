"""Typing errors, corrected with the words of a corpus."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from eti_assistant.french.folding import fold

_ALPHABET = range(ord("a"), ord("z") + 1)

_Table = NDArray[np.uint64]


class Vocabulary:
    """The folded words of a corpus with their numbers of occurrences, found by likeness."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        by_length: dict[int, list[str]] = {}
        for word in counts:
            by_length.setdefault(len(word), []).append(word)
        self._counts = counts
        self._words = by_length
        self._letters = {length: _letters(words) for length, words in by_length.items() if length}

    def __contains__(self, word: str) -> bool:
        return word in self._counts

    def count(self, word: str) -> int:
        """Occurrences of a word, 0 for an unknown one."""
        return self._counts.get(word, 0)

    def near(self, word: str, limit: int) -> list[str]:
        """Words within an edit distance of `limit`."""
        letters = _letters([word])
        found: list[str] = []
        for length in range(max(1, len(word) - limit), len(word) + limit + 1):
            if length not in self._letters:
                continue
            differing = np.bitwise_count(self._letters[length] ^ letters)
            bound = 2 * limit - abs(length - len(word))
            for index in np.flatnonzero(differing <= bound).tolist():
                candidate = self._words[length][index]
                if edit_distance(word, candidate, limit) <= limit:
                    found.append(candidate)
        return found


def correct(word: str, vocabulary: Vocabulary) -> str | None:
    """The nearest word of the vocabulary, the most frequent of equals; None to leave the word.

    One edit from four letters, two from eight. A known word, or one with a digit, is never
    corrected.
    """
    folded = fold(word)
    if len(folded) < 4 or folded in vocabulary or not folded.isalpha():
        return None
    for limit in range(1, 3 if len(folded) >= 8 else 2):
        near = vocabulary.near(folded, limit)
        if near:
            return min(near, key=lambda known: _rank(folded, known, vocabulary))
    return None


def edit_distance(one: str, other: str, limit: int) -> int:
    """Edits from one to the other, swapped neighbours being one; anything over `limit` if more.

    Optimal string alignment (F. Damerau, 1964, restricted).
    """
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    if not one or not other or abs(len(one) - len(other)) > limit:
        return max(len(one), len(other))
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, facing in enumerate(other, 1):
            cost = min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != facing))
            if before and j > 1 and letter == other[j - 2] and one[i - 2] == facing:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit and min(above) > limit:
            return limit + 1
        before, above = above, row
    return above[-1]


def _rank(word: str, known: str, vocabulary: Vocabulary) -> tuple[bool, int, str]:
    """A first letter is seldom mistyped; then the most frequent word wins."""
    return known[0] != word[0], -vocabulary.count(known), known


def _letters(words: list[str]) -> _Table:
    """For each word of one length, a bit for each letter it has, another if it has it twice."""
    codes = np.array(words).view(np.uint32).reshape(len(words), -1)
    bits: _Table = np.zeros(len(words), dtype=np.uint64)
    for place, code in enumerate(_ALPHABET):
        count = (codes == code).sum(axis=1)
        bits |= (count > 0).astype(np.uint64) << np.uint64(2 * place)
        bits |= (count > 1).astype(np.uint64) << np.uint64(2 * place + 1)
    return bits
