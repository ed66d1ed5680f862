"""A PDF page as drawn: its characters and lines with their places."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple


class Glyph(NamedTuple):
    """A character: its ends on the line, its baseline (upwards) and size, in points.

    `first` marks the start of what the page draws in one go.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    first: bool = False


class Rule(NamedTuple):
    """A straight line drawn on the page, or the edge of a rectangle."""

    left: float
    low: float
    right: float
    high: float


class Sheet(NamedTuple):
    """A page as drawn; blanks that the page holds are glyphs, guessed ones are not."""

    glyphs: list[Glyph]
    rules: list[Rule]
    height: float = 0.0
    marks: tuple[Rule, ...] = ()
    """Small shapes, as bullets are when they are no characters."""


class Dividers:
    """The lines down of a page, found by where they stand."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        tall = (rule for rule in rules if rule.high - rule.low > 3 * (rule.right - rule.left))
        self._rules = sorted(tall)
        self._places = [rule.left for rule in self._rules]

    def between(self, left: float, right: float, height: float) -> bool:
        """Whether one of them crosses `height` between two places."""
        first = bisect_left(self._places, left)
        last = bisect_left(self._places, right, first)
        return any(rule.low < height < rule.high for rule in self._rules[first:last])
