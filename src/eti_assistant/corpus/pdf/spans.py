"""Labels merged over several columns of a table drawn without lines down."""

from collections.abc import Sequence
from dataclasses import replace

from eti_assistant.corpus.cells import Cell, has_figures
from eti_assistant.corpus.pdf.bands import Range, placed
from eti_assistant.corpus.pdf.lines import Row

_DEEPEST = 3
_EMPTY = 0.6
"""Ems that leaving a column without a label weighs, beside what a label is off its place."""
_FIRST = 1.0

_Cells = tuple[Cell, ...]


def with_merged_labels(
    rows: Sequence[_Cells], bands: Sequence[Sequence[Row]], columns: Sequence[Range]
) -> tuple[_Cells, ...]:
    """The rows, each label of the head over all the columns that it stands over."""
    merged = list(rows)
    for number in range(min(_DEEPEST, len(rows) - 2)):
        above, below = _apart(rows[number]), _apart(rows[number + 1])
        if not _leaves_open(above, below):
            break
        under = (_ends(band, columns) for band in bands[number + 1 : number + 1 + _DEEPEST])
        below_ends = max(under, key=lambda ends: sum(map(bool, ends[1:])))
        places = [ends or column for ends, column in zip(below_ends, columns, strict=True)]
        size = bands[number][0][0].size
        merged[number] = _merged(above, _labelled(above, bands[number], columns), places, size)
    return tuple(merged)


def _apart(row: _Cells) -> _Cells:
    """A row of one label with an empty cell for each other column."""
    if sum(bool(cell.text) for cell in row) != 1:
        return row
    return tuple(
        part
        for cell in row
        for part in (replace(cell, columns=1), *[Cell("")] * (cell.columns - 1))
    )


def _leaves_open(above: _Cells, below: _Cells) -> bool:
    """Whether a row of labels leaves columns that the row under it names."""
    if any(cell.columns > 1 for cell in (*above, *below)) or sum(bool(c.text) for c in above) < 1:
        return False
    if any(has_figures([cell.text for cell in row]) for row in (above, below)):
        return False
    under = [cell.text for cell in below]
    open_ones = [not cell.text and bool(text) for cell, text in zip(above, under, strict=True)]
    return any(open_ones[1:]) and (not under[0] or not above[0].text)


def _ends(band: Sequence[Row], columns: Sequence[Range]) -> list[Range | None]:
    """The ends of the text in each column, None where there is none."""
    ends: list[Range | None] = [None] * len(columns)
    for run, place in placed(band, columns):
        known = ends[place] or (run.left, run.right)
        ends[place] = min(known[0], run.left), max(known[1], run.right)
    return ends


def _labelled(cells: _Cells, band: Sequence[Row], columns: Sequence[Range]) -> list[Range | None]:
    """The ends of each cell's text; the only text of a row may stand in any cell."""
    ends = _ends(band, columns)
    known = [end for end in ends if end]
    if len(known) != 1:
        return ends
    return [known[0] if cell.text else None for cell in cells]


def _merged(
    cells: _Cells, ends: Sequence[Range | None], places: Sequence[Range], size: float
) -> _Cells:
    """The division of the columns, one label each, in which the labels are least off."""
    best: list[tuple[float, _Cells]] = [(0.0, ())]
    for last in range(len(cells)):
        options = [
            (best[first][0] + cost, (*best[first][1], cell))
            for first in range(last + 1)
            for cost, cell in _group(cells, ends, places, size, first, last)
        ]
        best.append(min(options, key=lambda option: option[0]))
    return best[-1][1]


def _group(
    cells: _Cells,
    ends: Sequence[Range | None],
    places: Sequence[Range],
    size: float,
    first: int,
    last: int,
) -> list[tuple[float, Cell]]:
    """What one cell over these columns costs, if they hold one label at most."""
    labels = [number for number in range(first, last + 1) if ends[number]]
    if not labels:
        return [(0.0 if first == 0 else _EMPTY, cells[first])] if first == last else []
    label = ends[labels[0]]
    if len(labels) > 1 or label is None:
        return []
    left, right = places[first][0], places[last][1]
    off = min(abs(sum(label) - left - right) / 2, abs(label[0] - left), abs(label[1] - right))
    wide = _FIRST if first == 0 and last > 0 else 0.0
    return [(off / size + wide, replace(cells[labels[0]], columns=last - first + 1))]
