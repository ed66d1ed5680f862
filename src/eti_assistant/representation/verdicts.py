"""Figures of the corpus, and verdicts on a text, as JSON."""

from collections import Counter
from dataclasses import asdict

from eti_assistant.domain.figures import Figure
from eti_assistant.domain.verdicts import Expected, Verdict, Verification, VerifiedClaim
from eti_assistant.representation.answers import citation_json
from eti_assistant.representation.numbers import Json, whole


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
