"""The contract's JSON objects: one form for the command line, the API and the interface."""

from collections import Counter
from dataclasses import asdict
from urllib.parse import quote

from eti_assistant.domain.answers import Answer, Citation, ShownFigure
from eti_assistant.domain.documents import Page
from eti_assistant.domain.figures import Figure
from eti_assistant.domain.passages import Hit, Passage, Source
from eti_assistant.domain.verdicts import Expected, Verdict, Verification, VerifiedClaim

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


def known_figure_json(figure: Figure) -> Json:
    """One figure of the figures table; `quote` is the page's text at `start:end`."""
    quantity = figure.quantity
    return {
        "text": quantity.text,
        "value": whole(quantity.value),
        "low": whole(quantity.low),
        "high": whole(quantity.high),
        "unit": quantity.unit,
        "counts": figure.counts,
        "scope": figure.scope,
        "as_of": figure.as_of,
        "document_id": figure.source.id,
        "title": figure.source.title,
        "page": figure.page,
        "quote": figure.quote,
        "start": figure.start,
        "end": figure.end,
        "doubtful": quantity.doubtful,
    }


def verification_json(verification: Verification) -> Json:
    """The verdicts of a text, and how many there are of each."""
    counts = Counter(claim.verdict for claim in verification.claims)
    return {
        "claims": [_claim_json(claim) for claim in verification.claims],
        "summary": {
            "claims": len(verification.claims),
            **{verdict.value: counts[verdict] for verdict in Verdict},
        },
        "index_version": verification.index_version,
    }


def _claim_json(claim: VerifiedClaim) -> Json:
    quantity, expected = claim.quantity, claim.expected
    return {
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "value": whole(quantity.value) if quantity else None,
        "unit": quantity.unit if quantity else "",
        "verdict": claim.verdict.value,
        "expected": _expected_json(expected) if expected else None,
        "calculation": asdict(claim.calculation) if claim.calculation else None,
        "citations": [citation_json(citation) for citation in claim.citations],
        "explanation": claim.explanation,
    }


def _expected_json(expected: Expected) -> Json:
    bounds = {name: whole(getattr(expected, name)) for name in ("value", "low", "high")}
    return {"text": expected.text, **bounds, "unit": expected.unit, "as_of": expected.as_of}


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


def whole(number: float | None) -> float | int | None:
    """The number, as an integer where it is one."""
    return int(number) if number is not None and number == int(number) else number
