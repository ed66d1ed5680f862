"""Tables: runs of a page put back into rows and columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from eti_assistant.corpus.grid import Cell
from eti_assistant.corpus.pdf.glyphs import Rule
from eti_assistant.corpus.pdf.hyphens import Hyphens
from eti_assistant.corpus.pdf.lines import Row, Run

Range = tuple[float, float]
_TOLERANCE = 2.5
_NEAR_EM = 1.9


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells from top to bottom; each row holds the cell's lines by column."""

    rows: tuple[tuple[Cell, ...], ...]
    bold: tuple[bool, ...]
    """Whether every word of a row is bold."""


def ruled_bands(rules: Sequence[Rule], rows: Sequence[Row]) -> list[tuple[Range, list[float]]]:
    """The drawn tables: their left and right ends, and the heights of their lines, downwards.

    A table is at least three lines across that share their ends and have words between them.
    """
    flat = [r for r in rules if r.high - r.low <= _TOLERANCE and r.right - r.left > 15]
    heights: list[list[Rule]] = []
    for rule in sorted(flat, key=lambda rule: -rule.low):
        if heights and heights[-1][0].low - rule.low <= _TOLERANCE:
            heights[-1].append(rule)
        else:
            heights.append([rule])
    found: list[tuple[Range, list[float]]] = []
    for group in heights:
        ends = min(rule.left for rule in group), max(rule.right for rule in group)
        if found and _same_ends(found[-1][0], ends) and _has_words(found[-1], group, rows):
            found[-1][1].append(group[0].low)
        else:
            found.append((ends, [group[0].low]))
    return [table for table in found if len(table[1]) >= 3]


def _same_ends(one: Range, other: Range) -> bool:
    near = abs(one[0] - other[0]) < 6 and abs(one[1] - other[1]) < 6
    inside = one[0] - 3 <= other[0] and other[1] <= one[1] + 3
    return near or inside


def _has_words(table: tuple[Range, list[float]], group: list[Rule], rows: Sequence[Row]) -> bool:
    """Words stand between the last line and this one, all of them within the table."""
    (left, right), high, low = table[0], table[1][-1], group[0].low
    between = [run for row in rows for run in row if low < run.base < high]
    return bool(between) and all(left - 4 <= run.left and run.right <= right + 4 for run in between)


def ruled_table(
    rows: Sequence[Row], heights: Sequence[float], upright: Sequence[float], hyphens: Hyphens
) -> Table | None:
    """The table whose rows lie between `heights`; `upright` are the places of its lines down."""
    bands = [
        [row for row in rows if low < row[0].base + 0.2 * row[0].size <= high]
        for high, low in zip(heights, heights[1:], strict=False)
    ]
    return _table([band for band in bands if band], upright, hyphens)


def loose_table(rows: Sequence[Row], hyphens: Hyphens) -> Table | None:
    """The table that `rows`, drawn without lines, make up; None if their columns do not hold."""
    columns = _columns(rows)
    if len(columns) < 2:
        return None
    steps = [_step(above, below) for above, below in zip(rows, rows[1:], strict=False)]
    usual = median(steps) if steps else 0.0
    bands: list[list[Row]] = [[rows[0]]]
    for row, step in zip(rows[1:], steps, strict=True):
        if _continues(row, columns, step, usual):
            bands[-1].append(row)
        else:
            bands.append([row])
    return _table(bands, (), hyphens)


def _step(above: Row, below: Row) -> float:
    return (above[0].base - below[0].base) / max(below[0].size, 1.0)


def _continues(row: Row, columns: list[Range], step: float, usual: float) -> bool:
    """Whether a line goes on with the cells above: its first cell is empty, or it is close."""
    places = {_place(run, columns) for run in row}
    lowercase = all(run.text[:1].islower() or run.text[:1] in "(-–/" for run in row)
    close = step < 0.87 * usual
    partial = len(row) < len(columns)
    return partial and (close or lowercase or (0 not in places and step < 1.3 and close))


def _columns(rows: Sequence[Row], upright: Sequence[float] = ()) -> list[Range]:
    """The columns' ends: between drawn lines, else the runs that stand above one another."""
    if len(upright) >= 3:
        return list(zip(upright, upright[1:], strict=False))
    most = max(len(row) for row in rows)
    ranges: list[Range] = []
    full = [row for row in rows if len(row) >= max(2, most - (most > 3))]
    for run in sorted((run for row in full for run in row), key=lambda run: run.left):
        if ranges and run.left < ranges[-1][1]:
            ranges[-1] = ranges[-1][0], max(ranges[-1][1], run.right)
        else:
            ranges.append((run.left, run.right))
    return ranges


def _place(run: Run, columns: list[Range]) -> int:
    """The column that holds most of a run, else the nearest."""
    shared = [min(run.right, high) - max(run.left, low) for low, high in columns]
    return max(
        range(len(columns)), key=lambda n: (shared[n], -abs(sum(columns[n]) / 2 - run.middle))
    )


def _table(bands: list[list[Row]], upright: Sequence[float], hyphens: Hyphens) -> Table | None:
    columns = _columns([row for band in bands for row in band], upright)
    if len(columns) < 2 or len(bands) < 2:
        return None
    rows = tuple(_cells(band, columns, hyphens) for band in bands)
    bold = tuple(all(run.bold for row in band for run in row) for band in bands)
    return Table(rows, bold)


def _cells(band: list[Row], columns: list[Range], hyphens: Hyphens) -> tuple[Cell, ...]:
    """One cell for each column or group of columns that a run covers."""
    texts = [""] * len(columns)
    spans = [1] * len(columns)
    for run in (run for row in band for run in row):
        place = _place(run, columns)
        covered = [n for n, (low, high) in enumerate(columns) if _covers(run, low, high)]
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


def _covers(run: Run, low: float, high: float) -> bool:
    shared = min(run.right, high) - max(run.left, low)
    return shared > 0.25 * (high - low) or shared > 0.4 * run.width
