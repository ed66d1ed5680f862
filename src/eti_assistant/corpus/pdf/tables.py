"""Tables: runs of a page put back into rows and columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from eti_assistant.corpus.grid import Cell
from eti_assistant.corpus.pdf.frame import Frame
from eti_assistant.corpus.pdf.hyphens import Hyphens
from eti_assistant.corpus.pdf.lines import Row
from eti_assistant.corpus.pdf.runs import Run

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells from top to bottom, and whether every word of each is bold."""

    rows: tuple[tuple[Cell, ...], ...]
    bold: tuple[bool, ...]


def ruled_table(frame: Frame, rows: Sequence[Row], hyphens: Hyphens) -> Table | None:
    """The table drawn by `frame`; None if its columns do not hold."""
    upright = frame.upright
    columns = list(pairwise(upright)) if len(upright) > 2 else _columns(rows)
    bands = frame.bands(rows)
    table = _table(bands, columns, frame.extent, hyphens)
    if table is None or len(columns) != len(upright) - 1:
        return table
    return _filled_down(table, frame, columns, hyphens)


def _filled_down(table: Table, frame: Frame, columns: list[Range], hyphens: Hyphens) -> Table:
    """A cell that no line cuts is one cell over several rows: its text is said in each."""
    rows = [list(row) for row in table.rows]
    for column, (left, right) in enumerate(columns):
        first = 0
        for last in range(len(rows)):
            ends = last + 1 == len(rows) or not frame.is_open(frame.heights[last + 1], left, right)
            cells = [row[column] for row in rows[first : last + 1] if len(row) == len(columns)]
            if ends and len(cells) == last + 1 - first > 1:
                text = ""
                for cell in filter(lambda cell: cell.text, cells):
                    text = hyphens.join(text, cell.text) if text else cell.text
                for row in rows[first : last + 1]:
                    row[column] = Cell(text)
            first = last + 1 if ends else first
    return Table(tuple(map(tuple, rows)), table.bold)


def loose_table(rows: Sequence[Row], hyphens: Hyphens) -> Table | None:
    """The table that `rows`, drawn without lines, make up; None if their columns do not hold."""
    columns = _columns(rows)
    steps = [_step(above, below) for above, below in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    bands: list[list[Row]] = [[rows[0]]]
    opens = False
    for row, step, after in zip(rows[1:], steps, [*steps[1:], 2 * usual], strict=True):
        if opens or _continues(row, columns, step < 0.87 * usual and after > 0.87 * step):
            bands[-1].append(row)
        else:
            bands.append([row])
        opens = len(row) < len(columns) and after < 0.87 * min(step, usual)
    return _table(bands, columns, lambda run: (run.left, run.right), hyphens)


def _step(above: Row, below: Row) -> float:
    return (above[0].base - below[0].base) / max(below[0].size, 1.0)


def _continues(row: Row, columns: list[Range], close: bool) -> bool:
    """Whether a line goes on with the cells above: it fills few of them, close or in lower case."""
    lowercase = all(run.text[:1].islower() or run.text[:1] in "(-–/" for run in row)
    return len(row) < len(columns) and (close or lowercase)


def _columns(rows: Sequence[Row]) -> list[Range]:
    """The columns' ends: the runs of full rows that stand above one another."""
    most = max(len(row) for row in rows)
    ranges: list[Range] = []
    full = [row for row in rows if len(row) >= max(2, most)]
    for run in sorted((run for row in full for run in row), key=lambda run: run.left):
        if ranges and run.left < ranges[-1][1]:
            ranges[-1] = ranges[-1][0], max(ranges[-1][1], run.right)
        else:
            ranges.append((run.left, run.right))
    return ranges


def _table(
    bands: list[list[Row]],
    columns: list[Range],
    extent: Callable[[Run], Range],
    hyphens: Hyphens,
) -> Table | None:
    if len(columns) < 2 or sum(map(bool, bands)) < 2:
        return None
    rows = tuple(_cells(band, columns, extent, hyphens) for band in bands)
    bold = tuple(bool(band) and all(run.bold for row in band for run in row) for band in bands)
    return Table(rows, bold)


def _cells(
    band: list[Row], columns: list[Range], extent: Callable[[Run], Range], hyphens: Hyphens
) -> tuple[Cell, ...]:
    """One cell for each column, or for the group of columns that a run's cell covers."""
    texts = [""] * len(columns)
    spans = [1] * len(columns)
    own = {_place((run.left, run.right), columns) for row in band for run in row}
    for run in (run for row in band for run in row):
        place = _place((run.left, run.right), columns)
        covered = _covered(run, extent(run), columns, own - {place})
        if len(covered) > 1:
            place, spans[covered[0]] = covered[0], len(covered)
        texts[place] = hyphens.join(texts[place], run.text) if texts[place] else run.text
    cells: list[Cell] = []
    column = 0
    while column < len(columns):
        span = spans[column] if not any(texts[column + 1 : column + spans[column]]) else 1
        cells.append(Cell(texts[column], columns=span))
        column += span
    return tuple(cells)


def _place(ends: Range, columns: list[Range]) -> int:
    """The column that holds most of a run, else the nearest."""
    middle = sum(ends) / 2
    shared = [min(ends[1], high) - max(ends[0], low) for low, high in columns]
    near = [-abs(sum(column) / 2 - middle) for column in columns]
    return max(range(len(columns)), key=lambda n: (max(shared[n], 0.0), near[n]))


def _covered(run: Run, ends: Range, columns: list[Range], taken: set[int]) -> list[int]:
    """The neighbouring columns under the drawn cell of a run, or under which it is centred."""
    drawn = [n for n, column in enumerate(columns) if ends[0] - 1 < sum(column) / 2 < ends[1] + 1]
    if len(drawn) > 1:
        return drawn if not taken & set(drawn) else []
    place = _place((run.left, run.right), columns)
    if ends != (run.left, run.right):
        return [place]
    for first, last in ((place - 1, place), (place, place + 1)):
        if first < 0 or last >= len(columns) or taken & {first, last}:
            continue
        middle = (columns[first][0] + columns[last][1]) / 2
        apart = abs(run.middle - sum(columns[place]) / 2) > run.size
        if apart and abs(run.middle - middle) < 0.7 * run.size:
            return [first, last]
    return [place]
