"""The change of one thing between two dates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from eti_assistant.answering.calculating.asked_subject import Subject
from eti_assistant.answering.calculating.figure_tables import Row, Table
from eti_assistant.answering.calculating.periods import Period, only_period
from eti_assistant.answering.calculating.readings import Reading, combinable, from_cell
from eti_assistant.answering.calculating.table_lookup import (
    covers,
    is_target,
    measure_column,
    same_kind,
    the_row,
)

Pair = tuple[Reading, ...]
"""The figures of a change in the order of time: the first, those between, the last."""


@dataclass(frozen=True, slots=True)
class Dates:
    """The two dates compared; None stands for the last one known and, before it, for the one
    before (the year before when `one_year`).
    """

    first: Period | None
    last: Period | None
    one_year: bool = False

    def pair(self, known: Sequence[Period]) -> tuple[Period, Period] | None:
        """The two among the known ones."""
        last = self.last or max(known, default=None)
        if last is None:
            return None
        earlier = [period for period in known if period < last]
        first = self.first or (last.before if self.one_year else max(earlier, default=None))
        if first is None or first not in known or last not in known or first == last:
            return None
        return (first, last) if first < last else (last, first)


def table_pairs(
    subject: Subject, dates: Dates, tables: Sequence[Table], *, money: bool
) -> tuple[Pair, ...]:
    """Every series of figures that the tables give for the change, the best table first."""
    within = [pair for table in tables for pair in _within(subject, dates, table, money=money)]
    return tuple(within) or tuple(_across(subject, dates, tables, money=money))


def agreed(pairs: Sequence[Pair]) -> Pair | None:
    """The first pair, unless another gives other figures, or the two count different things."""
    values = {(pair[0].value, pair[-1].value) for pair in pairs}
    if len(values) != 1 or not combinable(pairs[0][0], pairs[0][-1]):
        return None
    return pairs[0]


def _within(subject: Subject, dates: Dates, table: Table, *, money: bool) -> Iterator[Pair]:
    by_head = {c: p for c, head in enumerate(table.heads) if (p := only_period(head))}
    if len(set(by_head.values())) > 1:
        row = the_row(table, subject)
        if row:
            yield from _columns(subject, dates, table, row, by_head)
        return
    by_row = {i: p for i, row in enumerate(table.rows) if (p := only_period(row.cells[0]))}
    if len(set(by_row.values())) > 1:
        yield from _rows(subject, dates, table, by_row, money=money)


def _columns(
    subject: Subject, dates: Dates, table: Table, row: Row, by_head: dict[int, Period]
) -> Iterator[Pair]:
    """Two columns with the same head but for their years, the one that says most of the subject."""
    both = dates.pair(sorted(set(by_head.values())))
    if both is None or not covers(table, subject, row.cells[table.label_column]):
        return
    at = [[c for c, period in by_head.items() if period == one] for one in both]
    pairs = [(a, b) for a, b in product(*at) if same_kind(table.heads[a], table.heads[b])]
    said = [len(subject.found_in(table.heads[a])) for a, _ in pairs]
    best = [pair for pair, count in zip(pairs, said, strict=True) if count == max(said)]
    if len(best) != 1:
        return
    kind = table.heads[best[0][0]]
    between = [
        c
        for c, period in sorted(by_head.items(), key=lambda item: item[1])
        if both[0] < period < both[1] and same_kind(table.heads[c], kind)
    ]
    first, last = (from_cell(table, row, c, by_head[c]) for c in best[0])
    if first and last:
        told = (from_cell(table, row, c, by_head[c]) for c in between)
        yield (first, *(one for one in told if one), last)


def _rows(
    subject: Subject, dates: Dates, table: Table, by_row: dict[int, Period], *, money: bool
) -> Iterator[Pair]:
    """Two rows that are years, in one column."""
    both = dates.pair(sorted(set(by_row.values())))
    if both is None or len(set(by_row.values())) != len(by_row):
        return
    rows = [table.rows[i] for one in both for i, period in by_row.items() if period == one]
    columns = {measure_column(table, row, subject, money=money) for row in rows}
    column = columns.pop()
    if (
        columns
        or not column
        or not covers(table, subject, table.heads[column] if table.heads else "")
    ):
        return
    if any(is_target(row.cells[0]) for row in rows):
        return
    readings = [
        from_cell(table, row, column, p, tuple(rows)) for row, p in zip(rows, both, strict=True)
    ]
    if readings[0] and readings[1]:
        yield readings[0], readings[1]


def _across(
    subject: Subject, dates: Dates, tables: Sequence[Table], *, money: bool
) -> Iterator[Pair]:
    """The same row and column of two editions of a table."""
    found = [r for table in tables if (r := _of_edition(subject, table, money=money))]
    known = sorted({reading.period for reading in found if reading.period})
    both = dates.pair(known)
    if both is None:
        return
    first, last = ([r for r in found if r.period == one] for one in both)
    for one, other in product(first, last):
        titles = [reading.excerpts[0].source.title for reading in (one, other)]
        if one.document != other.document and same_kind(*titles):
            yield one, other


def _of_edition(subject: Subject, table: Table, *, money: bool) -> Reading | None:
    row = the_row(table, subject)
    if row is None or any(only_period(head) for head in table.heads):
        return None
    column = measure_column(table, row, subject, money=money)
    if column is None or table.period is None:
        return None
    head = table.heads[column] if table.heads else ""
    if not covers(table, subject, row.cells[table.label_column], head) or is_target(head):
        return None
    return from_cell(table, row, column, table.period)
