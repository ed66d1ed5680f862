"""What the API returns, described for `/openapi.json`; the objects are made in `representation`."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from eti_assistant.api import wording
from eti_assistant.api.problems import MEDIA_TYPE


class Described(BaseModel):
    """An object whose fields are all told."""

    model_config = ConfigDict(extra="forbid")


class CitationObject(Described):
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


class TermObject(Described):
    """One term of a calculation."""

    value: float
    citation: int


class CalculationObject(Described):
    """An operation and where its terms are read."""

    expression: str = Field(examples=["394 − 280 = 114"])
    terms: list[TermObject]


class FigureObject(Described):
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


class NoticeObject(Described):
    """Something to know about the answer."""

    code: str
    message: str


class TimingsObject(Described):
    """Milliseconds."""

    retrieve: float
    answer: float
    total: float


class AnswerObject(Described):
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


class PassageObject(Described):
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


class Passages(Described):
    """Passages, best first."""

    passages: list[PassageObject]


class DocumentObject(Described):
    """One document of the index."""

    id: str
    title: str
    kind: str
    pages: int
    published: str
    url: str
    sha256: str
    quality: float = Field(description=wording.QUALITY)


class Documents(Described):
    """Every document of the index."""

    documents: list[DocumentObject]


class PageObject(Described):
    """One page's text."""

    document_id: str
    page: int
    text: str
    quality: float = Field(description=wording.QUALITY)


class Alive(Described):
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
