"""The figures of the corpus that a claim may combine, and how they are written."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from eti_assistant.checking.arithmetic import exact, in_scale, scale_of
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.counted_units import ANY_UNIT
from eti_assistant.verifying.matching import Match
from eti_assistant.verifying.subjects import Subject

Matching = Callable[[Claim], Sequence[Match]]
"""The matches of a claim, best first."""

SIGNS = ("%", "‰")
_WORD = 0.3


def as_term(claim: Claim) -> Claim:
    """The claim as one of its own terms: what changes, or a part, in whatever unit a rate has."""
    rate = claim.quantity.unit in (*SIGNS, "x")
    unit = ANY_UNIT if rate else claim.quantity.unit
    return replace(claim, quantity=replace(claim.quantity, unit=unit), term=True)


def names(one: Match, subject: Subject) -> set[object]:
    """What tells the figure's thing from others: its places and nouns that the claim names."""
    own = one.subject.own
    nouns = {s for s, says in own.items() if says >= _WORD and s not in one.subject.unit}
    said = (subject.own.keys() | subject.rest.keys() | subject.above) - subject.unit
    return {*(one.subject.places & subject.places), *(nouns & said)}


def wanted(subject: Subject) -> set[object]:
    """What the claim names: its places and nouns, but for what it counts."""
    nouns = {s for s, says in subject.own.items() if says >= _WORD}
    return {*subject.places, *(nouns - subject.unit)}


def is_exact(one: Match) -> bool:
    """Whether the figure is a number, and neither a bound nor a range."""
    known = one.figure.quantity
    return known.value is not None and known.low is None and known.high is None


def is_level(one: Match) -> bool:
    """Whether the figure says how much there is, and not how much more, nor a share."""
    return (
        is_exact(one) and one.figure.quantity.unit not in (*SIGNS, "x") and one.subject.role == ""
    )


def value(one: Match) -> Decimal:
    """The figure's value, as it was read."""
    return exact(one.figure.quantity.value or 0)


def written(one: Match) -> str:
    """The figure in its own scale and unit."""
    return in_scale(value(one), *scale(one))


def scale(one: Match) -> tuple[Decimal, str]:
    """How many base units a written unit is, and its words."""
    return scale_of(one.figure.quantity.text, one.figure.quantity.value or 0)
