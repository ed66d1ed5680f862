"""What a reader gets."""

from dataclasses import dataclass
from enum import StrEnum

from eti_assistant.domain.passages import Hit, Source


class Status(StrEnum):
    """How a question ended; only `ANSWERED` and `PARTIAL` carry figures."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    CLARIFY = "clarify"
    NOT_FOUND = "not_found"
    OUT_OF_SCOPE = "out_of_scope"
    GREETING = "greeting"


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quote: `quote` is the page's stored text at `start:end`."""

    number: int
    source: Source
    page: int
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a calculation and the citation it is read in."""

    value: float
    citation: int


@dataclass(frozen=True, slots=True)
class Calculation:
    """An operation shown to the reader, e.g. "394 − 280 = 114"."""

    expression: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A number of the answer with its proof: it stands in the citation, or is calculated."""

    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    as_of: str
    scope: str
    status: str
    citation: int
    calculation: Calculation | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader should know about the answer; `code` is stable, `message` French."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Timings:
    """Milliseconds spent finding, answering, and in all."""

    retrieve: float = 0.0
    answer: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as given: every `[n]` of `text` is a citation, every citation is used."""

    id: str
    status: Status
    text: str
    citations: tuple[Citation, ...] = ()
    figures: tuple[ShownFigure, ...] = ()
    notices: tuple[Notice, ...] = ()
    suggestions: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()
    language: str = "fr"
    engine: str = "extractive"
    index_version: str = ""
    timings_ms: Timings = Timings()
