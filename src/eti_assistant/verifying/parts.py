"""The parts of a sum, the two sides of a gap, a part and its whole."""

from collections.abc import Sequence
from dataclasses import replace

from eti_assistant.french.folding import fold
from eti_assistant.french.once import stems_of
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.counted_units import ANY_UNIT
from eti_assistant.verifying.cues import cue
from eti_assistant.verifying.matching import Match
from eti_assistant.verifying.periods import Relation, latest, relation
from eti_assistant.verifying.subjects import Subject
from eti_assistant.verifying.terms import (
    SIGNS,
    Matching,
    as_term,
    is_exact,
    is_level,
    names,
    value,
    wanted,
)

_PART = 0.6
"""Share of what a figure's clause says that the claim must say for it to be a part of it."""

_UNIT = 0.5
_COVERED = 0.6
_CERTAIN = 0.0
_WHOLE = -1.6


def parts(claim: Claim, subject: Subject, matching: Matching) -> tuple[Match, ...]:
    """Figures of different things that the claim names, at its date, in its unit."""
    matches = _now(claim, matching(as_term(claim)))
    chosen: list[Match] = []
    used: list[set[object]] = []
    for one in sorted(matches, key=lambda m: -m.looks.asked):
        named = names(one, subject)
        if one.looks.asked < _PART or not named or not all(_differ(named, u) for u in used):
            continue
        if one.looks.unit < _UNIT or not is_level(one) or cue("sum").search(fold(one.figure.quote)):
            continue
        if chosen and one.figure.quantity.unit != chosen[0].figure.quantity.unit:
            continue
        chosen.append(one)
        used.append(named)
    needed = wanted(subject)
    covered = set[object]().union(*used) & needed
    return tuple(chosen) if len(covered) >= _COVERED * len(needed) else ()


def _differ(one: set[object], other: set[object]) -> bool:
    """Whether each names something that the other does not."""
    return bool(one - other and other - one)


def part_and_whole(
    claim: Claim, subject: Subject, matching: Matching
) -> tuple[Match, Match] | None:
    """A part and the whole it is a share of: one unit, one date, the whole without its names."""
    found = [
        m
        for m in _now(claim, matching(as_term(claim)))
        if is_exact(m) and m.figure.quantity.unit not in SIGNS
    ]
    for part in (m for m in found if m.score >= _CERTAIN and names(m, subject)):
        whole = next((m for m in found if _holds(m, part, subject)), None)
        if whole:
            return part, whole
    return None


def amount_and_count(claim: Claim, matching: Matching) -> tuple[Match, Match] | None:
    """An amount in the claim's unit, and how many share it in the same sentence."""
    head = cue("per_head").match(fold(claim.stated.text[claim.span[1] :]))
    if head is None:
        return None
    noun = stems_of(head["head"])
    amounts = [m for m in matching(as_term(claim)) if is_level(m)]
    bare = replace(as_term(claim), quantity=replace(claim.quantity, unit=ANY_UNIT))
    counts = [m for m in matching(bare) if is_level(m) and m.subject.unit & noun]
    pairs = [
        (amount, count)
        for amount in amounts
        for count in counts
        if amount.figure.quote == count.figure.quote and value(count)
    ]
    return max(pairs, key=lambda pair: pair[0].score + pair[1].score, default=None)


def _holds(whole: Match, part: Match, subject: Subject) -> bool:
    return (
        whole.figure.quantity.unit == part.figure.quantity.unit
        and not whole.subject.places
        and bool(names(part, subject) - names(whole, subject))
        and value(whole) > value(part)
        and whole.score >= _WHOLE
    )


def _now(claim: Claim, matches: Sequence[Match]) -> list[Match]:
    """The matches of the claim's date, else of the newest."""
    likely = [m.figure.as_of for m in matches if m.score >= _CERTAIN]
    now = claim.as_of or max(likely, key=latest, default="")
    return [m for m in matches if relation(m.figure.as_of, now) is Relation.SAME]
