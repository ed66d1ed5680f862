"""The label of several rows, where it stands beside the middle of them."""

from collections.abc import Sequence

from eti_assistant.corpus.cells import Cell
from eti_assistant.corpus.pdf.lines import Row
from eti_assistant.corpus.row_groups import group_rows

_Cells = tuple[Cell, ...]
_OFF_EM = 0.75


def with_row_groups(rows: Sequence[_Cells], bands: Sequence[Sequence[Row]]) -> tuple[_Cells, ...]:
    """The rows, each with its group's label, if every label is in the middle of its rows."""
    first, last = group_rows(rows)
    if first >= last or rows[first][0].text:
        return tuple(rows)
    labels = _labels(rows[first:last], bands[first:last])
    filled = [(label, *row[1:]) for label, row in zip(labels, rows[first:last], strict=False)]
    return (*rows[:first], *filled, *rows[last:]) if labels else tuple(rows)


def _labels(rows: Sequence[_Cells], bands: Sequence[Sequence[Row]]) -> list[Cell]:
    """The label of each row; none if a label is not in the middle of the rows up to the next."""
    bases = [max(band, key=len)[0].base for band in bands]
    size = bands[0][0][0].size
    found: list[Cell] = []
    for number, row in enumerate(rows):
        if not row[0].text or number < len(found):
            continue
        base = min((run for line in bands[number] for run in line), key=lambda run: run.left).base
        start = len(found)
        ends = range(number + 1, _next(rows, number) + 1)
        off, end = min((abs((bases[start] + bases[end - 1]) / 2 - base), end) for end in ends)
        if off > _OFF_EM * size:
            return []
        found += [row[0]] * (end - start)
    return found if len(found) == len(rows) else []


def _next(rows: Sequence[_Cells], number: int) -> int:
    """The row of the next label, or the end."""
    after = range(number + 1, len(rows))
    return next((n for n in after if rows[n][0].text), len(rows))
