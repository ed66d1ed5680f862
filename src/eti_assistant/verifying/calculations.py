"""Claims that combine figures of the corpus: sums, differences, rates, shares."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from eti_assistant.checking.agreement import NEARLY, bears_out
from eti_assistant.checking.arithmetic import MINUS, decimals_of, exact, french, in_scale, scale_of
from eti_assistant.domain.quantities import Quantity
from eti_assistant.domain.verdicts import Verdict
from eti_assistant.french.dates import read_dates
from eti_assistant.french.folding import fold
from eti_assistant.french.quantities import is_approximate
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.cues import cue
from eti_assistant.verifying.matching import ANY_UNIT, Match
from eti_assistant.verifying.periods import Relation, latest, relation
from eti_assistant.verifying.subjects import Subject

Matching = Callable[[Claim], Sequence[Match]]
"""The matches of a claim, best first."""

_PART = 0.72
"""Share of what a figure's clause says that the claim must say for it to be a part of it."""

_TERM = -0.8
_CERTAIN = 0.0
"""Score of a term, and of all terms for a result to gainsay the claim."""

_TOGETHER = 1.0
"""What two terms of one sentence, or of one row, gain on two that stand apart."""

_COVERED = 0.6

_WORD = 0.5
_SIGNS = ("%", "‰")


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
    if claim.quantity.unit == "x":
        return _evolution(claim, matching, _ratio)
    if cue("difference").search(text):
        rate = claim.quantity.unit in _SIGNS
        found = _evolution(claim, matching, _rate if rate else _gap)
        return found if found or rate else _between(claim, subject, matching)
    if claim.quantity.unit in _SIGNS:
        return _share(claim, subject, matching)
    if cue("sum").search(text):
        return _sum(claim, subject, matching)
    return None


def is_combined(claim: Claim) -> bool:
    """Whether the words announce a combination, so that a single figure does not gainsay it."""
    text = fold(claim.own)
    return any(cue(name).search(text) for name in ("sum", "difference"))


def _sum(claim: Claim, subject: Subject, matching: Matching) -> Calculated | None:
    parts = _parts(claim, subject, matching(claim))
    if len(parts) < 2:
        return None
    total = sum((_value(m) for m in parts), Decimal(0))
    shown = " + ".join(_written(m) for m in parts)
    return _compared(claim, parts, total, f"{shown} = ", parts[0])


def _between(claim: Claim, subject: Subject, matching: Matching) -> Calculated | None:
    """Two things at one date."""
    parts = _parts(claim, subject, matching(claim))
    if len(parts) != 2:
        return None
    high, low = sorted(parts, key=_value, reverse=True)
    gap = _value(high) - _value(low)
    shown = f"{_written(high)} {MINUS} {_written(low)} = "
    return _compared(claim, (high, low), gap, shown, high)


def _parts(claim: Claim, subject: Subject, matches: Sequence[Match]) -> tuple[Match, ...]:
    """Figures of different things that the claim names, at its date, in its unit."""
    now = claim.as_of or max((m.figure.as_of for m in matches), key=latest, default="")
    chosen: list[Match] = []
    used: set[object] = set()
    for one in sorted(matches, key=lambda m: -m.looks.asked):
        names = _names(one, subject)
        if one.looks.asked < _PART or not names or names & used or not _is_exact(one):
            continue
        if relation(one.figure.as_of, now) is not Relation.SAME or one.looks.unit < _WORD:
            continue
        if cue("sum").search(fold(one.figure.quote)):
            continue
        chosen.append(one)
        used |= names
    wanted = set(subject.places) | {s for s, says in subject.own.items() if says >= _WORD}
    wanted -= subject.unit
    covered = used & wanted
    return tuple(chosen) if len(covered) >= _COVERED * len(wanted) else ()


