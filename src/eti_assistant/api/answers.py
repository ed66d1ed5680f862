"""What the API returns, described for `/openapi.json`; the objects are made in `representation`."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from eti_assistant.api import wording
from eti_assistant.api.problems import MEDIA_TYPE


class _Object(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CitationObject(_Object):
    """One citation."""

    number: int = Field(description=wording.CITATION_NUMBER, ge=1)
    document_id: str
    title: str
    kind: str
    publisher: str
    published: str = Field(description=wording.PUBLISHED)
    url: str
    page: int = Field(ge=1)
    quote: str = Field(description=wording.QUOTE)
    start: int = Field(description=wording.START, ge=0)
    end: int = Field(description=wording.END, ge=0)
    document_sha256: str
    link: str = Field(description=wording.LINK)


class TermObject(_Object):
    """One term of a calculation."""

    value: float
    citation: int


class CalculationObject(_Object):
    """An operation and where its terms are read."""

    expression: str = Field(examples=["394 − 280 = 114"])
    terms: list[TermObject]


class FigureObject(_Object):
    """One number of the answer, with its proof."""

    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    as_of: str
    scope: str
    status: Literal["verified", "calculated"]
    citation: int
    calculation: CalculationObject | None


class NoticeObject(_Object):
    """Something to know about the answer."""

    code: str
    message: str


class TimingsObject(_Object):
    """Milliseconds."""

    retrieve: float
    answer: float
    total: float


class AnswerObject(_Object):
    """The answer."""

    id: str
    status: Literal["answered", "partial", "clarify", "not_found", "out_of_scope", "greeting"]
    language: str
    answer: str = Field(description=wording.ANSWER)
    citations: list[CitationObject]
    figures: list[FigureObject]
    notices: list[NoticeObject]
    suggestions: list[str]
    engine: str
    index_version: str
    timings_ms: TimingsObject


class PassageObject(_Object):
    """One passage found."""

    id: str
    document_id: str
    title: str
    kind: str
    page: int
    text: str
    score: float
    url: str
    published: str


class Passages(_Object):
    """Passages, best first."""

    passages: list[PassageObject]


class DocumentObject(_Object):
    """One document of the index."""

    id: str
    title: str
    kind: str
    pages: int
    published: str
    url: str
    sha256: str
    quality: float = Field(description=wording.QUALITY)


class Documents(_Object):
    """Every document of the index."""

    documents: list[DocumentObject]


class PageObject(_Object):
    """One page's text."""

    document_id: str
    page: int
    text: str
    quality: float = Field(description=wording.QUALITY)


class ExpectedObject(_Object):
    """What the documents give instead."""

    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    as_of: str


class ClaimObject(_Object):
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


class SummaryObject(_Object):
    """How many claims, and of each verdict."""

    claims: int
    confirmed: int
    contradicted: int
    outdated: int
    not_found: int


class VerificationObject(_Object):
    """The verdicts of a text, in its order."""

    claims: list[ClaimObject]
    summary: SummaryObject
    index_version: str


class KnownFigureObject(_Object):
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


class Figures(_Object):
    """Figures of the documents."""

    figures: list[KnownFigureObject]


class Alive(_Object):
    """The service runs."""

    status: Literal["ok"]


class Ready(Alive):
    """The index is open."""

    index_version: str


class Problem(BaseModel):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str = Field(description=wording.DETAIL)
    code: str = Field(description=wording.CODE)


def responses(
    model: type[BaseModel], *problems: int, also: str = ""
) -> dict[int | str, dict[str, Any]]:
    """The object that is returned, `also` as text of that type, and the problems that may be."""
    schema = {"$ref": "#/components/schemas/Problem"}
    refused = {
        status: {
            "description": wording.TITLES[status],
            "content": {MEDIA_TYPE: {"schema": schema}},
        }
        for status in problems
    }
    done: dict[str, Any] = {"model": model, "description": wording.OK}
    if also:
        done["content"] = {also: {"schema": {"type": "string"}}}
    return {200: done, **refused}
