"""Tables drawn with lines: where they are, and what their lines separate."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from eti_assistant.corpus.pdf.glyphs import Rule
from eti_assistant.corpus.pdf.lines import Row, Run

_TOLERANCE = 2.5
_SHORTEST = 15
_NEAR = 6.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawn table: its ends, the heights of its lines downwards, and every line in it."""

    left: float
    right: float
    heights: tuple[float, ...]
    rules: tuple[Rule, ...] = ()

    @property
    def upright(self) -> list[float]:
        """The places of the lines down, the ends of the table included, from left to right."""
        downs = (rule.left for rule in self.rules if rule.right - rule.left <= _TOLERANCE)
        kept: list[float] = []
        for place in sorted((self.left, self.right, *downs)):
            if not kept or place - kept[-1] > 2 * _TOLERANCE:
                kept.append(place)
        return kept

    def bands(self, rows: Sequence[Row]) -> list[list[Row]]:
        """The rows between each two lines, empty bands left out."""
        found = [
            [row for row in rows if low < row[0].base + 0.2 * row[0].size <= high]
            for high, low in pairwise(self.heights)
        ]
        return [band for band in found if band]

    def extent(self, run: Run) -> tuple[float, float]:
        """The ends of the drawn cell that holds `run`, the run's own where none is drawn.

        A line under the run that does not cross the table underlines one cell; between two
        lines down there is one cell.
        """
        for rule in self.rules:
            flat = rule.high - rule.low <= _TOLERANCE
            under = -_TOLERANCE < run.base - rule.low < 2.2 * run.size
            partial = rule.right - rule.left < 0.95 * (self.right - self.left)
            if flat and under and partial and rule.left - 1 <= run.middle <= rule.right + 1:
                return rule.left, rule.right
        if len(self.upright) < 3:
            return run.left, run.right
        middle = run.base + 0.3 * run.size
        downs = [r.left for r in self.rules if r.low < middle < r.high and r.high - r.low > 4]
        before = [place for place in downs if place <= run.middle]
        after = [place for place in downs if place > run.middle]
        return max(before, default=self.left), min(after, default=self.right)


def frames(rules: Sequence[Rule], rows: Sequence[Row]) -> list[Frame]:
    """The drawn tables: three lines across or more, with the same ends and cells between them."""
    flat = [r for r in rules if r.high - r.low <= _TOLERANCE and r.right - r.left > _SHORTEST]
    heights: list[list[Rule]] = []
    for rule in sorted(flat, key=lambda rule: -rule.low):
        if heights and heights[-1][0].low - rule.low <= _TOLERANCE:
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
    return [_with_rules(frame, rules) for frame in found if len(frame.heights) >= 3]


def _with_rules(frame: Frame, rules: Sequence[Rule]) -> Frame:
    inside = (
        rule
        for rule in rules
        if rule.low >= frame.heights[-1] - 4
        and rule.high <= frame.heights[0] + 4
        and rule.left >= frame.left - 4
        and rule.right <= frame.right + 4
    )
    return Frame(frame.left, frame.right, frame.heights, tuple(inside))


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
