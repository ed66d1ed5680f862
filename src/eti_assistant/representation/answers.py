"""An answer, its citations and its figures as JSON."""

from dataclasses import asdict
from urllib.parse import quote

from eti_assistant.domain.answers import Answer, Citation, ShownFigure
from eti_assistant.representation.numbers import Json, whole


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
