"""How much of what is asked a sentence speaks of, itself or by what stands above it."""

from collections.abc import Sequence
from functools import lru_cache

from eti_assistant.french.once import stems_of
from eti_assistant.retrieval.need import AskedWord, Need

_IN_CONTEXT = 0.75
"""What a word counts that stands above the sentence: heading, head of the table, last sentence."""

_IN_TITLE = 0.6

_ALIKE = 0.85

_AKIN = 0.7

_FAMILY = 5

_NAMED = 0.3
"""Weight from which a proper name must be found."""

_SAME_QUESTION = 0.5
"""Share of words in common from which the page's question is the one asked."""


def share(
    word: AskedWord,
    here: frozenset[str],
    above: frozenset[str] = frozenset(),
    title: frozenset[str] = frozenset(),
) -> float:
    """How much of a word is said, from 0 to 1: here, above the sentence, or in the title."""
    if word.stem in here:
        return 1.0
    if word.alike & here:
        return _ALIKE
    if word.stem in above:
        return _IN_CONTEXT
    if len(word.stem) >= _FAMILY:
        family = word.stem[:_FAMILY]
        if family in _families(here):
            return _AKIN
        if family in _families(above):
            return _IN_CONTEXT * _AKIN
    if word.stem in title:
        return _IN_TITLE
    return _IN_CONTEXT * _ALIKE if word.alike & (above | title) else 0.0


def mean(shares: Sequence[tuple[AskedWord, float]]) -> float:
    """Mean of the shares weighted by the words' rarity; 1 when nothing is asked."""
    total = sum(word.weight for word, _ in shares)
    return sum(word.weight * share for word, share in shares) / total if total else 1.0


def focused(
    need: Need, here: frozenset[str], above: frozenset[str], title: frozenset[str]
) -> float:
    """Whether what is counted or named stands in the sentence, or above it."""
    shares = [share(w, here, above, title) for w in need.words if w.stem in need.focus]
    return min(shares, default=1.0)


def is_proper(word: AskedWord) -> bool:
    """Whether the answer must speak of it: a proper name that is not everywhere."""
    return word.name and not word.acronym and word.weight > _NAMED


def replies_of(need: Need, heading: str) -> float:
    """The share of their words that the question and one asked by the page have in common."""
    if not heading.rstrip().endswith("?"):
        return 0.0
    asked = {word.stem for word in need.words}
    meant = asked.union(*(word.alike for word in need.words))
    own = stems_of(heading)
    common = len(own & asked) + 0.5 * len((own & meant) - asked)
    share = 2 * common / max(len(asked) + len(own), 1)
    return min(share, 1.0) if share >= _SAME_QUESTION else 0.0


@lru_cache(maxsize=20_000)
def _families(stems: frozenset[str]) -> frozenset[str]:
    """What words of one family share: "naissance", "naître" aside, "calculé"."""
    return frozenset(stem[:_FAMILY] for stem in stems if len(stem) >= _FAMILY)
