"""Writes the answer: sentences with their citations, each figure proven."""

import re
from collections.abc import Sequence

from eti_assistant.answering.excerpts import Excerpt
from eti_assistant.checking.figures import prove
from eti_assistant.domain.answers import Citation, ShownFigure

_END = re.compile(r"\s*([.!?…]+[»”\")]*)?\s*$")


def compose(opening: str, excerpts: Sequence[Excerpt]) -> tuple[str, tuple[Citation, ...], tuple[ShownFigure, ...]]:
    """The text, its citations and its figures; an excerpt whose figures do not stand is left out."""
    told: list[str] = [opening] if opening else []
    citations: list[Citation] = []
    figures: list[ShownFigure] = []
    for excerpt in excerpts:
        number = len(citations) + 1
        citation = Citation(
            number, excerpt.source, excerpt.page, excerpt.quote, excerpt.start, excerpt.end
        )
        proof = prove(excerpt.text, [citation])
        if proof.missing:
            continue
        told.append(_marked(excerpt.text, number))
        citations.append(citation)
        figures += proof.figures
    return " ".join(told), tuple(citations), tuple(figures)


def _marked(text: str, number: int) -> str:
    """The sentence with its citation before the full stop."""
    end = _END.search(text)
    mark = (end[1] if end else "") or "."
    body = text[: end.start()] if end else text
    return f"{body} [{number}]{mark}"
