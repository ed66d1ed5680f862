"""A table drawn with lines: what its lines separate."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from eti_assistant.corpus.pdf.drawing import Rule
from eti_assistant.corpus.pdf.lines import Row
from eti_assistant.corpus.pdf.runs import Run

TOLERANCE = 2.5
"""Points within which two lines are one."""


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
        downs = (rule.left for rule in self.rules if rule.right - rule.left <= TOLERANCE)
        kept: list[float] = []
        for place in sorted((self.left, self.right, *downs)):
            if not kept or place - kept[-1] > 2 * TOLERANCE:
                kept.append(place)
        return kept

    def holds(self, row: Row) -> bool:
        """Whether a row stands between the first line and the last."""
        return self.heights[-1] < row[0].base < self.heights[0]

    def bands(self, rows: Sequence[Row]) -> list[list[Row]]:
        """The rows between each two lines."""
        return [
            [row for row in rows if low < row[0].base + 0.2 * row[0].size <= high]
            for high, low in pairwise(self.heights)
        ]

    def is_open(self, height: float, left: float, right: float) -> bool:
        """Whether no line across separates what is above and under `height` in a column."""
        middle = (left + right) / 2
        return not any(
            rule.high - rule.low <= TOLERANCE
            and abs(rule.low - height) <= 2 * TOLERANCE
            and rule.left - 1 <= middle <= rule.right + 1
            for rule in self.rules
        )

    def extent(self, run: Run) -> tuple[float, float]:
        """The ends of the drawn cell that holds `run`, the run's own where none is drawn.

        Between two lines down there is one cell; else a line under the run that does not
        cross the table underlines one cell.
        """
        middle = run.base + 0.3 * run.size
        downs = [r.left for r in self.rules if r.low < middle < r.high and r.high - r.low > 4]
        if downs and len(self.upright) > 2:
            before = [place for place in downs if place <= run.middle]
            after = [place for place in downs if place > run.middle]
            return max(before, default=self.left), min(after, default=self.right)
        for rule in self.rules:
            flat = rule.high - rule.low <= TOLERANCE
            under = -TOLERANCE < run.base - rule.low < 2.2 * run.size
            partial = rule.right - rule.left < 0.95 * (self.right - self.left)
            if flat and under and partial and rule.left - 1 <= run.middle <= rule.right + 1:
                return rule.left, rule.right
        return run.left, run.right
