"""What a report is made of once its source file has been read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """An official page or document that the report sums up; `date` is written in French."""

    key: str
    title: str
    url: str
    date: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A section title; `level` is 1 or 2, `number` is "2" or "2.1"."""

    level: int
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text with its inline marks, on one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Names, under a section title, the source of that section."""

    key: str


@dataclass(frozen=True, slots=True)
class Table:
    """Cells by row; "<" merges a cell with its left neighbour, "^" with the one above."""

    caption: str
    widths: tuple[float, ...]
    head: tuple[tuple[str, ...], ...]
    body: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars, in the order given; `unit` is written after each figure."""

    caption: str
    unit: str
    bars: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A shaded frame beside the text."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks set in two balanced columns; they hold no footnote."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a page."""


Block = Heading | Paragraph | Bullets | SourceLine | Table | Chart | Box | Columns | PageBreak


@dataclass(frozen=True, slots=True)
class Report:
    """`created` is the fixed date of the PDF, `published` and `as_of` those of the sources."""

    name: str
    title: str
    subtitle: str
    running: str
    subject: str
    publisher: str
    published: str
    as_of: str
    created: str
    sources: tuple[Source, ...]
    blocks: tuple[Block, ...]
    notes: dict[str, str]
    ligatures: bool = False
    contents: bool = False

    @property
    def document_id(self) -> str:
        """Its id in the corpus, and its path there without the extension."""
        return f"reports/{self.name}"

    @property
    def url(self) -> str:
        """The address of its first source."""
        return self.sources[0].url

    def source(self, key: str) -> Source:
        """The source that a section names by its key."""
        return next(source for source in self.sources if source.key == key)
