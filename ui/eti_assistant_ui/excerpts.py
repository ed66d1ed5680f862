"""A quote in the sentences that surround it on its page."""

from dataclasses import dataclass
from itertools import takewhile
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

    The context stays in the quote's section: a heading ends it. A table's row comes under the
    head of its table, with an ellipsis where rows are left out.
    """
    blocks = _section(page, start, end)
    spans = _sentences(page, blocks)
    first = _reach([start - low for low, _ in reversed(spans) if low < start])
    last = _reach([high - end for _, high in spans if high > end])
    before = page.text[start - first : start]
    head = _table_head(blocks, start, start - first)
    if head:
        before = f"{page.text[head.start : head.end]}\n…\n{before}"
    return Excerpt(before, page.text[start:end], page.text[end : end + last])


def _reach(distances: list[int]) -> int:
    """The farthest of the first two distances that stays within `_AROUND`, else 0."""
    return max((distance for distance in distances[:2] if distance <= _AROUND), default=0)


def _table_head(blocks: list[Block], start: int, shown_from: int) -> Block | None:
    """The head of the table whose row holds `start`, unless it is already shown."""
    above = [block for block in reversed(blocks) if block.start <= start]
    rows = list(takewhile(lambda block: block.kind is BlockKind.TABLE_ROW, above))
    head = next(iter(above[len(rows) :]), None)
    if not rows or head is None or head.kind is not BlockKind.TABLE_HEAD:
        return None
    return head if head.start < shown_from else None


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
