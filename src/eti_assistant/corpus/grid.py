"""A table whose cells may span rows and columns, as rows of full cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from eti_assistant.corpus.labels import field_of
from eti_assistant.corpus.pieces import Piece, plain, row_text
from eti_assistant.domain.documents import BlockKind

_WIDEST = 200
_DEEPEST = 4
_FEWEST_COLUMNS = 3
_FIGURE = re.compile(r"^[<>~+\-–−≈]?\s*\d[\d\s\u00a0\u202f.,]*[\s\u00a0\u202f]?[^\s\d]{0,14}$")
_YEAR = re.compile(r"^(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?$")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as written: `head` if it is a heading of its column or row."""

    text: str
    head: bool = False
    columns: int = 1
    rows: int = 1


Grid = list[list[Cell]]


def spread(rows: Sequence[Sequence[Cell]]) -> Grid:
    """The same rows with each spanning cell repeated in every place it covers."""
    grid: Grid = []
    held: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        line: list[Cell] = []
        cells = iter(row)
        while True:
            if len(line) in held:
                cell, left = held.pop(len(line))
                if left > 1:
                    held[len(line)] = (cell, left - 1)
                line.append(cell)
                continue
            cell = next(cells, None)
            if cell is None:
                break
            for _ in range(min(max(cell.columns, 1), _WIDEST)):
                if cell.rows > 1:
                    held[len(line)] = (cell, cell.rows - 1)
                line.append(cell)
        grid.append(line)
    return grid


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure alone, with its unit; years are labels."""
    bare = plain(text)
    return bool(_FIGURE.match(bare)) and not _YEAR.match(bare)


def has_figures(cells: Sequence[str]) -> bool:
    """Whether a row gives figures, years aside, after its first cell."""
    return any(map(is_figure, cells[1:]))


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
    return len(row) > 1 and (_is_one(row) or not any(plain(cell.text) for cell in row[1:]))


def _is_one(row: Sequence[Cell]) -> bool:
    return len({id(cell) for cell in row}) == 1


def _head_goes_on(above: Sequence[Cell], row: Sequence[str], bold: bool) -> bool:
    """Whether a row without figures gives the labels that the head's last row leaves open."""
    first = plain(above[0].text)
    merged = any(one is other and one.text for one, other in pairwise(above[1:]))
    gaps = not all(plain(cell.text) for cell in above)
    again = bool(first) and first == row[0]
    return merged or again or not row[0] or (gaps and bold)


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


def _filled_down(grid: Grid) -> Grid:
    """The label of a group of rows, given in its first row, said in each."""
    first, last = group_rows(grid)
    if first >= last or not plain(grid[first][0].text):
        return grid
    filled = list(grid)
    for number in range(first + 1, last):
        if not plain(filled[number][0].text):
            filled[number] = [filled[number - 1][0], *filled[number][1:]]
    return filled


def table_pieces(
    rows: Sequence[Sequence[Cell]], heads: int | None = None, bold: Sequence[bool] = ()
) -> Iterator[Piece]:
    """A head with each column's full label, then the rows; `heads` rows make up the head.

    Without `heads`, the head is the first rows made only of heading cells, else as `head_depth`.
    A first row of one cell is the table's title.
    """
    marks = (*bold, *(False for _ in rows[len(bold) :]))
    kept = [
        (row, mark)
        for row, mark in zip(spread(rows), marks, strict=True)
        if any(plain(cell.text) for cell in row)
    ]
    grid, strong = [row for row, _ in kept], [mark for _, mark in kept]
    if heads:
        heads -= sum(not any(plain(c.text) for c in row) for row in spread(rows)[:heads])
        heads = heads or head_depth(grid)
    if heads is None and len(grid) > 2 and len(grid[0]) > 2 and _is_one(grid[0]):
        yield Piece(BlockKind.CAPTION, grid[0][0].text)
        grid, strong = grid[1:], strong[1:]
    if heads is None:
        heads = _marked_heads(grid, strong)
    if heads:
        yield Piece(BlockKind.TABLE_HEAD, row_text(_labels(grid[:heads])))
    for row in _filled_down(grid[heads:]):
        yield Piece(BlockKind.TABLE_ROW, row_text(_without_repeats(row)))


def _marked_heads(grid: Grid, bold: Sequence[bool]) -> int:
    marked = next((n for n, row in enumerate(grid) if not all(c.head for c in row)), 0)
    pairs = all(len(row) == 2 and row[0].head for row in grid)
    return marked or (0 if pairs else head_depth(grid, bold))


def _labels(head: Grid) -> list[str]:
    """One label for each column: its cells from top to bottom, each said once."""
    width = max(len(row) for row in head)
    labels: list[str] = []
    for column in range(width):
        texts = [plain(row[column].text) for row in head if column < len(row)]
        labels.append(" ".join(dict.fromkeys(filter(None, texts))))
    return labels


def _without_repeats(row: list[Cell]) -> list[str]:
    """A title inside the table is said once, without the cells that it covers."""
    if _is_one(row) or (len(row) > 2 and is_title(row)):
        return [row[0].text]
    return [cell.text for cell in row]
