"""Writes who comes first or last among the rows of a table, and their order."""

import re

from eti_assistant.answering.calculating.calculated_statements import dated
from eti_assistant.answering.calculating.calculation_words import told
from eti_assistant.answering.calculating.ranking_rows import Competition
from eti_assistant.answering.calculating.readings import Reading
from eti_assistant.answering.statements import Statement

_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_HEAD = " –  : "


def tell_winner(contest: Competition, *, lowest: bool) -> tuple[Statement, ...]:
    """The row at one end with its figure, or those at equality."""
    order = contest.ordered(lowest=lowest)
    best = [one for one in order if one.value == order[0].value]
    if len(best) > 1:
        labels = ", ".join(one.label for one in best)
        head, value = _headed(best[0])
        text = told("shared", labels=labels, head=head, value=value)
        return (Statement(text.replace(_NO_HEAD, " : "), best[0].excerpts),)
    among = told("among_named" if contest.chosen else "among_table")
    head, value = _headed(best[0])
    text = told(
        "lowest" if lowest else "highest",
        label=best[0].label,
        head=head,
        value=value,
        among=among,
    )
    return (Statement(text.replace(_NO_HEAD, " : "), best[0].excerpts),)


def tell_ranking(contest: Competition, *, lowest: bool) -> tuple[Statement, ...]:
    """Every row in order."""
    order = contest.ordered(lowest=lowest)
    items = ", ".join(f"{one.label} ({one.written})" for one in order)
    direction = told("ascending" if lowest else "descending")
    text = told("ranking", head=order[0].head, order=direction, items=items)
    return (Statement(text.removeprefix(", ").strip(), order[0].excerpts),)


def _headed(one: Reading) -> tuple[str, str]:
    """The head and the figure; a head that is only a year is told after the figure."""
    if _YEAR.fullmatch(one.head):
        return "", told("in_year", value=one.written, period=one.head)
    return one.head, dated(one)
