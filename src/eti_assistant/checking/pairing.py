"""What a sentence says of each of its figures: its date and its places."""

from collections.abc import Sequence
from dataclasses import dataclass

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.clause_dates import clause_dates
from eti_assistant.french.clauses import Span, clauses
from eti_assistant.french.lexicon import Place, places

_CELL = " | "


@dataclass(frozen=True, slots=True)
class Paired:
    """A quantity with the date, ISO 8601, and the places that its clause gives it; may be none."""

    quantity: Quantity
    date: str
    places: tuple[Place, ...]


def pair(text: str, quantities: Sequence[Quantity]) -> tuple[Paired, ...]:
    """Each quantity of the sentence with what its own clause says of when and where."""
    spans = [(quantity.start, quantity.end) for quantity in quantities]
    parts = clauses(text, spans)
    dates = _cell_dates(text, spans, parts) if _CELL in text else clause_dates(text, spans, parts)
    named = [place for place in places(text) if not place.home] if quantities else []
    return tuple(
        Paired(quantity, date, tuple(p for p in named if part[0] <= p.start < part[1]))
        for quantity, part, date in zip(quantities, parts, dates, strict=True)
    )


def _cell_dates(text: str, figures: Sequence[Span], parts: Sequence[Span]) -> tuple[str, ...]:
    """In a row of a table, a date of one cell dates no other."""
    found: list[str] = []
    for (start, end), (first, last) in zip(figures, parts, strict=True):
        left = text.rfind(_CELL, first, start) + 1 or first
        right = text.find(_CELL, end, last)
        cell = (left, last if right < 0 else right)
        within = [(start - cell[0], end - cell[0])]
        found += clause_dates(text[slice(*cell)], within, [(0, cell[1] - cell[0])])
    return tuple(found)


def conflict(one: Paired, other: Paired) -> bool:
    """Whether both give a date, or places, and not the same: "394 en 2023", "394 en 2024"."""
    return _apart(one.date, other.date) or _elsewhere(one.places, other.places)


def _apart(one: str, other: str) -> bool:
    """Whether two dates have no year in common."""
    if not one or not other:
        return False
    (first, last), (since, until) = _years(one), _years(other)
    return last < since or until < first


def _years(date: str) -> tuple[str, str]:
    ends = date.split("/")
    return ends[0][:4], ends[-1][:4]


def _elsewhere(one: Sequence[Place], other: Sequence[Place]) -> bool:
    if not one or not other:
        return False
    return not any(_same(a, b) for a in one for b in other)


def _same(one: Place, other: Place) -> bool:
    """Whether two names are one place, or a city and its country."""
    if one.name == other.name:
        return True
    regions = "region" in (one.kind, other.kind)
    return not regions and bool(set(one.countries) & set(other.countries))