def _names(one: Match, subject: Subject) -> set[object]:
    """What tells the figure's thing from others: its places and nouns that the claim names."""
    own = one.subject.own
    nouns = {s for s, says in own.items() if says >= _WORD and s not in one.subject.unit}
    return set(one.subject.places & subject.places) | (
        nouns & (subject.own.keys() | subject.rest.keys()) - subject.unit
    )


def _evolution(
    claim: Claim,
    matching: Matching,
    combine: Callable[[Claim, Match, Match], Calculated | None],
) -> Calculated | None:
    """One thing at two dates: those of the sentence, else the last two known."""
    bare = replace(claim, quantity=replace(claim.quantity, unit=_counted(claim)))
    known = [m for m in matching(bare) if m.score >= _TERM and _is_level(m)]
    dates = _dates(claim)
    if len(dates) < 2:
        end = dates[-1] if dates else max((m.figure.as_of[:4] for m in known), default="")
        before = [m.figure.as_of[:4] for m in known if m.figure.as_of[:4] < end]
        if not before:
            return None
        one_year = cue("year_before").search(fold(claim.stated.text))
        dates = [str(int(end) - 1) if one_year else max(before), end]
    pairs = [
        (a, b)
        for a in known
        if relation(a.figure.as_of, dates[0]) is Relation.SAME
        for b in known
        if relation(b.figure.as_of, dates[-1]) is Relation.SAME
        and a.figure != b.figure
        and a.figure.quantity.unit == b.figure.quantity.unit
    ]
    if not pairs:
        return None
    return combine(claim, *max(pairs, key=_joint))


def _joint(pair: tuple[Match, Match]) -> float:
    """How surely both are about the claim's thing, and about one thing."""
    one, other = pair
    together = one.figure.quote == other.figure.quote or (
        one.figure.scope == other.figure.scope
        and one.subject.own.keys() == other.subject.own.keys()
    )
    return one.score + other.score + _TOGETHER * together


def _gap(claim: Claim, first: Match, last: Match) -> Calculated | None:
    if claim.quantity.unit not in ("", first.figure.quantity.unit, last.figure.quantity.unit):
        return None
    gap = _value(last) - _value(first)
    shown = f"{_written(last)} {MINUS} {_written(first)} = "
    return _directed(claim, (last, first), gap, shown, last)


def _rate(claim: Claim, first: Match, last: Match) -> Calculated | None:
    start = _value(first)
    if not start or first.figure.quantity.unit in _SIGNS:
        return None
    rate = 100 * (_value(last) - start) / start
    written = _written(first)
    shown = f"({_written(last)} {MINUS} {written}) ÷ {written} = "
    return _directed(claim, (last, first), rate, shown, None)


def _ratio(claim: Claim, first: Match, last: Match) -> Calculated | None:
    start = _value(first)
    if not start:
        return None
    shown = f"{_written(last)} ÷ {_written(first)} = "
    return _compared(claim, (last, first), _value(last) / start, shown, None)


def _share(claim: Claim, subject: Subject, matching: Matching) -> Calculated | None:
    """A part of a whole: the same unit and date, the whole without what names the part."""
    bare = replace(claim, quantity=replace(claim.quantity, unit=_counted(claim)))
    found = [m for m in matching(bare) if _is_exact(m) and m.figure.quantity.unit not in _SIGNS]
    now = claim.as_of or max((m.figure.as_of for m in found), key=latest, default="")
    found = [m for m in found if relation(m.figure.as_of, now) is Relation.SAME]
    part = next((m for m in found if m.score >= _CERTAIN and _names(m, subject)), None)
    if part is None:
        return None
    whole = next(
        (
            m
            for m in found
            if m.figure.quantity.unit == part.figure.quantity.unit
            and not m.subject.places
            and not _names(m, subject) & _names(part, subject)
            and _value(m) > _value(part)
            and m.score >= 2 * _TERM
        ),
        None,
    )
    if whole is None:
        return None
    share = 100 * _value(part) / _value(whole)
    return _compared(claim, (part, whole), share, f"{_written(part)} ÷ {_written(whole)} = ", None)


