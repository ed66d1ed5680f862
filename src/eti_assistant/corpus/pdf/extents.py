"""Where a table starts and ends among the rows of a page."""

from collections.abc import Sequence
from itertools import pairwise

from eti_assistant.corpus.pdf.frame import Frame
from eti_assistant.corpus.pdf.lines import Row

_NEAR_EM = 2.6
_WITHIN_EM = 1.15
_HEADS = 3
"""Lone labels, one above the other, over the first row of several cells."""
_FAR = 6
"""Rows that may stand outside the lines of a table, on either side."""


def table_rows(rows: Sequence[Row], frame: Frame) -> tuple[int, int]:
    """The first row of a drawn table and the one after its last.

    Rows of cells may stand above its first line and under its last.
    """
    inside = [n for n, row in enumerate(rows) if frame.holds(row)]
    if not inside:
        return 0, 0
    start, end = inside[0], inside[-1] + 1
    above = _reach(rows[start::-1], frame)
    under = _reach(rows[end - 1 :], frame)
    start -= above
    if start and _begins(rows[start - 1], rows[start]) and _is_within(rows[start - 1], frame):
        start -= 1
    end += under
    return start, end + (end < len(rows) and _beside(rows[end], rows[end - 1]))


def _reach(rows: Sequence[Row], frame: Frame) -> int:
    """How many rows after the first, going away from a drawn table, are of it.

    A lone run counts only with a row of several cells further away.
    """
    reach = 0
    wide = 0.6 * (frame.right - frame.left)
    for number in range(1, min(_FAR, len(rows) - 1) + 1):
        row, other = rows[number], rows[number - 1]
        step = abs(row[0].base - other[0].base) / max(row[0].size, other[0].size)
        if step > _NEAR_EM or not _is_within(row, frame) or (len(row) < 2 and row[0].width > wide):
            break
        reach = number if len(row) > 1 else reach
    return reach


def _is_within(row: Row, frame: Frame) -> bool:
    """Whether a row's cells are within the table's ends, and each within a column drawn."""
    columns = list(pairwise(frame.upright))
    if len(columns) > 1 and not all(
        any(left - 2 < run.left and run.right < right + 2 for left, right in columns) for run in row
    ):
        return False
    return row[0].left > frame.left - 4 and row[-1].right < frame.right + 4


def _begins(row: Row, below: Row) -> bool:
    """Whether a lone run is a label over cells, or the first line of one beside them."""
    if len(row) > 1 or len(below) < 2:
        return False
    step = (row[0].base - below[0].base) / max(row[0].size, below[0].size)
    over = [(run.left + below[-1].right) / 2 for run in below[: max(1, len(below) - 1)][:2]]
    aligned = min(abs(row[0].middle - at) for at in over) < row[0].size
    starts = row[0].left > below[0].right and any(abs(row[0].left - r.left) < 3 for r in below)
    crowns = step < _NEAR_EM and (aligned or starts)
    narrow = row[0].width < 1.5 * (below[-1].right - below[0].left)
    return (crowns and narrow and row[0].bold) or _beside(row, below)


def _beside(row: Row, other: Row) -> bool:
    """Whether a lone run stands beside the cells of a row, closer than two lines of text."""
    if len(row) > 1 or len(other) < 2:
        return False
    step = abs(row[0].base - other[0].base) / max(row[0].size, other[0].size)
    apart = all(row[0].right < run.left or run.right < row[0].left for run in other)
    return step < _WITHIN_EM and apart


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
        beside = _beside(row, above) or _beside(row, following)
        fits = len(row) > 1 or beside or _fits(row, rows[start:last], following)
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
