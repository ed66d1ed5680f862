"""Running headers, footers and page numbers, recognised across the pages and set aside."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

from eti_assistant.corpus.pdf.lines import Row

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"^[\s–—\-|·•]*(?:p(?:age|\.)?\s*)?(\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|sur|de)\s*\d{1,4})?[\s–—\-|·•]*$",
    re.IGNORECASE,
)
_DEPTH = 4
_SHARE = 0.6
_PAGES = 3
_NEAR = 6.0

_Place = tuple[str, int]


def without_furniture(pages: Sequence[list[Row]]) -> list[list[Row]]:
    """The rows of each page without those that repeat at the same height near its edges."""
    if len(pages) < 2:
        return [list(rows) for rows in pages]
    repeated = _repeated(pages)
    return [_inside(rows, number, repeated) for number, rows in enumerate(pages, 1)]


def _repeated(pages: Sequence[list[Row]]) -> set[tuple[str, int]]:
    """The places (words, height) that enough pages share."""
    seen: dict[_Place, list[tuple[int, tuple[int, ...]]]] = defaultdict(list)
    for number, rows in enumerate(pages, 1):
        for row in (*rows[:_DEPTH], *rows[_DEPTH:][-_DEPTH:]):
            seen[_place(row)].append((number, _numbers(row)))
    few = min(_PAGES, max(2, round(_SHARE * len(pages))))
    return {place for place, shows in seen.items() if len(shows) >= few and _in_step(shows)}


def _place(row: Row) -> _Place:
    return _DIGITS.sub("#", _text(row)), round(row[0].base / _NEAR)


def _text(row: Row) -> str:
    return " ".join(run.text for run in row).strip()


def _numbers(row: Row) -> tuple[int, ...]:
    return tuple(int(found) for found in _DIGITS.findall(_text(row))[:8])


def _in_step(shows: list[tuple[int, tuple[int, ...]]]) -> bool:
    """Every number is the same on most of these pages, or goes up with the page."""
    for values in zip(*(numbers for _, numbers in shows), strict=False):
        steps = Counter(value - page for value, (page, _) in zip(values, shows, strict=True))
        same = max(Counter(values).most_common(1)[0][1], steps.most_common(1)[0][1])
        if same < max(2, 0.5 * len(shows)):
            return False
    return True


def _inside(rows: list[Row], number: int, repeated: set[tuple[str, int]]) -> list[Row]:
    """The rows between the outermost repeated ones."""
    first, last = 0, len(rows)
    while first < last and _is_furniture(rows[first], number, repeated):
        first += 1
    while last > first and _is_furniture(rows[last - 1], number, repeated):
        last -= 1
    return rows[first:last]


def _is_furniture(row: Row, number: int, repeated: set[tuple[str, int]]) -> bool:
    words, height = _place(row)
    if any((words, height + step) in repeated for step in (-1, 0, 1)):
        return True
    found = _NUMBER.match(_text(row))
    near = found is not None and found[1].isdigit() and abs(int(found[1]) - number) <= 30
    lettered = found is not None and not found[1].isdigit() and number <= 30
    small = all(run.width < 120 for run in chain(row))
    return (near or lettered) and small and len(row) == 1
