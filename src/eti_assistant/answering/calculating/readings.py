"""Figures that a calculation may take: where they stand, what they count, when."""

import re
from dataclasses import dataclass
from decimal import Decimal

from eti_assistant.answering.calculating.figure_tables import Row, Table, figure
from eti_assistant.answering.calculating.periods import Period
from eti_assistant.answering.statements import Excerpt
from eti_assistant.checking.arithmetic import exact, scale_of
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.once import stems_of

_NOTE = re.compile(r"\(((?:[^\d()]+[sx])|[^\d()]*[%€][^\d()]*)\)")
_FAR = 20


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure with what it is about; `written` is how its document writes it, noun included."""

    quantity: Quantity
    written: str
    label: str
    head: str
    period: Period | None
    excerpts: tuple[Excerpt, ...]

    @property
    def value(self) -> Decimal:
        """In base units."""
        return exact(self.quantity.value or 0)

    @property
    def scale(self) -> Decimal:
        """Base units of one written unit: 1,000,000 in "2,4 M€"."""
        return scale_of(self.quantity.text, self.quantity.value or 0)[0]

    @property
    def unit(self) -> str:
        """The scale and sign written with the number ("M€"), without the noun it counts."""
        return scale_of(self.quantity.text, self.quantity.value or 0)[1]

    @property
    def document(self) -> str:
        """Id of the document it stands in."""
        return self.excerpts[0].source.id


def from_cell(
    table: Table, row: Row, column: int, period: Period | None, rows: tuple[Row, ...] = ()
) -> Reading | None:
    """The figure of a cell, quoted with the head of its table and the other rows compared."""
    quantity = figure(row.cells[column])
    if quantity is None:
        return None
    head = table.heads[column] if table.heads else ""
    dated = period is not None and period.written not in " ".join((*table.heads, *row.cells))
    label = row.cells[table.label_column]
    quote = table.quote(rows or (row,), dated=dated, whole=len(rows) > 2)
    return Reading(quantity, row.cells[column], label, head, period, quote)


def combinable(one: Reading, other: Reading) -> bool:
    """Whether the two count the same thing in the same unit, as far as both say it."""
    if _unit_note(one.label) != _unit_note(other.label) or _far_apart(one, other):
        return False
    first, last = one.quantity.unit, other.quantity.unit
    if first == last:
        return True
    if {first, last} & {"%", "‰", "€", "$", "£", "CHF"}:
        return False
    return not first or not last or bool(stems_of(first) & stems_of(last))


def _unit_note(label: str) -> str:
    """What a row's label says it counts: "couples" in "Gypaète barbu (couples)"."""
    found = _NOTE.search(label)
    return found[1] if found else ""


def _far_apart(one: Reading, other: Reading) -> bool:
    """Whether amounts in different scales are too far apart to be of one kind."""
    small, large = sorted((abs(one.value), abs(other.value)))
    return one.unit != other.unit and bool(one.unit and other.unit) and large > _FAR * small
