"""Rows that share a label, given once in their first column."""

from collections.abc import Sequence

from eti_assistant.corpus.cells import Cell, Grid, has_figures, is_figure
from eti_assistant.corpus.pieces import plain

_FEWEST_COLUMNS = 3


def group_rows(rows: Sequence[Sequence[Cell]]) -> tuple[int, int]:
    """The first row and the end of those of a table whose first cell labels several rows.

    Their second cell is a label in every row; where there are no such rows, both are 0.
    """
    figured = [n for n, row in enumerate(rows) if has_figures([cell.text for cell in row])]
    if not figured or len(rows[figured[0]]) < _FEWEST_COLUMNS:
        return 0, 0
    first, last = figured[0], figured[-1] + 1
    while last > first and not _is_labelled(rows[last - 1]):
        last -= 1
    body = rows[first:last]
    empty = sum(not plain(row[0].text) for row in body)
    grouped = empty > 1 and 4 * empty >= len(body) and all(map(_is_labelled, body))
    return (first, last) if grouped and empty < len(body) else (0, 0)


def _is_labelled(row: Sequence[Cell]) -> bool:
    """Whether the second cell names the row."""
    return len(row) > 1 and plain(row[1].text)[:1].isalpha() and not is_figure(row[0].text)


def filled_down(grid: Grid) -> Grid:
    """The label of a group of rows, given in its first row, said in each."""
    first, last = group_rows(grid)
    if first >= last or not plain(grid[first][0].text):
        return grid
    filled = list(grid)
    for number in range(first + 1, last):
        if not plain(filled[number][0].text):
            filled[number] = [filled[number - 1][0], *filled[number][1:]]
    return filled
