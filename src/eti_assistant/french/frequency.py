"""How common a word is in French at large, from the dictionary of `pyspellchecker`.

A word that everybody uses ("prendre", "juste") says little about what a question is about; a rare
one ("plongeon", "CICID") must be found for an answer to be about it.
"""

from functools import cache
from math import log10

from eti_assistant.french.folding import fold

_EVERYDAY = 5.0
"""Logarithm of the count from which a word weighs nothing: about the 100 most frequent words."""


def is_french(folded: str) -> bool:
    """Whether the folded word is in the dictionary of about 140,000 words."""
    return folded in _counts()


def rareness(folded: str) -> float:
    """From 0 for a word of every sentence to 1 for one that the dictionary does not hold."""
    return max(0.0, 1.0 - log10(1 + _counts().get(folded, 0)) / _EVERYDAY)


@cache
def _counts() -> dict[str, int]:
    from spellchecker import SpellChecker

    counts: dict[str, int] = {}
    for word, count in SpellChecker(language="fr").word_frequency.dictionary.items():
        folded = fold(word)
        counts[folded] = max(count, counts.get(folded, 0))
    return counts
