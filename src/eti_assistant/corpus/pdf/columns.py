"""Columns of running text: where a page is read down before it is read across."""

from collections import Counter
from collections.abc import Iterator
from statistics import median

from eti_assistant.corpus.pdf.lines import Row
from eti_assistant.corpus.pdf.runs import Run

_FEWEST_LINES = 4
_FILL = 0.62
_NARROWEST = 0.18
_WORDS = 3
_DEEPEST = 3
_ALONE = 1.75
"""Ems above a heading from which no column goes on beside it."""


def reading_order(rows: list[Row], depth: int = 0) -> list[list[Row]]:
    """The parts of the page in reading order, each a list of rows; columns are parts."""
    gutter = _gutter(rows) if depth < _DEEPEST else None
    if gutter is None:
        return [rows] if rows else []
    parts: list[list[Row]] = []
    across: list[Row] = []
    for band, is_columns in _bands(rows, gutter):
        if not is_columns:
            across += band
            continue
        parts += reading_order(across, depth + 1)
        across = []
        for side in _sides(band, gutter):
            parts += reading_order(side, depth + 1)
    return parts + reading_order(across, depth + 1)


def _gutter(rows: list[Row]) -> float | None:
    """The place between two columns of text, if a band of the page has some."""
    runs = [run for row in rows for run in row]
    if len(runs) < 2 * _FEWEST_LINES:
        return None
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    starts = Counter(
        round(run.left) for run in runs if run.left > left + _NARROWEST * (right - left)
    )
    for start, times in starts.most_common(6):
        if times < _FEWEST_LINES - 1:
            break
        place = start - 3.0
        if any(is_columns for _, is_columns in _bands(rows, place)):
            return place
    return None


def _bands(rows: list[Row], gutter: float) -> Iterator[tuple[list[Row], bool]]:
    """The rows in bands, cut by the runs that cross the gutter; whether a band is columns."""
    band: list[Row] = []
    crossed: list[Row] = []
    for row in rows:
        if any(run.left < gutter - 2 and run.right > gutter + 2 for run in row):
            yield from _band(band, gutter)
            band = []
            crossed.append(row)
        else:
            if crossed:
                yield crossed, False
                crossed = []
            band.append(row)
    yield from _band(band, gutter)
    if crossed:
        yield crossed, False


def _band(band: list[Row], gutter: float) -> Iterator[tuple[list[Row], bool]]:
    """A band, cut above the headings that stand alone across both columns."""
    usual = median(run.size for row in band for run in row) if band else 0.0
    parts: list[list[Row]] = [[]]
    for row in band:
        gap = parts[-1][-1][0].base - row[0].base if parts[-1] else 0.0
        titled = len(row) == 1 and (row[0].bold or row[0].size > 1.08 * usual)
        if titled and gap > _ALONE * usual and row[0].middle < gutter:
            parts.append([])
        parts[-1].append(row)
    for part in filter(None, parts):
        left, right = _sides(part, gutter)
        yield part, _is_text(left) and _is_text(right)


def _sides(rows: list[Row], gutter: float) -> tuple[list[Row], list[Row]]:
    left = [[run for run in row if run.middle < gutter] for row in rows]
    right = [[run for run in row if run.middle >= gutter] for row in rows]
    return [row for row in left if row], [row for row in right if row]


def _is_text(rows: list[Row]) -> bool:
    """Lines of several words that fill their column."""
    if len(rows) < _FEWEST_LINES:
        return False
    runs: list[Run] = [run for row in rows for run in row]
    width = max(run.right for run in runs) - min(run.left for run in runs)
    filled = median(sum(run.width for run in row) / width for row in rows)
    words = median(sum(len(run.text.split()) for run in row) for row in rows)
    return filled >= _FILL and words >= _WORDS and len(runs) <= 1.6 * len(rows)
