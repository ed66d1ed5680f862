"""Oui or non: what a sentence found says of what the question asserts."""

import re

from eti_assistant.answering.cues import cue
from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.expected import quantities
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.analysis import terms
from eti_assistant.french.dates import years
from eti_assistant.french.folding import fold
from eti_assistant.french.stems import stem
from eti_assistant.retrieval.need import Need

_CLAUSE = re.compile(r"[,;](?!\d)|\b(?:alors que|alors qu'|contre|après|au lieu de|tandis que)\b")

_COVERED = 0.7
"""Share of the question that a sentence must be about to settle it."""

_REACH = 40
"""Characters before a word in which a negation bears on it."""

_WORD = re.compile(r"[^\W\d_]+")

_NEARLY = 0.06
"""Share by which an approximate figure may differ."""


def polarity(need: Need, evidence: Evidence, told: str) -> bool | None:
    """True for oui, False for non, None when what is told of the evidence does not settle it."""
    text = told
    if need.asserted:
        return _figures_agree(need, text)
    if need.years:
        said = years(text)
        if said and not set(need.years) & set(said):
            return False
    if evidence.features.covered < _COVERED or cue("target").search(fold(text)):
        return None
    return _predicate_holds(need, fold(text))


def _predicate_holds(need: Need, text: str) -> bool | None:
    """Whether the last word asked about ("gratuit", "obligatoire") is affirmed or denied."""
    predicates = [word for word in need.words if not word.name]
    if not predicates:
        return None
    for found in _WORD.finditer(text):
        if stem(found[0]) != predicates[-1].stem:
            continue
        denied = cue("negation").search(text[max(0, found.start() - _REACH) : found.start()])
        asked_denied = cue("negation").search(fold(need.text))
        return bool(denied) == bool(asked_denied)
    return None


def _figures_agree(need: Need, text: str) -> bool | None:
    """Whether a figure asserted stands in the sentence, or another of its kind stands there."""
    found = [quantity for clause in _clauses(need, text) for quantity in quantities(clause)]
    comparable = [
        (asked, other)
        for asked in need.asserted
        for other in found
        if _same_kind(asked, other, need)
    ]
    if not comparable:
        return None
    return any(agrees(asked, other) for asked, other in comparable)


def _clauses(need: Need, text: str) -> list[str]:
    """The clauses that speak of the years asked for, or of none."""
    clauses = _CLAUSE.split(text)
    wanted = set(need.years)
    kept = [c for c in clauses if not wanted or not years(c) or wanted & set(years(c))]
    return kept or [text]


def _same_kind(asked: Quantity, other: Quantity, need: Need) -> bool:
    if other.unit and ("%" in (asked.unit, other.unit) or "€" in (asked.unit, other.unit)):
        return asked.unit == other.unit
    if not asked.unit or not other.unit:
        return True
    units, others = set(terms(asked.unit)), set(terms(other.unit))
    meant = units.union(*(word.alike for word in need.words if word.stem in units))
    return bool(meant & others)


def agrees(asked: Quantity, other: Quantity) -> bool:
    """Whether the corpus's figure bears out the one asserted: equal, near, or within its bound."""
    value = other.value if other.value is not None else other.low
    if value is None:
        return False
    if asked.low is not None and asked.value is not None:
        return value > asked.value or (other.low is not None and value >= asked.value)
    if asked.high is not None and asked.value is not None:
        return value < asked.value or (other.high is not None and value <= asked.value)
    if other.value is None and asked.value is not None and other.low is not None:
        return other.low <= asked.value <= (other.high or other.low)
    if asked.value is None:
        return (asked.low or 0) <= value <= (asked.high or float("inf"))
    if asked.text[:1].isdigit():
        return value == asked.value
    return abs(value - asked.value) <= _NEARLY * abs(value)
