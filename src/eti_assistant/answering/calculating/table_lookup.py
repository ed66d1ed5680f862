"""Which rows and columns of a table a question speaks of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from eti_assistant.answering.calculating.asked_subject import Subject, place_names
from eti_assistant.answering.calculating.calculation_words import words
from eti_assistant.answering.calculating.figure_tables import Row, Table, figure, is_total
from eti_assistant.answering.calculating.periods import only_period
from eti_assistant.french.folding import fold
from eti_assistant.french.once import stems_of

_ASIDE = re.compile(r"\([^)]*\)|\d+")
_ENOUGH = 0.5
_MONEY = re.compile(r"€|\beuros?\b|\bprix\b|\btarifs?\b|\bmontants?\b|\bcout", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A row or column that the question names, by these stems and places of its label."""

    index: int
    said: frozenset[str]
    whole: bool
    """Whether the question says every word of the label."""


def named(subject: Subject, labels: tuple[str, ...]) -> tuple[Named, ...]:
    """The labels the question names, those it names best; a label inside another is left out."""
    found = [n for i, label in enumerate(labels) if (n := _named(subject, i, label))]
    return tuple(n for n in found if not any(n.said < other.said for other in found))


def _named(subject: Subject, index: int, label: str) -> Named | None:
    core = _ASIDE.sub(" ", label)
    own = stems_of(core)
    if not own or is_total(label):
        return None
    asked = {place.name for place in subject.places}
    placed = place_names(core) & asked
    said = own & {word.stem for word in subject.words}
    if placed:
        return Named(index, said | {f"@{name}" for name in placed}, True)
    meant = said.union(*(own & word.alike for word in subject.words))
    if meant == own:
        return Named(index, said or subject.found_in(core), True)
    return Named(index, said, False) if said and len(said) >= _ENOUGH * len(own) else None


def the_row(table: Table, subject: Subject) -> Row | None:
    """The one row the question names; the total when it names none but says what all count."""
    labels = tuple(row.cells[table.label_column] for row in table.rows)
    found = named(subject, labels)
    if len(found) > 1:
        found = tuple(n for n in found if n.whole)
    if len(found) == 1:
        return table.rows[found[0].index]
    if found or subject.places or not subject.words:
        return None
    totals = [row for row in table.rows if is_total(row.cells[table.label_column])]
    covered = subject.found_in(table.above)
    whole = all(word.stem in covered for word in subject.words)
    return totals[0] if whole and len(totals) == 1 else None


def measure_column(table: Table, row: Row, subject: Subject, *, money: bool = False) -> int | None:
    """The one column, under no year, that holds what is asked of the row."""
    numeric = [c for c in range(len(row.cells)) if c != table.label_column and figure(row.cells[c])]
    if not table.heads:
        return numeric[0] if len(numeric) == 1 else None
    numeric = [c for c in numeric if is_measure(table.heads[c])]
    numeric = [c for c in numeric if not only_period(table.heads[c])] or numeric
    said = {c: subject.said_in(table.heads[c]) for c in numeric}
    counted = {c: shared & subject.measure for c, shared in said.items()}
    own = counted if any(counted.values()) else said
    best = [c for c in numeric if own[c] and len(own[c]) == max(map(len, own.values()))]
    best = _rarest(subject, best, own)
    if not best and money:
        best = [c for c in numeric if _MONEY.search(table.heads[c]) or "€" in row.cells[c]]
    best = best or [c for c in numeric if is_total(table.heads[c])]
    best = best or [c for c in numeric if subject.found_in(table.heads[c])] or numeric
    return best[0] if len(best) == 1 else None


def _rarest(subject: Subject, columns: list[int], said: Mapping[int, frozenset[str]]) -> list[int]:
    """Of columns that say as many words, the one that says the rarest."""
    weights = {word.stem: word.weight for word in subject.words}
    told = {c: max(weights.get(stem, 0.0) for stem in said[c]) for c in columns}
    return [c for c in columns if told[c] == max(told.values())]


def is_measure(head: str) -> bool:
    """Whether a column's figures may be compared: no rank, date, change or target."""
    return not words("evolutions").search(fold(head))


def covers(table: Table, subject: Subject, *told: str) -> bool:
    """Whether the row and column told, and what names the table, hold all that is asked."""
    found = subject.found_in(*told)
    texts = (*told, table.above, table.source.title, *table.heads)
    return not subject.lacks(found, *texts)


def is_target(*texts: str) -> bool:
    """Whether the texts announce a target instead of a fact."""
    return bool(words("targets").search(fold(" ".join(texts))))


def same_kind(first: str, last: str) -> bool:
    """Whether two heads of columns are the same but for their year."""
    return _without_dates(first) == _without_dates(last)


def _without_dates(head: str) -> frozenset[str]:
    return frozenset(stem for stem in stems_of(head) if not stem.isdigit())
