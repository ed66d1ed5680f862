"""Two things at one date: their difference, sum, order, or the share of one in all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eti_assistant.answering.calculating.asked_subject import Subject
from eti_assistant.answering.calculating.figure_tables import Row, Table, figure, is_total
from eti_assistant.answering.calculating.periods import Period, only_period
from eti_assistant.answering.calculating.readings import Reading, combinable, from_cell
from eti_assistant.answering.calculating.sentence_readings import best_at, sentence_readings
from eti_assistant.answering.calculating.table_lookup import (
    Named,
    covers,
    is_measure,
    is_target,
    measure_column,
    named,
    the_row,
)
from eti_assistant.answering.evidence import Evidence
from eti_assistant.french.folding import fold
from eti_assistant.retrieval.need import Measure, Need

Pair = tuple[Reading, Reading]


def two_figures(
    need: Need,
    subject: Subject,
    period: Period | None,
    tables: Sequence[Table],
    ranked: Sequence[Evidence],
) -> Pair | None:
    """The figures of the two things the question names, in its order, at the date it names."""
    money = need.measure is Measure.MONEY
    found = [p for table in tables for p in _pairs(subject, period, table, money=money)]
    latest = _of_latest(found, period)
    if not latest and len(subject.places) == 2:
        both = [_of_place(need, subject, period, ranked, index) for index in (0, 1)]
        latest = [(both[0], both[1])] if both[0] and both[1] else []
    values = {(first.value, last.value) for first, last in latest}
    return latest[0] if len(values) == 1 and combinable(*latest[0]) else None


def part_and_whole(
    need: Need, subject: Subject, period: Period | None, tables: Sequence[Table]
) -> Pair | None:
    """The figure of the one row named and the table's total, in one column."""
    money = need.measure is Measure.MONEY
    found = [p for table in tables for p in _part(subject, period, table, money=money)]
    latest = _of_latest(found, period)
    values = {(part.value, whole.value) for part, whole in latest}
    return latest[0] if len(values) == 1 and combinable(*latest[0]) else None


def column_of(
    table: Table, row: Row, subject: Subject, period: Period | None, *, money: bool
) -> int | None:
    """The column of what is measured at that date; without a date, the only or the last one."""
    heads = {c: p for c, head in enumerate(table.heads) if (p := only_period(head))}
    heads = {c: p for c, p in heads.items() if figure(row.cells[c]) and is_measure(table.heads[c])}
    if len(set(heads.values())) > 1 or (heads and period in heads.values()):
        wanted = period or max(heads.values())
        at = [c for c, one in heads.items() if one == wanted]
        said = {c: len(subject.found_in(table.heads[c])) for c in at}
        best = [c for c in at if said[c] == max(said.values())]
        return best[0] if len(best) == 1 else None
    if period and table.period != period:
        return None
    return measure_column(table, row, subject, money=money)


def period_of(table: Table, column: int) -> Period | None:
    """The date of a column's figures."""
    return (only_period(table.heads[column]) if table.heads else None) or table.period


def _pairs(subject: Subject, period: Period | None, table: Table, *, money: bool) -> Iterator[Pair]:
    labels = tuple(row.cells[table.label_column] for row in table.rows)
    both = _two(named(subject, labels), subject)
    if len(both) != 2:
        yield from _pairs_of_columns(subject, period, table)
        return
    rows = tuple(table.rows[one.index] for one in both)
    columns = {column_of(table, row, subject, period, money=money) for row in rows}
    column = columns.pop()
    if columns or column is None:
        return
    head = table.heads[column] if table.heads else ""
    if is_target(head) or not covers(table, subject, *(labels[n.index] for n in both), head):
        return
    at = period_of(table, column)
    readings = [from_cell(table, row, column, at, rows) for row in rows]
    if readings[0] and readings[1]:
        yield readings[0], readings[1]


def _pairs_of_columns(subject: Subject, period: Period | None, table: Table) -> Iterator[Pair]:
    """One row in two columns that the question names."""
    label = table.label_column
    heads = tuple("" if c == label else head for c, head in enumerate(table.heads))
    both = _two(named(subject, heads), subject)
    row = the_row(table, subject) if len(both) == 2 and all(one.whole for one in both) else None
    if row is None or (period and table.period != period):
        return
    if is_target(*heads) or not covers(table, subject, row.cells[label], *heads):
        return
    first, last = (from_cell(table, row, one.index, table.period) for one in both)
    if first and last:
        yield first, last


def _two(found: Sequence[Named], subject: Subject) -> list[Named]:
    """Two rows named by different words, in the question's order."""
    whole = [one for one in found if one.whole]
    kept = whole if len(found) > 2 else list(found)
    if len(kept) != 2 or (kept[0].said & kept[1].said and not all(one.whole for one in kept)):
        return []
    return sorted(kept, key=lambda one: _place_in_question(one, subject))


def _place_in_question(one: Named, subject: Subject) -> int:
    folded = fold(subject.text)
    surfaces = [fold(word.surface) for word in subject.words if word.stem in one.said]
    starts = [place.start for place in subject.places if f"@{place.name}" in one.said]
    return min([*(folded.find(surface) for surface in surfaces), *starts], default=0)


def _part(subject: Subject, period: Period | None, table: Table, *, money: bool) -> Iterator[Pair]:
    labels = tuple(row.cells[table.label_column] for row in table.rows)
    found = named(subject, labels)
    totals = [row for row, label in zip(table.rows, labels, strict=True) if is_total(label)]
    if len(found) != 1 or len(totals) != 1:
        return
    row = table.rows[found[0].index]
    column = column_of(table, row, subject, period, money=money)
    head = table.heads[column] if column is not None and table.heads else ""
    if column is None or not covers(table, subject, labels[found[0].index], head):
        return
    at = period_of(table, column)
    both = (row, totals[0])
    part, whole = (from_cell(table, one, column, at, both) for one in both)
    if part and whole and part.quantity.unit != "%" and 0 < part.value < whole.value:
        yield part, whole


def _of_latest(found: Sequence[Pair], period: Period | None) -> list[Pair]:
    """Those of the date asked for, or of the last date there is."""
    dates = [pair[0].period for pair in found if pair[0].period]
    wanted = period or max(dates, default=None)
    return [pair for pair in found if pair[0].period == wanted]


def _of_place(
    need: Need,
    subject: Subject,
    period: Period | None,
    ranked: Sequence[Evidence],
    index: int,
) -> Reading | None:
    """What sentences about one of the places alone give."""
    alone = replace(subject, places=(subject.places[index],))
    found = sentence_readings(need, alone, ranked)
    dates = [reading.period for _, reading in found if reading.period]
    wanted = period or max(dates, default=None)
    return best_at(wanted, found) if wanted else None
