"""Passages, documents and pages as JSON."""

from eti_assistant.domain.documents import Page
from eti_assistant.domain.passages import Hit, Passage, Source
from eti_assistant.representation.numbers import Json


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


def exported_passage_json(passage: Passage) -> Json:
    """One passage as `export` writes it, with its place in the page's text."""
    return {
        "type": "passage",
        "id": passage.id,
        "document_id": passage.source.id,
        "title": passage.source.title,
        "kind": passage.source.kind,
        "page": passage.page,
        "headings": list(passage.headings),
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
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