def _directed(
    claim: Claim, terms: tuple[Match, ...], result: Decimal, shown: str, like: Match | None
) -> Calculated | None:
    """The size of a change; one in the other direction is another change."""
    down = bool(cue("decrease").search(fold(claim.own))) or (claim.quantity.value or 0) < 0
    if result and down != (result < 0):
        calculated = _compared(claim, terms, result, shown, like)
        return replace(calculated, verdict=Verdict.CONTRADICTED) if calculated else None
    positive = replace(claim.quantity, value=abs(claim.quantity.value or 0))
    return _compared(replace(claim, quantity=positive), terms, abs(result), shown, like)


def _compared(
    claim: Claim, terms: tuple[Match, ...], result: Decimal, shown: str, like: Match | None
) -> Calculated | None:
    """The verdict of the comparison; None when another result gainsays on uncertain terms."""
    stated = claim.quantity
    if stated.value is None and stated.low is None:
        return None
    places = 1 if stated.unit in _SIGNS else 2 if stated.unit == "x" else 10
    rounded = result.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP).normalize()
    written = _result(rounded, stated, like)
    known = Quantity(0, len(written), written, float(rounded), None, None, stated.unit)
    agrees = bears_out(known, stated) or _rounds(result, stated)
    if agrees == claim.denied and not all(m.score >= _CERTAIN for m in terms):
        return None
    if not agrees and not all(m.score >= _CERTAIN for m in terms):
        return None
    verdict = Verdict.CONFIRMED if agrees != claim.denied else Verdict.CONTRADICTED
    return Calculated(verdict, f"{shown}{written}", known, terms)


def _rounds(result: Decimal, stated: Quantity) -> bool:
    """Whether the claim is the result, rounded as the claim is written; a share in words nearly."""
    if stated.value is None or stated.low is not None or stated.high is not None:
        return False
    if not any(sign.isdigit() for sign in stated.text) and stated.unit in ("%", "x"):
        return abs(exact(stated.value) - result) <= Decimal(str(NEARLY)) * abs(result)
    if is_approximate(stated):
        return False
    scale = scale_of(stated.text, stated.value)[0]
    step = Decimal(1).scaleb(-decimals_of(stated.text))
    return (result / scale).quantize(step, ROUND_HALF_UP) == exact(stated.value) / scale


def _result(result: Decimal, stated: Quantity, like: Match | None) -> str:
    if stated.unit in _SIGNS:
        return f"{french(result)}\u202f{stated.unit}"
    if like is None:
        return french(result)
    return in_scale(result, *_scale(like))


def _written(one: Match) -> str:
    return in_scale(_value(one), *_scale(one))


def _scale(one: Match) -> tuple[Decimal, str]:
    return scale_of(one.figure.quantity.text, one.figure.quantity.value or 0)


def _value(one: Match) -> Decimal:
    return exact(one.figure.quantity.value or 0)


def _is_exact(one: Match) -> bool:
    known = one.figure.quantity
    return known.value is not None and known.low is None and known.high is None


def _is_level(one: Match) -> bool:
    """Whether the figure says how much there is, and not how much more."""
    return _is_exact(one) and not cue("difference").search(
        fold(one.figure.quote[slice(*one.figure.clause)])
    )


def _counted(claim: Claim) -> str:
    """The noun of which a share or a rate is told: "experts" in "30 % des experts"."""
    return ANY_UNIT if claim.quantity.unit in (*_SIGNS, "x") else claim.quantity.unit


def _dates(claim: Claim) -> list[str]:
    """The years that the sentence names, in order."""
    ends = [
        end[:4]
        for date in read_dates(claim.stated.text)
        if not date.iso.startswith("--")
        for end in date.iso.split("/")
    ]
    return sorted(dict.fromkeys(ends))
