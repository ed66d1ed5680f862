"""What is found of each figure of a text that somebody wants checked."""

from dataclasses import dataclass
from enum import StrEnum

from eti_assistant.domain.answers import Calculation, Citation
from eti_assistant.domain.quantities import Quantity


class Verdict(StrEnum):
    """What the corpus says of a claim."""

    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    OUTDATED = "outdated"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Expected:
    """What the corpus gives instead: a figure, or a date or reference as `text` with no value."""

    text: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class VerifiedClaim:
    """A figure of the text at `start:end`, and what the corpus says of its whole statement."""

    text: str
    start: int
    end: int
    quantity: Quantity | None
    """None for a date, a rank or a reference."""
    verdict: Verdict
    explanation: str
    expected: Expected | None = None
    calculation: Calculation | None = None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """The claims of a text in order; `index_version` tells what they were checked against."""

    claims: tuple[VerifiedClaim, ...]
    index_version: str = ""
