"""What a figure of the corpus says: how much, of what, where, when."""

from dataclasses import dataclass

from eti_assistant.domain.passages import Source
from eti_assistant.domain.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the corpus: `quote` is the page's stored text at `start:end`.

    `quantity`'s offsets are within the quote. `as_of` is the date it holds for, ISO 8601,
    possibly partial or an interval ("2022/2023"); `dated` says where that date was found.
    """

    source: Source
    page: int
    quote: str
    start: int
    end: int
    quantity: Quantity
    counts: str
    """What it counts, as the sentence or the table's labels name it."""
    scope: str
    """The places, row and column that limit it."""
    as_of: str
    dated: str
    """"sentence", "above" (a heading, the table's head, the sentence before) or "document"."""
    clause: tuple[int, int]
    """The part of the quote that speaks of this figure."""
    context: str
    """What a reader sees above the quote: headings and the table's head."""
    column: str = ""
    """The head of its column, in a table."""
