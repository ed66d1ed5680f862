"""The highest, the lowest, and the order of the rows of one table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from eti_assistant.answering.calculating.asked_subject import (
    Subject,
    countries,
    place_names,
    places_in,
)
from eti_assistant.answering.calculating.calculation_words import words
from eti_assistant.answering.calculating.comparing import column_of, period_of
from eti_assistant.answering.calculating.figure_tables import Row, Table, is_total
from eti_assistant.answering.calculating.periods import Period
from eti_assistant.answering.calculating.readings import Reading, combinable, from_cell
from eti_assistant.answering.calculating.table_lookup import is_target, named
from eti_assistant.french.folding import fold


@dataclass(frozen=True, slots=True)
class Competition:
    """The rows that compete, all in one column, and whether the question itself named them."""

    readings: tuple[Reading, ...]
    chosen: bool
    complete: bool
    """Whether every row has a figure; one that has none may only lose where the highest wins.

    A remainder ("autres") hides counts, whose lowest is unknown; a share of it is its own."""

    def ordered(self, *, lowest: bool) -> tuple[Reading, ...]:
        """The winner first."""
        return tuple(sorted(self.readings, key=lambda r: r.value if lowest else -r.value))


def competition(
    subject: Subject, period: Period | None, tables: Sequence[Table], *, place: bool, money: bool
) -> Competition | None:
    """The rows the question lets compete, of the best table that holds all it asks about."""
    found = [
        (at, one)
        for table in tables
        if (one := _of(subject, period, table, place=place, money=money))
        for at in (one.readings[0].period,)
    ]
    if not found:
        return None
    latest = max((at for at, _ in found if at), default=None)
    kept = [one for at, one in found if at == latest]
    same = {frozenset((r.label, r.value) for r in one.readings) for one in kept}
    return kept[0] if len(same) == 1 else None


def _of(
    subject: Subject, period: Period | None, table: Table, *, place: bool, money: bool
) -> Competition | None:
    labels = tuple(row.cells[table.label_column] for row in table.rows)
    rows = tuple(r for r, label in zip(table.rows, labels, strict=True) if not is_total(label))
    rows, chosen = _entitled(subject, table, rows)
    if len(rows) < 2 or not (chosen or _are_asked(subject, table, rows, place=place)):
        return None
    columns = {column_of(table, row, subject, period, money=money) for row in rows}
    columns.discard(None)
    column = columns.pop() if len(columns) == 1 else None
    if column is None:
        return None
    head = table.heads[column] if table.heads else ""
    if is_target(head, table.above) or not _covers(subject, table, head, chosen=chosen):
        return None
    return _compete(table, rows, column, chosen=chosen)


def _compete(
    table: Table, rows: tuple[Row, ...], column: int, *, chosen: bool
) -> Competition | None:
    """The rows' figures, when each has one, all of a kind, and none is the sum of others."""
    at = period_of(table, column)
    readings = [from_cell(table, row, column, at, rows) for row in rows]
    kept = tuple(reading for reading in readings if reading)
    voids = [row for row in rows if words("void").fullmatch(fold(row.cells[column]))]
    if len(kept) + len(voids) != len(rows) or len(kept) < 2:
        return None
    if not all(combinable(kept[0], one) for one in kept):
        return None
    if len({one.quantity.unit == "%" for one in kept}) > 1 or _sums_up(kept):
        return None
    rest = {one for one in kept if words("remainders").search(fold(one.label))}
    own = tuple(one for one in kept if one not in rest)
    hidden = rest and kept[0].quantity.unit != "%"
    return Competition(own, chosen, complete=not (voids or hidden)) if len(own) > 1 else None


def _entitled(
    subject: Subject, table: Table, rows: tuple[Row, ...]
) -> tuple[tuple[Row, ...], bool]:
    """The rows the question names when it names several, or those of the region it names."""
    labels = tuple(row.cells[table.label_column] for row in rows)
    asked = {place.name for place in subject.places}
    named_rows = tuple(
        r for r, label in zip(rows, labels, strict=True) if place_names(label) & asked
    )
    if len(asked) > 1:
        return (named_rows, True) if len(named_rows) == len(asked) else ((), True)
    several = [one for one in named(subject, labels) if one.whole]
    if not asked and len(several) > 1:
        return tuple(rows[one.index] for one in several), True
    if len(asked) == 1 and not asked & place_names(table.above):
        region = countries(subject.places)
        inside = [
            (r, countries(places_in(label)))
            for r, label in zip(rows, labels, strict=True)
            if places_in(label)
        ]
        return tuple(r for r, codes in inside if codes <= region), False
    return rows, False


def _are_asked(subject: Subject, table: Table, rows: Sequence[Row], *, place: bool) -> bool:
    """Whether the rows are what the question wants one of: "quel pays", "où"."""
    head = table.heads[table.label_column] if table.heads else ""
    labels = [row.cells[table.label_column] for row in rows]
    if place:
        return sum(bool(places_in(label)) for label in labels) >= len(labels) / 2
    lead = table.lead_text if words("any_label").search(fold(head)) else ""
    return bool(subject.words) and bool(subject.found_in(head, lead))


def _covers(subject: Subject, table: Table, head: str, *, chosen: bool) -> bool:
    labels = tuple(row.cells[table.label_column] for row in table.rows) if chosen else ()
    texts = (*table.heads, head, table.above, table.source.title)
    near = subject.found_in(*labels, *table.heads, table.lead_text, *table.headings[-1:])
    if not subject.measure <= near:
        return False
    unplaced = replace(subject, places=())
    return not unplaced.lacks(subject.found_in(*labels), *texts)


def _sums_up(readings: Sequence[Reading]) -> bool:
    """Whether the highest figure is the sum of the others, or of a run beside it, or holds them."""
    top = max(readings, key=lambda one: one.value)
    place = list(readings).index(top)
    before = [one.value for one in readings[:place]]
    after = [one.value for one in readings[place + 1 :]]
    whole = sum([*before, *after], Decimal(0))
    runs = [sum(before[start:], Decimal(0)) for start in range(len(before) - 1)]
    runs += [sum(after[:end], Decimal(0)) for end in range(2, len(after) + 1)]
    if len(readings) > 2 and (top.value in runs or abs(top.value - whole) <= whole / 100):
        return True
    wide = countries(places_in(top.label))
    return any(countries(places_in(one.label)) < wide for one in readings if places_in(one.label))
