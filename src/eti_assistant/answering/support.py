"""Whether the best sentence found answers the question at all."""

from collections.abc import Sequence
from math import exp

from eti_assistant.answering.answerability import Signs, signs_of
from eti_assistant.answering.evidence import Evidence
from eti_assistant.retrieval.need import Kind, Need

_NUMERIC = (Kind.COUNT, Kind.CHANGE, Kind.EXTREME, Kind.DURATION)

WEIGHTS = {
    "score": 0.6,
    "dated": 1.7,
    "short": 1.3,
    "cell": 1.3,
    "told": -0.75,
    "untold": -3.3,
    "none": 5.0,
    "uncounted": -1.2,
    "outdone": -2.5,
    "topical": -2.7,
    "unnumbered": -1.5,
    "unheard": -0.95,
    "confirmed": 0.8,
    "reason": 0.6,
    "place": 1.0,
    "list": 0.15,
    "procedure": 1.2,
    "contact": 0.6,
}
"""Of the signs; a logistic regression fitted by `bench/answerability.py`."""

BIAS = -9.4

_ASKED = 0.4
"""Weight from which an unknown word is asked about, and not only told before the question."""

THRESHOLD = 0.22
"""Likelihood from which an answer is given rather than withheld."""


def answers(need: Need, ranked: Sequence[Evidence]) -> bool:
    """Whether the first of the ranked evidence may be shown as an answer.

    Nothing may exclude it, and it must be likely enough to answer.
    """
    if not ranked or excluded(need, ranked[0]):
        return False
    return likelihood(signs_of(need, ranked)) >= THRESHOLD


def excluded(need: Need, evidence: Evidence) -> bool:
    """Whether the sentence cannot answer, however much it resembles the question.

    One without a quantity never answers a count, one about another place or another year never
    answers for those asked, nor one that leaves out a proper name.
    """
    seen = evidence.features
    if need.kind in _NUMERIC and seen.expected <= 0.2 and not need.yes_no:
        return True
    if seen.placed < 0.5 or (seen.dated == 0 and not need.yes_no):
        return True
    return seen.named == 0 or any(
        not word.known and not word.acronym and word.weight > _ASKED for word in need.words
    )


def likelihood(signs: Signs) -> float:
    """How likely the sentence answers, from 0 to 1."""
    weighed = BIAS + sum(weight * getattr(signs, name) for name, weight in WEIGHTS.items())
    return 1 / (1 + exp(-weighed))
