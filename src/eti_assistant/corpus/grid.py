"""A table whose cells may span rows and columns, as rows of full cells."""

from collections.abc import Iterator, Sequence

from eti_assistant.corpus.cells import Cell, Grid, spread
from eti_assistant.corpus.heads import head_depth, is_one, is_title
from eti_assistant.corpus.pieces import Piece, plain, row_text
from eti_assistant.corpus.row_groups import filled_down
from eti_assistant.domain.documents import BlockKind


def table_pieces(
    rows: Sequence[Sequence[Cell]], heads: int | None = None, bold: Sequence[bool] = ()
) -> Iterator[Piece]:
    """A head with each column's full label, then the rows; `heads` rows make up the head.

    Without `heads`, the head is the first rows made only of heading cells, else as `head_depth`.
    A first row of one cell is the table's title.
    """
    grid, strong = _filled(spread(rows), bold)
    if heads:
        heads -= sum(not any(plain(c.text) for c in row) for row in spread(rows)[:heads])
        heads = heads or head_depth(grid)
    elif heads is None and len(grid) > 2 and len(grid[0]) > 2 and is_one(grid[0]):
        yield Piece(BlockKind.CAPTION, grid[0][0].text)
        grid, strong = grid[1:], strong[1:]
    if heads is None:
        heads = _marked_heads(grid, strong)
    if heads:
        yield Piece(BlockKind.TABLE_HEAD, row_text(_labels(grid[:heads])))
    for row in filled_down(grid[heads:]):
        yield Piece(BlockKind.TABLE_ROW, row_text(_without_repeats(row)))


def _filled(grid: Grid, bold: Sequence[bool]) -> tuple[Grid, list[bool]]:
    """The rows that say something, and which of them are bold."""
    marks = (*bold, *(False for _ in grid[len(bold) :]))
    kept = [n for n, row in enumerate(grid) if any(plain(cell.text) for cell in row)]
    return [grid[n] for n in kept], [marks[n] for n in kept]


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
    if is_one(row) or (len(row) > 2 and is_title(row)):
        return [row[0].text]
    return [cell.text for cell in row]
