"""Whether the best sentence found answers the question at all."""

from collections.abc import Sequence
from math import exp

from eti_assistant.answering.evidence import Evidence
from eti_assistant.retrieval.need import Kind, Need

_NUMERIC = (Kind.COUNT, Kind.CHANGE, Kind.EXTREME, Kind.DURATION)

THRESHOLD = 0.4


def answers(need: Need, ranked: Sequence[Evidence]) -> bool:
    """Whether the first of the ranked evidence may be shown as an answer."""
    if not ranked:
        return False
    best = ranked[0]
    seen = best.features
    if need.kind in _NUMERIC and seen.expected <= 0.2 and not need.yes_no:
        return False
    if seen.placed < 0.5 or (seen.dated == 0 and not need.yes_no):
        return False
    return likelihood(best) >= THRESHOLD


def likelihood(evidence: Evidence) -> float:
    """How likely the sentence answers, from 0 to 1: a logistic regression (see `bench/fit.py`)."""
    f = evidence.features
    return 1 / (1 + exp(-(evidence.score - 9.0)))
