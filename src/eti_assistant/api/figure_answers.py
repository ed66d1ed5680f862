"""What the API returns of figures and verdicts, described for `/openapi.json`."""

from typing import Literal

from pydantic import Field

from eti_assistant.api import wording
from eti_assistant.api.answers import CalculationObject, CitationObject, Described


class ExpectedObject(Described):
    """What the documents give instead."""

    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    as_of: str


class ClaimObject(Described):
    """One figure of the text, with its verdict."""

    text: str
    start: int = Field(description=wording.CLAIM_START, ge=0)
    end: int = Field(description=wording.CLAIM_END, ge=0)
    value: float | None
    unit: str
    verdict: Literal["confirmed", "contradicted", "outdated", "not_found"]
    expected: ExpectedObject | None
    calculation: CalculationObject | None
    citations: list[CitationObject]
    explanation: str


class SummaryObject(Described):
    """How many claims, and of each verdict."""

    claims: int
    confirmed: int
    contradicted: int
    outdated: int
    not_found: int


class VerificationObject(Described):
    """The verdicts of a text, in its order."""

    claims: list[ClaimObject]
    summary: SummaryObject
    index_version: str


class KnownFigureObject(Described):
    """One figure of the documents."""

    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    counts: str = Field(description=wording.COUNTS)
    scope: str = Field(description=wording.SCOPE)
    as_of: str = Field(description=wording.AS_OF)
    document_id: str
    title: str
    page: int = Field(ge=1)
    quote: str = Field(description=wording.QUOTE)
    start: int = Field(description=wording.START, ge=0)
    end: int = Field(description=wording.END, ge=0)
    doubtful: bool = Field(description=wording.DOUBTFUL)


class Figures(Described):
    """Figures of the documents."""

    figures: list[KnownFigureObject]
