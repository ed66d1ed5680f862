"""Grids: lines across and down that touch, whichever way each cell was drawn."""

from collections.abc import Iterable, Sequence

from eti_assistant.corpus.pdf.drawing import Rule
from eti_assistant.corpus.pdf.frame import TOLERANCE, Frame

_SHORTEST = 6.0
_MOST_LINES = 800


def grid_frames(rules: Sequence[Rule]) -> list[Frame]:
    """The groups of touching lines that make up two rows and two columns or more."""
    flat = [r for r in rules if r.high - r.low <= TOLERANCE and r.right - r.left >= _SHORTEST]
    tall = [r for r in rules if r.right - r.left <= TOLERANCE and r.high - r.low >= _SHORTEST]
    lines = [*_merged(flat), *(_flipped(rule) for rule in _merged(map(_flipped, tall)))]
    if len(lines) > _MOST_LINES:
        return []
    return [frame for group in _groups(lines) if (frame := _frame(group)) is not None]


def _flipped(rule: Rule) -> Rule:
    """Lines down as lines across, and back."""
    return Rule(rule.low, rule.left, rule.high, rule.right)


def _merged(flat: Iterable[Rule]) -> list[Rule]:
    """Lines across at one height that touch or overlap, as one line."""
    merged: list[Rule] = []
    for rule in sorted(flat, key=lambda rule: (round(rule.low / TOLERANCE), rule.left)):
        last = merged[-1] if merged else None
        if (
            last is not None
            and abs(last.low - rule.low) <= TOLERANCE
            and rule.left <= last.right + TOLERANCE
        ):
            right = max(last.right, rule.right)
            merged[-1] = Rule(last.left, min(last.low, rule.low), right, max(last.high, rule.high))
        else:
            merged.append(rule)
    return merged


def _groups(lines: list[Rule]) -> list[list[Rule]]:
    """Lines that touch one another, near or far."""
    groups: list[list[Rule]] = []
    for line in lines:
        touched = [group for group in groups if any(_touch(line, other) for other in group)]
        joined = [line, *(other for group in touched for other in group)]
        groups = [group for group in groups if group not in touched]
        groups.append(joined)
    return groups


def _touch(one: Rule, other: Rule) -> bool:
    return (
        one.left <= other.right + TOLERANCE
        and other.left <= one.right + TOLERANCE
        and one.low <= other.high + TOLERANCE
        and other.low <= one.high + TOLERANCE
    )


def _frame(group: list[Rule]) -> Frame | None:
    """The frame of a group, if it has cells beside and above one another."""
    heights = _places(rule.low for rule in group if rule.high - rule.low <= 2 * TOLERANCE)
    uprights = _places(rule.left for rule in group if rule.right - rule.left <= 2 * TOLERANCE)
    if len(heights) < 3 or len(uprights) < 3:
        return None
    left, right = min(rule.left for rule in group), max(rule.right for rule in group)
    return Frame(left, right, tuple(reversed(heights)))


def _places(values: Iterable[float]) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > 2 * TOLERANCE:
            kept.append(value)
    return kept
