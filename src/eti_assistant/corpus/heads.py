"""Which rows of an unmarked table name its columns."""

from collections.abc import Sequence
from itertools import pairwise

from eti_assistant.corpus.cells import Cell, Grid, has_figures
from eti_assistant.corpus.labels import field_of
from eti_assistant.corpus.pieces import plain

_DEEPEST = 4


def head_rows(rows: Sequence[Sequence[str]]) -> int:
    """1 if the first row of an unmarked table names its columns, else 0.

    A table of two columns whose first holds the labels of fields ("Pays", "Durée") has no head.
    """
    if len(rows) < 2 or has_figures(rows[0]):
        return 0
    fields = sum(bool(field_of(row[0])) for row in rows if row)
    return 0 if max(map(len, rows)) == 2 and fields > 1 else 1


def head_depth(grid: Grid, bold: Sequence[bool] = ()) -> int:
    """How many rows of an unmarked table name its columns: labels merged over several go on.

    `bold` tells the rows that are wholly so.
    """
    rows = [[plain(cell.text) for cell in row] for row in grid]
    depth = head_rows(rows)
    strong = [*bold, *(False for _ in grid[len(bold) :])]
    while 0 < depth < min(len(rows) - 1, _DEEPEST):
        if has_figures(rows[depth]) or is_title(grid[depth]):
            break
        if not _head_goes_on(grid[depth - 1], rows[depth], strong[depth]):
            break
        depth += 1
    return depth


def is_title(row: Sequence[Cell]) -> bool:
    """Whether a row is one cell: a title inside the table."""
    return len(row) > 1 and (is_one(row) or not any(plain(cell.text) for cell in row[1:]))


def is_one(row: Sequence[Cell]) -> bool:
    """Whether a row is one cell over all its columns."""
    return len({id(cell) for cell in row}) == 1


def _head_goes_on(above: Sequence[Cell], row: Sequence[str], bold: bool) -> bool:
    """Whether a row without figures gives the labels that the head's last row leaves open."""
    first = plain(above[0].text)
    merged = any(one is other and one.text for one, other in pairwise(above[1:]))
    gaps = not all(plain(cell.text) for cell in above)
    again = bool(first) and first == row[0]
    return merged or again or not row[0] or (gaps and bold)
