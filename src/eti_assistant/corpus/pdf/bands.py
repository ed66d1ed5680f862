"""A table's columns and rows, where no lines tell them apart."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from eti_assistant.corpus.grid import is_figure
from eti_assistant.corpus.pdf.lines import Row

Range = tuple[float, float]

_FULL = 2
"""Rows of as many cells from which they tell the columns."""


def columns_of(rows: Sequence[Row]) -> list[Range]:
    """The columns' ends: the runs of full rows that stand above one another.

    In full rows the first cell is of the first column and so on, wherever each is aligned.
    """
    most = max(len(row) for row in rows)
    full = [row for row in rows if len(row) >= max(2, most)]
    ordered = [
        (min(run.left for run in column), max(run.right for run in column))
        for column in zip(*full, strict=True)
    ]
    apart = all(one[1] < other[0] for one, other in pairwise(ordered))
    return ordered if apart and len(full) >= _FULL else _overlapping(full)


def _overlapping(rows: Sequence[Row]) -> list[Range]:
    ranges: list[Range] = []
    for run in sorted((run for row in rows for run in row), key=lambda run: run.left):
        if ranges and run.left < ranges[-1][1]:
            ranges[-1] = ranges[-1][0], max(ranges[-1][1], run.right)
        else:
            ranges.append((run.left, run.right))
    return ranges


def place_of(ends: Range, columns: Sequence[Range]) -> int:
    """The column that holds most of a run, else the nearest."""
    middle = sum(ends) / 2
    shared = [min(ends[1], high) - max(ends[0], low) for low, high in columns]
    near = [-abs(sum(column) / 2 - middle) for column in columns]
    return max(range(len(columns)), key=lambda n: (max(shared[n], 0.0), near[n]))


def split_band(band: Sequence[Row], columns: Sequence[Range]) -> list[list[Row]]:
    """The rows between two lines, apart where figures stand one under the other."""
    if len(band) < 2:
        return [list(band)]
    figures = Counter(
        place_of((run.left, run.right), columns)
        for row in band
        if len(row) > 1
        for run in row
        if is_figure(run.text)
    )
    several = figures and figures.most_common(1)[0][1] > 1
    return loose_bands(band, columns) if several else [list(band)]


def loose_bands(rows: Sequence[Row], columns: Sequence[Range]) -> list[list[Row]]:
    """The rows that make up each row of a table; a line may go on with cells above or below."""
    steps = [_step(above, below) for above, below in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    bands: list[list[Row]] = [[rows[0]]]
    opens = bool(steps) and _opens(rows[0], columns, steps[0], usual)
    for row, step, after in zip(rows[1:], steps, [*steps[1:], 2 * usual], strict=True):
        close = step < 0.87 * usual and after > 0.87 * step
        goes_on = opens or _continues(row, columns, close)
        if goes_on and _fills(row, bands[-1], columns):
            bands[-1].append(row)
        else:
            bands.append([row])
        opens = _opens(row, columns, after, min(step, usual))
    return bands


def _fills(row: Row, band: Sequence[Row], columns: Sequence[Range]) -> bool:
    """Whether a line goes on with cells of the lines above, or gives only cells they lack."""
    places = {place_of((run.left, run.right), columns) for run in row}
    above = {place_of((run.left, run.right), columns) for line in band for run in line}
    return places <= above or not places & above


def _opens(row: Row, columns: Sequence[Range], after: float, usual: float) -> bool:
    """Whether a line begins cells whose other lines stand close under it."""
    return len(row) < len(columns) and after < 0.87 * usual


def _step(above: Row, below: Row) -> float:
    return (above[0].base - below[0].base) / max(below[0].size, 1.0)


def _continues(row: Row, columns: Sequence[Range], close: bool) -> bool:
    """Whether a line goes on with the cells above: it fills few of them, close or in lower case."""
    lowercase = all(run.text[:1].islower() or run.text[:1] in "(-–/" for run in row)
    return len(row) < len(columns) and (close or lowercase)
