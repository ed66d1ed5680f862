"""Where a table starts and ends among the rows of a page."""

from collections.abc import Sequence

from eti_assistant.corpus.pdf.frame import Frame
from eti_assistant.corpus.pdf.lines import Row

_NEAR_EM = 2.6
_WITHIN_EM = 1.15
_HEADS = 3
"""Lone labels, one above the other, over the first row of several cells."""


def table_rows(rows: Sequence[Row], frame: Frame) -> tuple[int, int]:
    """The first row of a drawn table and the one after its last.

    Without lines down, rows of cells may stand above its first line and under its last.
    """
    inside = [n for n, row in enumerate(rows) if frame.holds(row)]
    if not inside:
        return 0, 0
    start, end = inside[0], inside[-1] + 1
    if len(frame.upright) > 2:
        return start, end
    while start and _touches(rows[start - 1], rows[start], frame):
        start -= 1
    while end < len(rows) and len(rows[end]) > 1 and _touches(rows[end], rows[end - 1], frame):
        end += 1
    return start, end


def _touches(row: Row, other: Row, frame: Frame) -> bool:
    """Whether a row next to a drawn table is one of its rows."""
    step = abs(row[0].base - other[0].base) / max(row[0].size, other[0].size)
    if step > _NEAR_EM or row[0].left < frame.left - 4 or row[-1].right > frame.right + 4:
        return False
    above = row[0].base > other[0].base
    return len(row) > 1 or (above and _begins(row, other))


def _begins(row: Row, below: Row) -> bool:
    """Whether a lone run is a label over cells, or the first line of one beside them."""
    if len(row) > 1 or len(below) < 2:
        return False
    step = (row[0].base - below[0].base) / max(row[0].size, below[0].size)
    middle = (below[0].left + below[-1].right) / 2
    crowns = step < _NEAR_EM and abs(row[0].middle - middle) < row[0].size
    narrow = row[0].width < 0.7 * (below[-1].right - below[0].left)
    return (crowns and narrow and row[0].bold) or _between(row, below)


def _between(row: Row, below: Row) -> bool:
    """Whether a lone run stands closer over the row below than two lines of text would."""
    if len(row) > 1 or len(below) < 2:
        return False
    step = (row[0].base - below[0].base) / max(row[0].size, below[0].size)
    beside = all(row[0].right < run.left or run.right < row[0].left for run in below)
    return step < _WITHIN_EM and beside


def table_end(rows: list[Row], start: int) -> int:
    """Where the rows of several cells from `start` end; a lone cell may go on a row above it."""
    end = start
    while end + 1 < len(rows) and end - start < _HEADS and _begins(rows[end], rows[end + 1]):
        end += 1
    if len(rows[end]) < 2:
        return start
    end, last = end + 1, end + 1
    while end < len(rows):
        above, row = rows[end - 1], rows[end]
        near = above[0].base - row[0].base < _NEAR_EM * max(row[0].size, above[0].size)
        following = rows[end + 1] if end + 1 < len(rows) else []
        fits = len(row) > 1 or _fits(row, rows[start:last], following) or _between(row, following)
        if not near or not fits:
            break
        end += 1
        last = end if len(row) > 1 else last
    while last < end and _hangs(rows[last], rows[last - 1]):
        last += 1
    return last


def _fits(row: Row, above: list[Row], following: Row) -> bool:
    """A lone run that starts where a cell of the rows around it does."""
    cells = max(above, key=len)
    run = row[0]
    around = [*cells, *(following if len(following) > 1 else [])]
    lined = any(abs(run.left - cell.left) < 3 for cell in around)
    return (
        lined
        and run.right < cells[-1].right + 60
        and run.width < 0.6 * (cells[-1].right - cells[0].left)
    )


def _hangs(row: Row, above: Row) -> bool:
    """The last line of a cell: it starts in lower case, close under the row above."""
    step = (above[0].base - row[0].base) / row[0].size
    return len(row) == 1 and step < 1.35 and row[0].text[:1].islower()
