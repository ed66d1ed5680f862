"""Reads the tables around the evidence from the blocks of their pages."""

from collections.abc import Iterator, Sequence

from eti_assistant.answering.calculating.figure_tables import Row, Table
from eti_assistant.answering.evidence import Evidence
from eti_assistant.domain.documents import Block, BlockKind, Page
from eti_assistant.index.library import Library

_TABLE = (BlockKind.TABLE_HEAD, BlockKind.TABLE_ROW)
_LEAD = 200
"""Characters of the longest paragraph that may announce a table."""
_MOST_TABLES = 8


def tables(ranked: Sequence[Evidence], library: Library) -> tuple[Table, ...]:
    """The tables that the evidence stands in, the best first, each once."""
    found: dict[tuple[str, int, int], Table] = {}
    for evidence in ranked:
        if evidence.sentence.kind not in (*_TABLE, BlockKind.CAPTION):
            continue
        if len(found) == _MOST_TABLES:
            break
        passage = evidence.hit.passage
        place = (passage.source.id, passage.page)
        known = [t for (i, n, _), t in found.items() if (i, n) == place]
        if any(t.start <= evidence.sentence.start < t.rows[-1].end for t in known):
            continue
        page = known[0].page if known else library.page(*place)
        table = _around(evidence, page)
        if table and (*place, table.start) not in found:
            found[*place, table.start] = table
    return tuple(found.values())


def _around(evidence: Evidence, page: Page) -> Table | None:
    blocks = page.blocks
    start = evidence.sentence.start
    here = next((i for i, b in enumerate(blocks) if b.start <= start < b.end), None)
    if here is None:
        return None
    if blocks[here].kind is BlockKind.CAPTION:
        here += 1
    if here >= len(blocks) or blocks[here].kind not in _TABLE:
        return None
    first = here
    while blocks[first].kind is BlockKind.TABLE_ROW and first and blocks[first - 1].kind in _TABLE:
        first -= 1
    last = first + 1
    while last < len(blocks) and blocks[last].kind is BlockKind.TABLE_ROW:
        last += 1
    headed = blocks[first].kind is BlockKind.TABLE_HEAD
    heads = _cells(page, blocks[first]) if headed else ()
    rows = tuple(_rows(page, blocks[first + headed : last], len(heads)))
    passage = evidence.hit.passage
    lead = _lead(page, first, last)
    if not rows:
        return None
    return Table(passage.source, page, passage.headings, heads, rows, blocks[first].start, lead)


def _rows(page: Page, blocks: Sequence[Block], width: int) -> Iterator[Row]:
    """The rows that have as many cells as the head, or as the first row."""
    for block in blocks:
        cells = _cells(page, block)
        width = width or len(cells)
        if len(cells) == width > 1:
            yield Row(cells, block.start, block.end)


def _cells(page: Page, block: Block) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in page.text[block.start : block.end].split("|"))


def _lead(page: Page, first: int, last: int) -> Block | None:
    """The caption or short line right above the table, else the caption right below."""
    above = page.blocks[first - 1] if first else None
    if above and (above.kind is BlockKind.CAPTION or above.end - above.start <= _LEAD):
        return above if above.kind not in _TABLE else None
    below = page.blocks[last] if last < len(page.blocks) else None
    return below if below and below.kind is BlockKind.CAPTION else None
