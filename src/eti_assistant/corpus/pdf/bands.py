"""A table's columns and rows, where no lines tell them apart."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from eti_assistant.corpus.cells import is_figure
from eti_assistant.corpus.pdf.lines import Row
from eti_assistant.corpus.pdf.runs import Run

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


def tells_columns(upright: Sequence[float], rows: Sequence[Row]) -> bool:
    """Whether the lines down part the cells of most rows."""
    columns = list(pairwise(upright))
    several = sum(
        len({place_of((r.left, r.right), columns) for r in row}) < len(row) for row in rows
    )
    return 2 * several <= len(rows)


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


def placed(band: Sequence[Row], columns: Sequence[Range]) -> list[tuple[Run, int]]:
    """Each run with its column; a line under another of the same cell is of its column."""
    found: list[tuple[Run, int]] = []
    for run in (run for row in band for run in row):
        place = place_of((run.left, run.right), columns)
        for above, known in found:
            if _shares(run, above):
                place = known
        found.append((run, place))
    return found


def usual_step(rows: Sequence[Row]) -> float:
    """The usual distance between two rows of a table, in ems, whatever stands between them."""
    full = [row for row in rows if len(row) > 1]
    steps = [_step(above, below) for above, below in pairwise(rows)]
    apart = [_step(above, below) for above, below in pairwise(full)]
    return max(median(steps) if steps else 0.0, median(apart) if apart else 0.0)


def split_band(
    band: Sequence[Row], columns: Sequence[Range], usual: float, drawn: bool
) -> list[list[Row]]:
    """The rows between two lines, apart where they cannot be lines of the same cells.

    Where lines down are `drawn`, only figures one under the other tell rows apart.
    """
    if len(band) < 2:
        return [list(band)]
    several = _stacked(band, columns)
    mixed = any(
        not _fills(row, band[:n], columns)
        or (_step(band[n - 1], row) > 0.87 * usual and not _goes_under(row, band[:n], columns))
        for n, row in enumerate(band)
        if n
    )
    apart = several or (mixed and not drawn)
    return loose_bands(band, columns, usual) if apart else [list(band)]


def _goes_under(row: Row, band: Sequence[Row], columns: Sequence[Range]) -> bool:
    """Whether a line has a cell in common with the lines above."""
    lines = (place for _, place in placed(band, columns))
    return bool({place_of((run.left, run.right), columns) for run in row} & set(lines))


def _stacked(rows: Sequence[Row], columns: Sequence[Range]) -> bool:
    """Whether two rows give figures of the same columns: of several, or beside a label each."""
    kept: list[tuple[set[int], bool]] = []
    for row in rows:
        places = [(run, place_of((run.left, run.right), columns)) for run in row]
        figures = {place for run, place in places if is_figure(run.text)}
        labelled = any(place == 0 for _, place in places)
        for others, beside in kept:
            if len(figures & others) > 1 or (figures & others and labelled and beside):
                return True
        kept.append((figures, labelled))
    return False


def loose_bands(rows: Sequence[Row], columns: Sequence[Range], usual: float) -> list[list[Row]]:
    """The rows that make up each row of a table; a line may go on with cells above or below."""
    steps = [_step(above, below) for above, below in pairwise(rows)]
    bands: list[list[Row]] = [[rows[0]]]
    opens = bool(steps) and _opens(rows[0], columns, steps[0], usual)
    for row, step, after in zip(rows[1:], steps, [*steps[1:], 2 * usual], strict=False):
        close = step < 0.87 * usual and after > 0.87 * step
        goes_on = opens or _continues(row, columns, close)
        together = _fills(row, bands[-1], columns) and not _stacked([*bands[-1], row], columns)
        if goes_on and together:
            bands[-1].append(row)
        else:
            bands.append([row])
        opens = _opens(row, columns, after, min(step, usual))
    return bands


def _fills(row: Row, band: Sequence[Row], columns: Sequence[Range]) -> bool:
    """Whether a line goes on with cells of the lines above, or gives only cells they lack."""
    if len(band) == 1 and len(band[0]) == 1 and _crosses(band[0][0], columns):
        return False
    places = {place_of((run.left, run.right), columns): run for run in row}
    lines = [(place_of((run.left, run.right), columns), run) for line in band for run in line]
    above = {place for place, _ in lines}
    if places.keys() <= above or not places.keys() & above:
        return True
    alone = len(above) == 1 and len(places) > 1
    return alone and all(_shares(run, places[place]) for place, run in lines)


def _shares(run: Run, other: Run) -> bool:
    """Whether two runs stand one above the other for most of the narrower."""
    shared = min(run.right, other.right) - max(run.left, other.left)
    return shared > 0.5 * min(run.width, other.width)


def _crosses(run: Run, columns: Sequence[Range]) -> bool:
    """Whether a run stands over several columns."""
    return sum(run.left < high and low < run.right for low, high in columns) > 1


def _opens(row: Row, columns: Sequence[Range], after: float, usual: float) -> bool:
    """Whether a line begins cells whose other lines stand close under it."""
    return len(row) < len(columns) and after < 0.87 * usual


def _step(above: Row, below: Row) -> float:
    return (above[0].base - below[0].base) / max(below[0].size, 1.0)


def _continues(row: Row, columns: Sequence[Range], close: bool) -> bool:
    """Whether a line goes on with the cells above: it fills few of them, close or in lower case."""
    lowercase = all(run.text[:1].islower() or run.text[:1] in "(-–/" for run in row)
    return len(row) < len(columns) and (close or lowercase)
