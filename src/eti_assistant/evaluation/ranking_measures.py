"""How good a ranking is: reciprocal rank, discounted gain and recall of its first ten."""

from collections.abc import Mapping, Sequence
from math import log2

DEPTH = 10


def reciprocal_rank(ranked: Sequence[str], relevant: Mapping[str, float]) -> float:
    """One over the rank of the first relevant one among the first ten, 0 without any."""
    ranks = (rank for rank, one in enumerate(ranked[:DEPTH], start=1) if one in relevant)
    return 1 / next(ranks, float("inf"))


def discounted_gain(ranked: Sequence[str], relevant: Mapping[str, float]) -> float:
    """NDCG of the first ten with linear gains (Järvelin & Kekäläinen, ACM TOIS, 2002)."""
    best = sorted(relevant.values(), reverse=True)
    ideal = _discounted(best)
    return _discounted([relevant.get(one, 0.0) for one in ranked]) / ideal if ideal else 0.0


def recall(ranked: Sequence[str], relevant: Mapping[str, float]) -> float:
    """The share of the relevant ones that is among the first ten."""
    return len(set(ranked[:DEPTH]) & set(relevant)) / len(relevant) if relevant else 0.0


def _discounted(gains: Sequence[float]) -> float:
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(gains[:DEPTH], start=1))
