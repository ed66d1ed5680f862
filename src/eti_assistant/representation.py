"""The contract's JSON objects: one form for the command line, the API and the interface."""

from dataclasses import asdict
from urllib.parse import quote

from eti_assistant.domain.answers import Answer, Citation, ShownFigure
from eti_assistant.domain.documents import Page
from eti_assistant.domain.passages import Hit, Source

Json = dict[str, object]


def answer_json(answer: Answer) -> Json:
    """The answer object, as `POST /v1/ask` and `ask --json` give it."""
    return {
        "id": answer.id,
        "status": answer.status.value,
        "language": answer.language,
        "answer": answer.text,
        "citations": [citation_json(citation) for citation in answer.citations],
        "figures": [figure_json(figure) for figure in answer.figures],
        "notices": [asdict(notice) for notice in answer.notices],
        "suggestions": list(answer.suggestions),
        "engine": answer.engine,
        "index_version": answer.index_version,
        "timings_ms": {k: round(v, 2) for k, v in asdict(answer.timings_ms).items()},
    }


def citation_json(citation: Citation) -> Json:
    """One citation, with the address of the page it quotes."""
    source = citation.source
    return {
        "number": citation.number,
        "document_id": source.id,
        "title": source.title,
        "kind": source.kind,
        "publisher": source.publisher,
        "published": source.published,
        "url": source.url,
        "page": citation.page,
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
        "document_sha256": source.sha256,
        "link": page_link(source.id, citation.page),
    }


def page_link(document_id: str, page: int) -> str:
    """The API's address of a page; the document's id is percent-encoded, slashes included."""
    return f"/v1/documents/{quote(document_id, safe='')}/pages/{page}"


def figure_json(figure: ShownFigure) -> Json:
    """One shown figure with its proof; whole values are written without a decimal part."""
    fields = asdict(figure)
    for name in ("value", "low", "high"):
        fields[name] = whole(fields[name])
    return fields


def passage_json(hit: Hit) -> Json:
    """One found passage."""
    passage = hit.passage
    return {
        "id": passage.id,
        "document_id": passage.source.id,
        "title": passage.source.title,
        "kind": passage.source.kind,
        "page": passage.page,
        "text": passage.text,
        "score": round(hit.score, 4),
        "url": passage.source.url,
        "published": passage.source.published,
    }


def document_json(source: Source) -> Json:
    """One indexed document."""
    return {
        "id": source.id,
        "title": source.title,
        "kind": source.kind,
        "pages": source.pages,
        "published": source.published,
        "url": source.url,
        "sha256": source.sha256,
        "quality": round(source.quality, 3),
    }


def page_json(document_id: str, page: Page) -> Json:
    """One page's stored text."""
    return {
        "document_id": document_id,
        "page": page.number,
        "text": page.text,
        "quality": round(page.quality, 3),
    }


def whole(number: float | None) -> float | int | None:
    """The number, as an integer where it is one."""
    return int(number) if number is not None and number == int(number) else number
