"""Answers that need a calculation or a comparison over figures of the documents."""

from collections.abc import Callable, Sequence

from eti_assistant.answering.calculating.calculated_statements import (
    tell_both,
    tell_change,
    tell_difference,
    tell_missing,
    tell_share,
    tell_sum,
)
from eti_assistant.answering.calculating.calculation_asked import (
    CalculationAsked,
    calculation_asked,
)
from eti_assistant.answering.calculating.calculation_words import asked
from eti_assistant.answering.calculating.changing import Dates, Pair, agreed, table_pairs
from eti_assistant.answering.calculating.comparing import part_and_whole, two_figures
from eti_assistant.answering.calculating.figure_tables import Table
from eti_assistant.answering.calculating.missing import now_and_goal
from eti_assistant.answering.calculating.ranking_rows import competition
from eti_assistant.answering.calculating.ranking_statements import tell_ranking, tell_winner
from eti_assistant.answering.calculating.readings import Reading, combinable
from eti_assistant.answering.calculating.sentence_readings import (
    best_at,
    sentence_readings,
    states_change,
)
from eti_assistant.answering.calculating.table_reading import tables
from eti_assistant.answering.composing import compose
from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.statements import Draft
from eti_assistant.index.library import Library
from eti_assistant.retrieval.need import Need
from eti_assistant.wording import sentence

Search = Callable[[str], Sequence[Evidence]]
"""Another search, for an operand that the question's own passages do not hold."""


_LIKELY = 4
"""How many times higher a figure may be than another of the same thing that sentences give."""


def calculate(
    need: Need, ranked: Sequence[Evidence], library: Library, search: Search | None = None
) -> Draft | None:
    """The calculation or comparison asked for, each figure proven.

    None when the question asks for none, or its figures are not found with certainty.
    """
    asking = calculation_asked(need) if ranked else None
    if asking is None:
        return None
    if "missing" in asking.wanted:
        both = now_and_goal(need, ranked, search)
        return _proven(Draft(tell_missing(*both))) if both else None
    return _proven(_calculated(asking, ranked, tables(ranked, library)))


def _calculated(
    asking: CalculationAsked, ranked: Sequence[Evidence], found: Sequence[Table]
) -> Draft | None:
    if asking.dates:
        return _change(asking, asking.dates, ranked, found)
    if len(asking.when) > 1:
        return None
    if asking.wanted & {"ranked", "highest", "lowest"}:
        return _contest(asking, found)
    if "share" in asking.wanted:
        both = part_and_whole(asking.need, asking.subject, asking.date, found)
        return Draft(tell_share(*both)) if both else None
    if asking.wanted & {"difference", "sum", "compare"}:
        return _two(asking, ranked, found)
    return None


def _change(
    asking: CalculationAsked, dates: Dates, ranked: Sequence[Evidence], found: Sequence[Table]
) -> Draft | None:
    both = agreed(table_pairs(asking.subject, dates, found, money=asking.money))
    both = both or _told_change(asking, dates, ranked)
    known = asking.when or ((both[0].period, both[-1].period) if both else ())
    if both is None or states_change(asking.subject, [p for p in known if p], ranked):
        return None
    return Draft(tell_change(both), _moved(asking, both[0], both[-1]) if asking.need.yes_no else "")


def _told_change(asking: CalculationAsked, dates: Dates, ranked: Sequence[Evidence]) -> Pair | None:
    """The two figures as sentences give them."""
    readings = sentence_readings(asking.need, asking.subject, ranked)
    both = dates.pair(sorted({r.period for _, r in readings if r.period}))
    if both is None:
        return None
    first, last = (best_at(one, readings) for one in both)
    if not (first and last and combinable(first, last)):
        return None
    low, high = sorted((first.value, last.value))
    return (first, last) if 0 < high <= _LIKELY * low else None


def _moved(asking: CalculationAsked, first: Reading, last: Reading) -> str:
    """Oui or non, when the question says which way."""
    rising, falling = "rising" in asking.wanted, "falling" in asking.wanted
    if rising == falling:
        return ""
    moved = last.value > first.value if rising else last.value < first.value
    return sentence("yes" if moved else "no")


def _two(
    asking: CalculationAsked, ranked: Sequence[Evidence], found: Sequence[Table]
) -> Draft | None:
    """Two things compared, added, or one less the other."""
    both = two_figures(asking.need, asking.subject, asking.date, found, ranked)
    if both is None:
        return None
    if "difference" in asking.wanted:
        return Draft(tell_difference(*both))
    if "compare" not in asking.wanted:
        return Draft(tell_sum(*both))
    if not asking.need.yes_no or asked("as_much").search(asking.question):
        return None
    fewer = asked("fewer").search(asking.question)
    says = both[0].value < both[1].value if fewer else both[0].value > both[1].value
    tell = tell_difference if both[0].value == both[1].value else tell_both
    return Draft(tell(*both), sentence("yes" if says else "no"))


def _contest(asking: CalculationAsked, found: Sequence[Table]) -> Draft | None:
    """The winner among the rows of a table, or all of them in order."""
    moved = asking.wanted & {"change", "rising", "falling"}
    if moved or asking.need.yes_no or asked("unmeasured").search(asking.question):
        return None
    place = bool(asked("where").search(asking.question))
    contest = competition(asking.subject, asking.date, found, place=place, money=asking.money)
    if contest is None or _wants_some(asking.need, len(contest.readings)):
        return None
    if "ranked" in asking.wanted and contest.complete:
        lowest = bool(asked("ascending").search(asking.question))
        return Draft(tell_ranking(contest, lowest=lowest))
    lowest = "lowest" in asking.wanted
    return Draft(tell_winner(contest, lowest=lowest)) if contest.complete or not lowest else None


def _wants_some(need: Need, competitors: int) -> bool:
    """Whether the question wants a number of winners, not one among all who compete."""
    return any(one.value not in (1, competitors) for one in need.asserted)


def _proven(draft: Draft | None) -> Draft | None:
    """The draft, when every figure of its first statement can be shown."""
    answer = compose(draft) if draft else None
    if answer is None or draft is None:
        return None
    body = draft.statements[0].text.rstrip(".")
    return draft if body in answer.text else None
