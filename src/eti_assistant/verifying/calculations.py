"""Claims that combine figures of the corpus: sums, differences, rates, shares."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from eti_assistant.checking.agreement import NEARLY, bears_out, is_round
from eti_assistant.checking.arithmetic import MINUS, decimals_of, exact, french, in_scale, scale_of
from eti_assistant.domain.quantities import Quantity
from eti_assistant.domain.verdicts import Verdict
from eti_assistant.french.folding import fold
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.cues import cue
from eti_assistant.verifying.evolutions import change, together
from eti_assistant.verifying.matching import Match
from eti_assistant.verifying.parts import amount_and_count, part_and_whole, parts
from eti_assistant.verifying.subjects import Subject
from eti_assistant.verifying.terms import SIGNS, Matching, scale, value, written

_CERTAIN = 0.0
"""Score of all terms for a result to gainsay the claim."""


@dataclass(frozen=True, slots=True)
class Calculated:
    """A result with the figures it comes from: "394 − 280 = 114"."""

    verdict: Verdict
    expression: str
    result: Quantity
    terms: tuple[Match, ...]


def calculate(claim: Claim, subject: Subject, matching: Matching) -> Calculated | None:
    """The claim compared with what the corpus's figures give when combined; None when they do not.

    Only exact figures are combined, of one unit; of one date, or of one thing at two dates.
    """
    text = fold(claim.stated.text)
    if subject.role == "per":
        return _average(claim, matching)
    if claim.quantity.unit == "x":
        return _changed(claim, matching)
    if cue("difference").search(text):
        found = _changed(claim, matching)
        rate = claim.quantity.unit in SIGNS
        return found if found or rate else _between(claim, subject, matching)
    if claim.quantity.unit in SIGNS:
        return _share(claim, subject, matching)
    if cue("sum").search(text):
        return _sum(claim, subject, matching)
    return None


def is_combined(subject: Subject) -> bool:
    """Whether the words announce a combination, so that a single figure does not gainsay it."""
    return subject.role in ("change", "sum", "per")


def _sum(claim: Claim, subject: Subject, matching: Matching) -> Calculated | None:
    terms = parts(claim, subject, matching)
    if len(terms) < 2:
        return None
    total = sum((value(m) for m in terms), Decimal(0))
    return _compared(claim, terms, total, " + ".join(map(written, terms)), terms[0])


def _between(claim: Claim, subject: Subject, matching: Matching) -> Calculated | None:
    """Two things at one date."""
    terms = parts(claim, subject, matching)
    if len(terms) != 2:
        return None
    high, low = sorted(terms, key=value, reverse=True)
    shown = f"{written(high)} {MINUS} {written(low)}"
    return _compared(claim, (high, low), value(high) - value(low), shown, high)


def _average(claim: Claim, matching: Matching) -> Calculated | None:
    """An amount for each of what a sentence or a row counts ("5 € par passager")."""
    found = amount_and_count(claim, matching)
    if found is None:
        return None
    amount, count = found
    shown = f"{written(amount)} ÷ {written(count)}"
    return _compared(claim, found, value(amount) / value(count), shown, amount)


def _share(claim: Claim, subject: Subject, matching: Matching) -> Calculated | None:
    terms = part_and_whole(claim, subject, matching)
    if terms is None:
        return None
    part, whole = terms
    share = 100 * value(part) / value(whole)
    found = _compared(claim, terms, share, f"{written(part)} ÷ {written(whole)}", None)
    gainsays = found and found.verdict is Verdict.CONTRADICTED
    return None if gainsays and not together(part, whole) else found


def _changed(claim: Claim, matching: Matching) -> Calculated | None:
    """One thing at two dates: its gap, its rate, or how many times."""
    pair = change(claim, matching)
    if pair is None or not value(pair[0]):
        return None
    first, last = pair
    start, end = value(first), value(last)
    shown = f"{written(last)} {MINUS} {written(first)}"
    if claim.quantity.unit == "x":
        times = f"{written(last)} ÷ {written(first)}"
        return _compared(claim, (last, first), end / start, times, None)
    if claim.quantity.unit in SIGNS:
        rate = 100 * (end - start) / start
        found = _directed(claim, (last, first), rate, f"({shown}) ÷ {written(first)}", None)
    else:
        found = _directed(claim, (last, first), end - start, shown, last)
    gainsays = found and found.verdict is Verdict.CONTRADICTED
    return None if gainsays and not together(first, last) else found


def _directed(
    claim: Claim, terms: tuple[Match, ...], result: Decimal, shown: str, like: Match | None
) -> Calculated | None:
    """The size of a change; one in the other direction is another change."""
    down = bool(cue("decrease").search(fold(claim.own))) or (claim.quantity.value or 0) < 0
    if result and down != (result < 0):
        calculated = _compared(claim, terms, result, shown, like)
        return replace(calculated, verdict=Verdict.CONTRADICTED) if calculated else None
    bare = claim.quantity.value
    positive = replace(claim.quantity, value=None if bare is None else abs(bare))
    return _compared(replace(claim, quantity=positive), terms, abs(result), shown, like)


def _compared(
    claim: Claim, terms: Sequence[Match], result: Decimal, shown: str, like: Match | None
) -> Calculated | None:
    """The verdict of the comparison; None when another result gainsays on uncertain terms."""
    stated = claim.quantity
    if stated.value is None and stated.low is None:
        return None
    few = 2 if stated.unit == "x" or "÷" in shown else 10
    places = 1 if stated.unit in SIGNS else few
    rounded = result.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP).normalize()
    text = _written(rounded, stated, like)
    known = Quantity(0, len(text), text, float(rounded), None, None, stated.unit)
    agrees = bears_out(known, stated) or _rounds(result, stated)
    right = agrees != claim.denied
    if not right and not all(m.score >= _CERTAIN for m in terms):
        return None
    verdict = Verdict.CONFIRMED if right else Verdict.CONTRADICTED
    equals = "=" if rounded == result else "≈"
    return Calculated(verdict, f"{shown} {equals} {text}", known, tuple(terms))


def _rounds(result: Decimal, stated: Quantity) -> bool:
    """Whether the claim is the result, rounded as the claim is written; a share in words nearly."""
    if stated.value is None or stated.low is not None or stated.high is not None:
        return False
    if not any(sign.isdigit() for sign in stated.text) and stated.unit in ("%", "x"):
        return abs(exact(stated.value) - result) <= Decimal(str(NEARLY)) * abs(result)
    if is_round(stated):
        return False
    base = scale_of(stated.text, stated.value)[0]
    step = Decimal(1).scaleb(-decimals_of(stated.text))
    return (result / base).quantize(step, ROUND_HALF_UP) == exact(stated.value) / base


def _written(result: Decimal, stated: Quantity, like: Match | None) -> str:
    if stated.unit in SIGNS:
        return f"{french(result)}\u202f{stated.unit}"
    return french(result) if like is None else in_scale(result, *scale(like))
