"""The verdict on a date, a rank or a reference that a sentence asserts."""

from collections.abc import Sequence

from eti_assistant.domain.verdicts import Verdict
from eti_assistant.verifying.assertions import DATE, RANK, REFERENCE, same_form
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.judging import NOTHING, Judgement
from eti_assistant.verifying.matching import Match

_CONFIRMS = 0.0
_GAINSAYS = 0.5
"""Score from which another date gainsays: a sentence often gives several dates of one thing."""


def _enough(one: Match, claim: Claim, form: str) -> float:
    """A day or a reference seldom meets another by chance; a year or a rank does."""
    day = claim.quantity.unit == DATE and form.count("-") >= _DAY
    return one.score if day or claim.quantity.unit == REFERENCE else one.certain


def _is_newer(other: Match, claim: Claim, form: str) -> bool:
    """Whether it is a later date than the claim's, or a later edition."""
    if claim.quantity.unit == DATE:
        return other.figure.as_of > form
    known, stated = other.figure.quantity.value, claim.quantity.value
    return claim.quantity.unit == RANK and (known or 0) > (stated or 0)


_DAY = 2
"""Hyphens of an ISO 8601 date with its day."""

Formed = tuple[Match, str]
"""A match with the normal form of its date, rank or reference."""


def judge_assertion(claim: Claim, form: str, matches: Sequence[Formed]) -> Judgement:
    """Compare what is asserted with what documents give for the same thing, best first."""
    told = [(m, same_form(known, form, claim.quantity.unit)) for m, known in matches]
    agreeing = [m for m, same in told if same and _enough(m, claim, form) >= _CONFIRMS]
    others = [m for m, same in told if same is False and m.score >= _GAINSAYS]
    if agreeing:
        newer = [m for m in others if claim.current and _is_newer(m, claim, form)]
        if newer:
            return Judgement(Verdict.OUTDATED, "outdated", (newer[0], agreeing[0]), newer[0])
        if claim.denied != agreeing[0].subject.denied:
            return Judgement(Verdict.CONTRADICTED, "denied", (agreeing[0],), agreeing[0])
        return Judgement(Verdict.CONFIRMED, "confirmed", (agreeing[0],))
    if not others:
        return NOTHING
    if claim.denied != others[0].subject.denied:
        return Judgement(Verdict.CONFIRMED, "confirmed", (others[0],))
    return Judgement(Verdict.CONTRADICTED, "contradicted", (others[0],), others[0])
