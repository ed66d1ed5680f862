"""A quote in the sentences that surround it on its page."""

from dataclasses import dataclass
from typing import Protocol

from eti_assistant.domain.answers import Citation
from eti_assistant.domain.documents import Block, BlockKind, Page
from eti_assistant.errors import DocumentNotFound
from eti_assistant.french.sentences import split_sentences

_AROUND = 240
"""Characters of context wanted on each side; sentences are whole, two at most."""
_ROWS = frozenset({BlockKind.TABLE_HEAD, BlockKind.TABLE_ROW})

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The page's text before the quote, the quote, and after it; ends may be empty."""

    before: str
    quote: str
    after: str


class Pages(Protocol):
    """Stored pages; raises `DocumentNotFound`."""

    def page(self, document_id: str, number: int) -> Page:
        """The page of this document, counted from 1."""
        ...


def excerpt_of(pages: Pages, citation: Citation) -> Excerpt:
    """The quote in its context; alone where the stored page no longer holds it."""
    try:
        page = pages.page(citation.source.id, citation.page)
    except DocumentNotFound:
        return Excerpt("", citation.quote, "")
    if page.text[citation.start : citation.end] != citation.quote:
        return Excerpt("", citation.quote, "")
    return surround(page, citation.start, citation.end)


def surround(page: Page, start: int, end: int) -> Excerpt:
    """The page's text at `start:end` with at most two whole sentences on each side.

    The context stays in the quote's section: a heading ends it.
    """
    spans = _sentences(page, _section(page, start, end))
    before = [span for span in spans if span[0] < start]
    after = [span for span in spans if span[1] > end]
    first = _reach([start - low for low, _ in reversed(before)])
    last = _reach([high - end for _, high in after])
    return Excerpt(
        page.text[start - first : start], page.text[start:end], page.text[end : end + last]
    )


def _reach(distances: list[int]) -> int:
    """The farthest of the first two distances that stays within `_AROUND`, else 0."""
    return max((distance for distance in distances[:2] if distance <= _AROUND), default=0)


def _section(page: Page, start: int, end: int) -> list[Block]:
    """The blocks around `start:end` up to the nearest headings."""
    headings = [block for block in page.blocks if block.kind is BlockKind.HEADING]
    first = max((block.end for block in headings if block.end <= start), default=0)
    last = min((block.start for block in headings if block.start >= end), default=len(page.text))
    return [block for block in page.blocks if first <= block.start and block.end <= last]


def _sentences(page: Page, blocks: list[Block]) -> list[Span]:
    spans: list[Span] = []
    for block in blocks:
        if block.kind in _ROWS:
            spans.append((block.start, block.end))
        else:
            spans.extend(split_sentences(page.text[block.start : block.end], block.start))
    return spans
