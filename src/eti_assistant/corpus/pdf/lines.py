"""The lines of a page: runs of words side by side on one baseline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from eti_assistant.corpus.pdf.drawing import Dividers, Rule, Sheet
from eti_assistant.corpus.pdf.runs import CELL_APART_EM, SPACE_EM, Run, read_runs

_BASE_EM = 0.22
_MARK_EM = 4.0
_EQUAL_EM = 0.08
_STRETCHED_EM = 1.6
_MARK = re.compile(
    r"^(?:[-–—*•·▪◦●■►‣○▸➢✓\uf0b7\uf0a7]|\(?[a-z\d]{1,2}\)|\d{1,2}\.(?:\d{1,2}\.?)*)$"
)
_LEADERS = re.compile(r"(?:\.\s?){4,}\d*$|(?:…\s?){2,}\d*$")


Row = list[Run]
"""The runs of one baseline, from left to right."""


def read_rows(sheet: Sheet) -> list[Row]:
    """The page's runs, row by row from top to bottom."""
    dividers = Dividers(sheet.rules)
    rows = (_joined(row, dividers) for row in _rows(read_runs(sheet.glyphs, dividers)))
    return [[_listed(row[0], sheet.marks), *row[1:]] for row in rows]


def _listed(run: Run, marks: Sequence[Rule]) -> Run:
    """The run with its bullet, where one is drawn just before it."""
    near = any(
        0 < run.left - mark.right < 2 * run.size
        and run.base < (mark.low + mark.high) / 2 < run.base + 0.8 * run.size
        for mark in marks
    )
    return replace(run, text=f"• {run.text}") if near else run


def _rows(runs: list[Run]) -> Iterator[Row]:
    """Runs grouped by baseline, rows from top to bottom."""
    row: Row = []
    for run in sorted(runs, key=lambda run: (-run.base, run.left)):
        if row and row[0].base - run.base > _BASE_EM * max(run.size, row[0].size):
            yield sorted(row, key=lambda run: run.left)
            row = []
        row.append(run)
    if row:
        yield sorted(row, key=lambda run: run.left)


def _joined(row: Row, dividers: Dividers) -> Row:
    """Neighbours without a wide gap or a drawn line between them become one run."""
    joined: Row = []
    stretched = _stretched(row)
    for number, run in enumerate(row):
        last = joined[-1] if joined else None
        gap = run.left - last.right if last else 0.0
        if last is None:
            joined.append(run)
        elif _LEADERS.search(last.text) or _marks(row, last, run, gap):
            joined[-1] = _sum(last, run, gap)
        elif _cut(last, run, dividers):
            joined.append(run)
        elif number - 1 in stretched or gap <= CELL_APART_EM * max(last.size, run.size):
            joined[-1] = _sum(last, run, gap)
        else:
            joined.append(run)
    return joined


def _stretched(row: Row) -> set[int]:
    """The gaps of a justified line drawn word by word: equal ones, between words."""
    gaps = [(after.left - before.right) / after.size for before, after in pairwise(row)]
    equal: set[int] = set()
    for number in range(len(gaps) - 1):
        alike = abs(gaps[number] - gaps[number + 1]) < _EQUAL_EM and gaps[number] < _STRETCHED_EM
        if alike and any(char.isalpha() for run in row[number : number + 3] for char in run.text):
            equal |= {number, number + 1}
    return equal


def _marks(row: Row, last: Run, run: Run, gap: float) -> bool:
    """Whether `last` is the bullet or number of the item that follows it on the row."""
    alone = last.left == row[0].left and len(row) == 2
    listed = _MARK.match(last.text) or (last.text.isdecimal() and _LEADERS.search(run.text))
    return alone and gap < _MARK_EM * last.size and bool(listed)


def _sum(last: Run, run: Run, gap: float) -> Run:
    space = " " if gap > SPACE_EM * min(last.size, run.size) else ""
    main = last if len(last.text) >= len(run.text) else run
    text = f"{last.text}{space}{run.text}"
    return Run(text, last.left, run.right, main.base, main.size, last.bold and run.bold)


def _cut(last: Run, run: Run, dividers: Dividers) -> bool:
    middle = run.base + 0.3 * run.size
    return dividers.between(last.right - 1, run.left + 1, middle)
