"""From characters to the runs of words that stand on one line without a wide gap."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from eti_assistant.corpus.pdf.glyphs import Glyph, Rule, Sheet
from eti_assistant.corpus.pieces import superscript

_SPACE_EM = 0.17
_CELL_EM = 0.95
_CELL_WITH_SPACE_EM = 2.2
_CELL_WITHOUT_BLANK_EM = 0.6
_BLANKS = 0.05
_BASE_EM = 0.22
_LEADERS = re.compile(r"(?:\.\s?){4,}$|(?:…\s?){2,}$")


@dataclass(frozen=True, slots=True)
class Run:
    """Words side by side on one baseline; `bold` if all of them are. Points, upwards."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False

    @property
    def width(self) -> float:
        """From its left end to its right end."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Halfway between its ends."""
        return (self.left + self.right) / 2


Row = list[Run]
"""The runs of one baseline, from left to right."""


def read_rows(sheet: Sheet) -> list[Row]:
    """The page's runs, row by row from top to bottom."""
    upright = [rule for rule in sheet.rules if rule.high - rule.low > 3 * (rule.right - rule.left)]
    cell_em = _cell_gap(sheet.glyphs)
    runs = _raised([run for run in _runs(sheet.glyphs, cell_em) if run.text.strip()])
    return [_joined(row, upright, cell_em) for row in _rows(runs)]


def _cell_gap(glyphs: Sequence[Glyph]) -> float:
    """The gap, in ems, from which two words are in two cells.

    On a page whose words are parted by drawn blanks, a gap without one is no space.
    """
    blanks = sum(glyph.text == " " for glyph in glyphs)
    return _CELL_WITHOUT_BLANK_EM if blanks > _BLANKS * len(glyphs) else _CELL_EM


def _runs(glyphs: Iterable[Glyph], cell_em: float) -> Iterator[Run]:
    """Runs in the order of drawing: a step back, up or down, or a wide gap starts another."""
    current: list[Glyph] = []
    last: Glyph | None = None
    blank = False
    for glyph in glyphs:
        if glyph.text in {" ", "\t"}:
            blank = True
            continue
        if last is not None and not _follows(
            last, glyph, _CELL_WITH_SPACE_EM if blank else cell_em
        ):
            yield _run(current)
            current = []
        elif last is not None and (blank or glyph.left - last.right > _SPACE_EM * glyph.size):
            current.append(Glyph(" ", last.right, glyph.left, glyph.base, glyph.size, glyph.bold))
        current.append(glyph)
        last, blank = glyph, False
    if current:
        yield _run(current)


def _follows(last: Glyph, glyph: Glyph, widest: float) -> bool:
    if abs(glyph.base - last.base) > 0.08 * max(glyph.size, last.size):
        return False
    if abs(glyph.size - last.size) > 0.18 * max(glyph.size, last.size):
        return False
    gap = glyph.left - last.right
    return -0.5 * glyph.size < gap < widest * glyph.size


def _run(glyphs: Sequence[Glyph]) -> Run:
    letters = [glyph for glyph in glyphs if glyph.text != " "]
    bold = sum(glyph.bold for glyph in letters) > 0.9 * len(letters)
    size = sorted(glyph.size for glyph in letters)[len(letters) // 2]
    text = "".join(glyph.text for glyph in glyphs)
    return Run(text, glyphs[0].left, glyphs[-1].right, glyphs[0].base, size, bold)


def _raised(runs: list[Run]) -> list[Run]:
    """Raised marks put on the baseline of the run they touch, their digits as superscripts."""
    settled: list[Run] = []
    for index, run in enumerate(runs):
        near = [*runs[max(index - 3, 0) : index], *runs[index + 1 : index + 4]]
        host = next((other for other in near if _is_mark_of(run, other)), None)
        if host is not None:
            text = superscript(run.text)
            run = replace(run, text=text, base=host.base, size=host.size, bold=host.bold)
        settled.append(run)
    return settled


def _is_mark_of(run: Run, host: Run) -> bool:
    if run.size > 0.85 * host.size or len(run.text) > 6:
        return False
    rise = (run.base - host.base) / host.size
    beside = min(abs(run.left - host.right), abs(host.left - run.right)) < 0.4 * host.size
    return 0.1 < rise < 0.75 and beside


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


def _joined(row: Row, upright: list[Rule], cell_em: float) -> Row:
    """Neighbours without a wide gap or a drawn line between them become one run."""
    joined: Row = []
    for run in row:
        last = joined[-1] if joined else None
        gap = run.left - last.right if last else 0.0
        if last is not None and _LEADERS.search(last.text):
            joined[-1] = _sum(last, run, gap)
        elif last is None or gap > cell_em * max(last.size, run.size) or _cut(last, run, upright):
            joined.append(run)
        else:
            joined[-1] = _sum(last, run, gap)
    return joined


def _sum(last: Run, run: Run, gap: float) -> Run:
    space = " " if gap > _SPACE_EM * min(last.size, run.size) else ""
    main = last if len(last.text) >= len(run.text) else run
    text = f"{last.text}{space}{run.text}"
    return Run(text, last.left, run.right, main.base, main.size, last.bold and run.bold)


def _cut(last: Run, run: Run, upright: list[Rule]) -> bool:
    middle = run.base + 0.3 * run.size
    return any(
        rule.low < middle < rule.high and last.right - 1 <= rule.left <= run.left + 1
        for rule in upright
    )
