"""Claims that tell a change: one thing at two dates, or a before and an after."""

from collections.abc import Iterator, Sequence
from itertools import product

from eti_assistant.french.clause_dates import ends_of, situating_dates, told_dates
from eti_assistant.french.dates import DateSpan
from eti_assistant.french.folding import fold
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.cues import cue
from eti_assistant.verifying.matching import Match
from eti_assistant.verifying.periods import Relation, is_season, period_of, relation
from eti_assistant.verifying.stated_quantities import CURRENCIES
from eti_assistant.verifying.terms import Matching, as_term, is_level, value

_TERM = -0.8
_TOGETHER = 5.0
"""What two terms of one sentence, of one row or of one thing gain on two that stand apart."""

_ALIKE = 0.6
_LARGEST = 20
"""How many times one level may be the other."""

Pair = tuple[Match, Match]


def change(claim: Claim, matching: Matching) -> Pair | None:
    """The two levels between which the claim's thing changed, first and last."""
    known = [m for m in matching(as_term(claim)) if m.score >= _TERM and is_level(m)]
    pairs = [*_dated(claim, known), *_moved(claim, known)]
    return max(pairs, key=_joint, default=None)


def _dated(claim: Claim, known: Sequence[Match]) -> Iterator[Pair]:
    """Levels of the sentence's two dates, else of the last two that are known."""
    dates = _dates(claim, known)
    if not dates:
        return
    first = [m for m in known if relation(period_of(m.figure), dates[0]) is Relation.SAME]
    last = [m for m in known if relation(period_of(m.figure), dates[1]) is Relation.SAME]
    yield from (pair for pair in product(first, last) if _comparable(*pair))


def _moved(claim: Claim, known: Sequence[Match]) -> Iterator[Pair]:
    """Levels that one sentence gives as before and after ("passent de 1,52 M€ à 2,41 M€")."""
    end = claim.as_of.split("/")[-1]
    for before, after in product(known, known):
        if (
            before.superseded
            and before.figure.quote == after.figure.quote
            and _comparable(before, after)
            and relation(after.figure.as_of, end) is Relation.SAME
        ):
            yield before, after


def _comparable(one: Match, other: Match) -> bool:
    """Whether both count in one unit, within reason."""
    units = {one.figure.quantity.unit, other.figure.quantity.unit}
    if one.figure == other.figure or (len(units) > 1 and (units & CURRENCIES or "" not in units)):
        return False
    low, high = sorted((abs(value(one)), abs(value(other))))
    return high <= low * _LARGEST


def _joint(pair: Pair) -> float:
    """How surely both are about the claim's thing, and about one thing."""
    one, other = pair
    return one.score + other.score + _TOGETHER * together(one, other)


def together(one: Match, other: Match) -> bool:
    """Whether both stand in one sentence or row, or tell one thing in the same words."""
    if one.figure.quote == other.figure.quote:
        return True
    mine, yours = one.subject.own.keys(), other.subject.own.keys()
    alike = len(mine & yours) >= _ALIKE * max(len(mine | yours), 1)
    return alike and one.subject.places == other.subject.places


def _dates(claim: Claim, known: Sequence[Match]) -> tuple[str, str] | None:
    """The two years between which the change is told."""
    text = f"{claim.stated.before} {claim.stated.text}"
    years = sorted({end for date in situating_dates(text) for end in _told(text, date)})
    if len(years) >= 2:
        return years[0], years[-1]
    known_years = sorted({_ends(period_of(m.figure))[-1] for m in known if m.figure.as_of})
    carried = _ends(claim.as_of)[-1]
    end = years[-1] if years else carried or (known_years[-1] if known_years else "")
    if years and carried > years[0] and not told_dates(text):
        return years[0], carried
    before = [year for year in known_years if year < end]
    if not before:
        return None
    in_a_year = cue("year_before").search(fold(text)) and end[:4].isdigit()
    return ("/".join(str(int(y) - 1) for y in end.split("/")) if in_a_year else before[-1]), end


def _told(text: str, date: DateSpan) -> list[str]:
    """The years of a date of the text: two for "entre 2023 et 2024", one for a season."""
    ends = ends_of(text, date)
    return _ends(ends[0]) if len(ends) == 1 else [end[:4] for end in ends]


def _ends(iso: str) -> list[str]:
    """The years of a date; those of a school year or a season are one."""
    years = [end[:4] for end in iso.split("/")]
    return ["/".join(years)] if len(years) > 1 and is_season(*years[:2]) else years
