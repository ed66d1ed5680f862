"""Tables of a page, as a calculation reads them: heads, rows, and the figure of each cell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from eti_assistant.answering.calculating.calculation_words import words
from eti_assistant.answering.calculating.periods import Period, only_period, periods
from eti_assistant.answering.statements import Excerpt
from eti_assistant.domain.documents import Block, Page
from eti_assistant.domain.passages import Source
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.folding import fold
from eti_assistant.french.once import quantities
from eti_assistant.french.quantities import is_approximate

MAX_QUOTE = 1_200

_BESIDE = "| "
_CLEAN_REST = re.compile(r"\s*[^\d|;,:–-]{0,30}")


@dataclass(frozen=True, slots=True)
class Row:
    """A row at `start:end` of its page."""

    cells: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a page; `heads` is empty when it has none; `lead` is the block that names it."""

    source: Source
    page: Page
    headings: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    start: int
    lead: Block | None

    @property
    def lead_text(self) -> str:
        """The caption, or the line that announces the table."""
        return self.page.text[self.lead.start : self.lead.end] if self.lead else ""

    @property
    def above(self) -> str:
        """What names the table: caption or announcing line, and headings."""
        return "\n".join((*self.headings, self.lead_text))

    @property
    def period(self) -> Period | None:
        """The year the whole table speaks of: its caption's, else its document's."""
        said = periods(self.lead_text)
        if said:
            return said[0] if len(said) == 1 else None
        return only_period(" ".join(self.headings)) or edition(self.source)

    @property
    def label_column(self) -> int:
        """The column that names the rows: the first one that is no rank and no number."""
        for column in range(len(self.rows[0].cells)):
            cells = [row.cells[column] for row in self.rows]
            if any(re.search(r"[^\W\d_]{2}", cell) and figure(cell) is None for cell in cells):
                return column
        return 0

    def quote(
        self, rows: Sequence[Row], *, dated: bool = False, whole: bool = False
    ) -> tuple[Excerpt, ...]:
        """The table from its head down to the rows, or `whole`; else each row apart."""
        first = (
            self.lead.start if dated and self.lead and self.lead.end <= self.start else self.start
        )
        for start, end in (
            (first, self.rows[-1].end if whole else max(row.end for row in rows)),
            (first, max(row.end for row in rows)),
            (self.start, max(row.end for row in rows)),
        ):
            if end - start <= MAX_QUOTE:
                return (self._excerpt(start, end),)
        return tuple(self._excerpt(row.start, row.end) for row in rows)

    def _excerpt(self, start: int, end: int) -> Excerpt:
        return Excerpt(self.source, self.page.number, start, end, self.page.text[start:end])


def edition(source: Source) -> Period | None:
    """The year a document speaks of: its title's, else the one it was written for."""
    return only_period(source.title) or only_period(source.as_of) or only_period(source.published)


def figure(cell: str) -> Quantity | None:
    """The one exact figure a cell consists of; None for a bound, a range, a doubt, a change."""
    # A bare decimal is read as a figure only beside other cells; alone it may number a section.
    row = f"{_BESIDE}{cell}"
    found = quantities(row)
    if len(found) != 1:
        return None
    one = found[0]
    exact = one.value is not None and one.low is None and one.high is None
    if not exact or one.doubtful or is_approximate(one) or not one.text[:1].isdigit():
        return None
    alone = one.start == len(_BESIDE) and _CLEAN_REST.fullmatch(row[one.end :])
    return one if alone else None


def is_total(label: str) -> bool:
    """Whether a row sums others up."""
    return bool(words("totals").search(fold(label).strip()))
