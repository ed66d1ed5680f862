"""Tables drawn with lines: where they are on a page."""

from collections.abc import Sequence
from itertools import pairwise

from eti_assistant.corpus.pdf.drawing import Rule
from eti_assistant.corpus.pdf.frame import TOLERANCE, Frame
from eti_assistant.corpus.pdf.grids import grid_frames
from eti_assistant.corpus.pdf.lines import Row

_SHORTEST = 15
_NEAR = 6.0
_GAP = 30.0


def frames(rules: Sequence[Rule], rows: Sequence[Row]) -> list[Frame]:
    """The drawn tables from top to bottom: grids of lines, then tables of lines across only."""
    grids = grid_frames(rules)
    rest = [rule for rule in rules if not any(_is_in(rule, grid) for grid in grids)]
    found = sorted([*grids, *_flat_frames(rest, rows)], key=lambda frame: -frame.heights[0])
    return [_with_rules(frame, rules) for frame in _joined(found, rows)]


def _joined(found: Sequence[Frame], rows: Sequence[Row]) -> list[Frame]:
    """A head drawn apart from the rows under it is of the same table."""
    joined: list[Frame] = []
    for frame in found:
        last = joined[-1] if joined else None
        if last is None or not _under(last, frame, rows):
            joined.append(frame)
            continue
        joined[-1] = Frame(last.left, last.right, (*last.heights, *frame.heights))
    return joined


def _under(last: Frame, frame: Frame, rows: Sequence[Row]) -> bool:
    """Whether nothing but rows of cells, one near the other, stands between two frames."""
    aligned = abs(last.left - frame.left) < _NEAR and abs(last.right - frame.right) < _NEAR
    high, low = last.heights[-1], frame.heights[0]
    between = [row for row in rows if low < row[0].base < high]
    heights = [high, *(row[0].base for row in between), low]
    near = all(one - other < _GAP for one, other in pairwise(heights))
    return aligned and bool(between) and near and all(len(row) > 1 for row in between)


def _is_in(rule: Rule, frame: Frame) -> bool:
    return (
        frame.left - 4 <= rule.left
        and rule.right <= frame.right + 4
        and frame.heights[-1] - 4 <= rule.low
        and rule.high <= frame.heights[0] + 4
    )


def _flat_frames(rules: Sequence[Rule], rows: Sequence[Row]) -> list[Frame]:
    """Three lines across or more, with the same ends and cells between them."""
    flat = [r for r in rules if r.high - r.low <= TOLERANCE and r.right - r.left > _SHORTEST]
    heights: list[list[Rule]] = []
    for rule in sorted(flat, key=lambda rule: -rule.low):
        if heights and heights[-1][0].low - rule.low <= TOLERANCE:
            heights[-1].append(rule)
        else:
            heights.append([rule])
    found: list[Frame] = []
    for group in heights:
        left, right = min(rule.left for rule in group), max(rule.right for rule in group)
        if found and _goes_on(found[-1], left, right, group[0].low, rows):
            last = found.pop()
            found.append(Frame(last.left, last.right, (*last.heights, group[0].low)))
        else:
            found.append(Frame(left, right, (group[0].low,)))
    return [frame for frame in found if len(frame.heights) >= 3]


def _with_rules(frame: Frame, rules: Sequence[Rule]) -> Frame:
    inside = tuple(rule for rule in rules if _is_in(rule, frame))
    return Frame(frame.left, frame.right, frame.heights, inside)


def _goes_on(frame: Frame, left: float, right: float, low: float, rows: Sequence[Row]) -> bool:
    """Cells stand between the table's last line and this one, all of them within the table.

    A band of one run is a title inside the table, never its first band nor several full lines.
    """
    if left < frame.left - _NEAR or right > frame.right + _NEAR:
        return False
    between = [row for row in rows if low < row[0].base < frame.heights[-1]]
    near = abs(left - frame.left) < _NEAR and abs(right - frame.right) < _NEAR
    if len(frame.heights) == 1 and not near and len(between) > 2:
        return False
    runs = [run for row in between for run in row]
    if not all(frame.left - 4 <= run.left and run.right <= frame.right + 4 for run in runs):
        return False
    wide = 0.7 * (frame.right - frame.left)
    several = max((len(row) for row in between), default=0) > 1
    short = len(between) == 1 and len(frame.heights) > 1 and runs[0].width < wide
    return (several or short) and sum(len(r) == 1 and r[0].width > wide for r in between) < 2
