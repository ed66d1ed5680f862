"""Running headers, footers and page numbers, recognised across the pages and set aside."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from eti_assistant.corpus.pdf.lines import Row

_DIGITS = re.compile(r"\d+")
_EDGES = r"[\s–—\-|·•]*"
_NUMBER = re.compile(
    rf"^{_EDGES}(?:p(?:age|\.)?\s*)?(\d{{1,4}}|[ivxl]{{1,6}})(?:\s*(?:/|sur|de)\s*\d{{1,4}})?{_EDGES}$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\bpage\s+(\d{1,4})\b|\b(\d{1,4})\s*(?:/|sur)\s*(\d{1,4})$", re.IGNORECASE)
_NOTE = re.compile(r"^[⁰¹²³⁴⁵⁶⁷⁸⁹\d*(\[]")
_DEPTH = 4
_SHARE = 0.6
_PAGES = 3
_NEAR = 6.0
_EDGE = 0.16
_MARGIN = 0.09
_SMALL = 0.95
_CELLS = 3
_CLOSE = 3.0

_Place = tuple[str, int]


def without_furniture(
    pages: Sequence[list[Row]], heights: Sequence[float], body: float
) -> list[list[Row]]:
    """The rows of each page without those that repeat at the same height near its edges.

    `heights` are the pages' own, 0 where unknown; `body` is the size of the running text.
    """
    repeated = _repeated(pages, heights)
    kept: list[list[Row]] = []
    for number, (rows, height) in enumerate(zip(pages, heights, strict=True), 1):
        inside = _inside(rows, number, len(pages), repeated, height)
        kept.append(_without_margins(inside, height, body) if len(pages) > 1 else inside)
    return kept


def _repeated(pages: Sequence[list[Row]], heights: Sequence[float]) -> set[_Place]:
    """The places (words, height) near the edges that enough pages share."""
    seen: dict[_Place, list[tuple[int, tuple[int, ...]]]] = defaultdict(list)
    for number, (rows, height) in enumerate(zip(pages, heights, strict=True), 1):
        edges = (*rows[:_DEPTH], *rows[_DEPTH:][-_DEPTH:])
        for row in (row for row in edges if _is_near_an_edge(row, height)):
            seen[_place(row)].append((number, _numbers(row)))
    few = min(_PAGES, max(2, round(_SHARE * len(pages))))
    return {place for place, shows in seen.items() if len(shows) >= few and _in_step(shows)}


def _is_near_an_edge(row: Row, height: float) -> bool:
    return _is_high(row, height) or _is_low(row, height)


def _is_high(row: Row, height: float) -> bool:
    return not height or row[0].base > (1 - _EDGE) * height


def _is_low(row: Row, height: float) -> bool:
    return not height or row[0].base < _EDGE * height


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


def _inside(
    rows: list[Row], number: int, count: int, repeated: set[_Place], height: float
) -> list[Row]:
    """The rows between the outermost repeated or numbered ones."""
    first, last = 0, len(rows)
    while (
        first < last
        and _is_high(rows[first], height)
        and not _heads_a_table(rows, first)
        and _is_furniture(rows[first], number, count, repeated)
    ):
        first += 1
    while (
        last > first
        and _is_low(rows[last - 1], height)
        and _is_furniture(rows[last - 1], number, count, repeated)
    ):
        last -= 1
    return rows[first:last]


def _heads_a_table(rows: list[Row], place: int) -> bool:
    """Whether a row of cells stands close over another of as many: a table's head, repeated."""
    row, below = rows[place], rows[place + 1] if place + 1 < len(rows) else []
    if len(row) < _CELLS or len(below) != len(row):
        return False
    return row[0].base - below[0].base < _CLOSE * row[0].size


def _is_furniture(row: Row, number: int, count: int, repeated: set[_Place]) -> bool:
    words, height = _place(row)
    if any((words, height + step) in repeated for step in (-1, 0, 1)):
        return True
    if len(row) > 1:
        return any(_is_page_of(run.text.strip(), number, count) for run in row)
    found = _NUMBER.match(row[0].text)
    if found is None or row[0].width > 120:
        return False
    near = found[1].isdigit() and abs(int(found[1]) - number) <= 30
    return near or (not found[1].isdigit() and number <= 30)


def _is_page_of(text: str, number: int, count: int) -> bool:
    """Whether it says "Page 3 sur 12" on page 3 of 12, alone or after other words."""
    found = _NUMBERED.search(text)
    if found is None or len(text) > 60:
        return False
    if found[1]:
        return int(found[1]) == number
    return int(found[2]) == number and int(found[3]) == count


def _without_margins(rows: list[Row], height: float, body: float) -> list[Row]:
    """Without a line smaller than the text that stands alone in the top or bottom margin."""
    if len(rows) < 3 or not height:
        return rows
    first, last = 0, len(rows)
    if rows[0][0].base > (1 - _MARGIN) * height and _stands_apart(rows[0], rows[1], body):
        first = 1
    if rows[-1][0].base < _MARGIN * height and _stands_apart(rows[-1], rows[-2], body):
        last -= 0 if _NOTE.match(_text(rows[-1])) else 1
    return rows[first:last]


def _stands_apart(row: Row, neighbour: Row, body: float) -> bool:
    gap = abs(row[0].base - neighbour[0].base)
    return all(run.size <= _SMALL * body for run in row) and gap > 1.9 * max(row[0].size, body)
