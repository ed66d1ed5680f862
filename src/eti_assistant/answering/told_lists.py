"""The list that a sentence announces or belongs to."""

import re
from collections.abc import Sequence

from eti_assistant.answering.quotes import MAX_QUOTE
from eti_assistant.domain.documents import Block, BlockKind, Page
from eti_assistant.domain.passages import Sentence
from eti_assistant.retrieval.need import Kind, Need

_FIELD = re.compile(r"\W*[A-ZÀ-Ý][^:.;]{1,40}[ \u00a0\u202f]?: ?\S")
_SHORT = 80
"""Characters of the longest heading that may announce a list."""

LISTED = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)


def list_around(need: Need, sentence: Sentence, page: Page) -> tuple[Block, ...]:
    """The list that the sentence announces or belongs to, with what announces it; or nothing."""
    place = next((i for i, b in enumerate(page.blocks) if b.start <= sentence.start < b.end), None)
    if place is None:
        return ()
    announces = sentence.text.rstrip().endswith(":")
    whole = need.kind in (Kind.LIST, Kind.PROCEDURE)
    if not announces and not (whole and page.blocks[place].kind is BlockKind.LIST_ITEM):
        return ()
    first = place + 1 if announces else place
    while not announces and first and page.blocks[first - 1].kind is BlockKind.LIST_ITEM:
        first -= 1
    last = first
    while last < len(page.blocks) and page.blocks[last].kind in LISTED:
        last += 1
    items = page.blocks[first:last]
    if not items or (not announces and _is_a_form(page, items)):
        return ()
    lead = lead_of(page, first, sentence if announces else None)
    blocks = (*lead, *items)
    return blocks if blocks[-1].end - blocks[0].start <= 2 * MAX_QUOTE else ()


def lead_of(page: Page, first: int, announcing: Sentence | None) -> tuple[Block, ...]:
    """The sentence that ends with a colon right above the list, or the heading it stands under."""
    if announcing:
        return (Block(BlockKind.PARAGRAPH, announcing.start, announcing.end),)
    before = page.blocks[first - 1] if first else None
    if before and before.kind is BlockKind.HEADING and before.end - before.start <= _SHORT:
        return (before,) if _announces(page, before, first) else ()
    if before and before.kind is BlockKind.PARAGRAPH:
        text = page.text[before.start : before.end]
        if text.rstrip().endswith(":"):
            sentence_end = text.rfind(". ")
            start = before.start + (sentence_end + 2 if sentence_end >= 0 else 0)
            return (Block(BlockKind.PARAGRAPH, start, before.end),)
    return ()


def _announces(page: Page, heading: Block, first: int) -> bool:
    """Whether the heading is no question and the items under it are no sentences."""
    if page.text[heading.start : heading.end].rstrip().endswith("?") or first >= len(page.blocks):
        return False
    item = page.blocks[first]
    return page.text[item.start : item.end].lstrip(" -–•*")[:1].islower()


def _is_a_form(page: Page, items: Sequence[Block]) -> bool:
    """Whether each item is a label with its value, as in a form: together they list nothing."""
    return all(_FIELD.match(page.text[item.start : item.end]) for item in items)
