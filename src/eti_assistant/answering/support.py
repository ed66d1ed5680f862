"""Whether the best sentence found answers the question at all."""

from collections.abc import Sequence
from math import exp

from eti_assistant.answering.evidence import Evidence
from eti_assistant.retrieval.need import Kind, Need

_NUMERIC = (Kind.COUNT, Kind.CHANGE, Kind.EXTREME, Kind.DURATION)

THRESHOLD = 0.38
"""Likelihood from which an answer is given rather than withheld."""


def answers(need: Need, ranked: Sequence[Evidence]) -> bool:
    """Whether the first of the ranked evidence may be shown as an answer.

    A sentence without a quantity never answers a count, one about another place or another year
    never answers for those asked; beyond that, it must be likely enough to answer.
    """
    if not ranked:
        return False
    seen = ranked[0].features
    if need.kind in _NUMERIC and seen.expected <= 0.2 and not need.yes_no:
        return False
    if seen.placed < 0.5 or (seen.dated == 0 and not need.yes_no):
        return False
    if seen.named == 0 or any(not word.known and not word.acronym for word in need.words):
        return False
    return likelihood(need, ranked[0]) >= THRESHOLD


def likelihood(need: Need, evidence: Evidence) -> float:
    """How likely the sentence answers, from 0 to 1.

    A logistic regression over the development questions, answerable and not.
    """
    seen = evidence.features
    weighed = (
        0.67 * evidence.score
        + 1.38 * seen.dated
        - 1.05 * seen.covered_here
        + 0.8 * seen.named
        + 0.48 * seen.short
        + 0.18 * seen.row
        + 0.68 * seen.cell
        + 0.11 * min(len(need.words), 6)
        + 0.91 * (need.kind is Kind.LIST)
        + 0.59 * (need.kind is Kind.PERSON)
        + 0.91 * need.yes_no
    )
    return 1 / (1 + exp(11.28 - weighed))
