"""The places of a posting's text that hold the values told of it."""

from collections.abc import Sequence

from eti_assistant.answering.postings.board import Offer, Read, read
from eti_assistant.answering.postings.values import Value
from eti_assistant.answering.statements import Excerpt
from eti_assistant.index.library import Library

_WINDOW = 700
"""Characters of the longest quote that joins neighbouring sentences."""

_MOST = 12
"""Sentences in it."""


def quotes(offer: Offer, values: Sequence[Value], library: Library) -> tuple[Excerpt, ...]:
    """The shortest quote that holds every value, or one for each that is left."""
    told = read(library, offer.source.id)
    window = _window(told, values)
    spans = [window] if window else [(i, i) for i in _covering(values, told)]
    return tuple(_excerpt(offer, told, first, last, library) for first, last in spans)


def _window(told: Read, values: Sequence[Value]) -> tuple[int, int] | None:
    """First and last of the neighbouring sentences that hold every value in fewest characters."""
    best: tuple[int, int, int] | None = None
    for first in sorted({i for value in values for i in value.held}):
        page, opening = told.sentences[first]
        for last in range(first, min(first + _MOST, len(told.sentences))):
            number, closing = told.sentences[last]
            length = closing.end - opening.start
            if number != page or length > _WINDOW or (best and length >= best[0]):
                break
            if all(any(first <= i <= last for i in value.held) for value in values):
                best = (length, first, last)
                break
    return best[1:] if best else None


def _covering(values: Sequence[Value], told: Read) -> list[int]:
    """Sentences that hold every value between them, those that hold most first."""
    chosen: set[int] = set()
    left: list[frozenset[int]] = [value.held for value in values if value.held]
    while left:
        candidates = sorted(frozenset[int]().union(*left))
        sizes = {i: len(told.sentences[i][1].text) for i in candidates}
        best = max(candidates, key=lambda i: (sum(i in held for held in left), -sizes[i]))
        chosen.add(best)
        left = [held for held in left if best not in held]
    return sorted(chosen)


def _excerpt(offer: Offer, told: Read, first: int, last: int, library: Library) -> Excerpt:
    page, opening = told.sentences[first]
    start, end = opening.start, told.sentences[last][1].end
    text = library.page_text(offer.source.id, page)
    return Excerpt(offer.source, page, start, end, text[start:end])
