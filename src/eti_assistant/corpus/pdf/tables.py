"""Tables: runs of a page put back into rows and columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from eti_assistant.corpus.cells import Cell
from eti_assistant.corpus.pdf.bands import (
    Range,
    columns_of,
    loose_bands,
    place_of,
    placed,
    split_band,
    tells_columns,
    usual_step,
)
from eti_assistant.corpus.pdf.frame import Frame
from eti_assistant.corpus.pdf.groups import with_row_groups
from eti_assistant.corpus.pdf.hyphens import Hyphens
from eti_assistant.corpus.pdf.lines import Row
from eti_assistant.corpus.pdf.runs import Run
from eti_assistant.corpus.pdf.spans import with_merged_labels


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells from top to bottom, and whether every word of each is bold."""

    rows: tuple[tuple[Cell, ...], ...]
    bold: tuple[bool, ...]


def ruled_table(frame: Frame, rows: Sequence[Row], hyphens: Hyphens) -> Table | None:
    """The table drawn by `frame`; None if its columns do not hold."""
    upright = frame.upright
    drawn = len(upright) > 2 and tells_columns(upright, rows)
    columns = list(pairwise(upright)) if drawn else columns_of(rows)
    inside = [row for row in rows if frame.holds(row)]
    whole, usual = frame.bands(inside), usual_step(rows)
    bands = [part for band in whole for part in split_band(band, columns, usual, drawn)]
    first = rows.index(inside[0])
    above, under = rows[:first], rows[first + len(inside) :]
    bands = [
        *(loose_bands(above, columns, usual) if above else ()),
        *bands,
        *(loose_bands(under, columns, usual) if under else ()),
    ]
    filled = drawn and len(bands) == len(whole)
    table = _table(bands, columns, frame.extent, hyphens, drawn=filled)
    if table is None or not filled:
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
    columns = columns_of(rows)
    bands = loose_bands(rows, columns, usual_step(rows))
    return _table(bands, columns, lambda run: (run.left, run.right), hyphens, drawn=False)


def _table(
    bands: list[list[Row]],
    columns: list[Range],
    extent: Callable[[Run], Range],
    hyphens: Hyphens,
    *,
    drawn: bool,
) -> Table | None:
    if len(columns) < 2 or sum(map(bool, bands)) < 2:
        return None
    cells = [_cells(band, columns, extent, hyphens) for band in bands]
    rows = with_merged_labels(cells, bands, columns)
    rows = rows if drawn else with_row_groups(rows, bands)
    bold = tuple(bool(band) and all(run.bold for row in band for run in row) for band in bands)
    return Table(rows, bold)


def _cells(
    band: list[Row], columns: list[Range], extent: Callable[[Run], Range], hyphens: Hyphens
) -> tuple[Cell, ...]:
    """One cell for each column, or for the group of columns that a run's cell covers."""
    texts = [""] * len(columns)
    spans = [1] * len(columns)
    runs = placed(band, columns)
    own = {place for _, place in runs}
    for run, place in runs:
        ends = extent(run)
        alone = len(own) == 1 or ends != (run.left, run.right)
        covered = _covered(run, ends, columns, own - {place}) if alone else []
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


def _covered(run: Run, ends: Range, columns: list[Range], taken: set[int]) -> list[int]:
    """The neighbouring columns under the drawn cell of a run, else its own."""
    drawn = [n for n, column in enumerate(columns) if ends[0] - 1 < sum(column) / 2 < ends[1] + 1]
    if len(drawn) > 1:
        return drawn if not taken & set(drawn) else []
    place = place_of((run.left, run.right), columns)
    return [place]
