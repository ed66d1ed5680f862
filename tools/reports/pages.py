"""Pages filled from top to bottom: running header and footer, footnotes, columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tools.reports.lines import Line
from tools.reports.sheet import GREY, INK, PAGE_HEIGHT, PAGE_WIDTH, Sheet, Span, width
from tools.reports.strips import Group, Setting
from tools.reports.typography import typeset

LEFT = 68.0
MEASURE = PAGE_WIDTH - 2 * LEFT
TOP = PAGE_HEIGHT - 84
BOTTOM = 72.0
GUTTER = 22.0
COLUMN = (MEASURE - GUTTER) / 2
_NOTE_LEADING = 10.5


@dataclass(frozen=True, slots=True)
class Folio:
    """What is written on every page but the first."""

    running: str
    footer: str
    total: int


class Pages:
    """A cursor over the pages of one sheet; `heading_pages` tells where each title fell."""

    def __init__(self, sheet: Sheet, folio: Folio, setting: Setting, notes: dict[str, str]) -> None:
        self._sheet, self._folio, self._setting, self._texts = sheet, folio, setting, notes
        self._x, self._y, self._floor = LEFT, TOP, BOTTOM
        self._called: list[str] = []
        self.number = 1
        self.heading_pages: dict[str, int] = {}

    def begin(self) -> None:
        """A new page; the first one is the title page, which the caller draws."""
        self._close()
        self._sheet.end_page()
        self.number += 1
        self._x, self._y, self._floor, self._called = LEFT, TOP, BOTTOM, []
        self._write(LEFT, PAGE_HEIGHT - 52, self._folio.running, "left")
        self._sheet.rule(LEFT, PAGE_HEIGHT - 58, LEFT + MEASURE, PAGE_HEIGHT - 58)

    def stack(self, groups: Iterable[Group]) -> None:
        """Places groups one under another, on a new page where one does not fit."""
        for group in groups:
            if self._y - _height(group) - self._notes_height(group) < self._floor:
                self.begin()
            self._place(group, self._floor)

    def stack_columns(self, lead: Group, groups: list[Group]) -> None:
        """Places groups in two columns of like height, on one page, under what leads them."""
        if any(strip.notes for group in groups for strip in group):
            raise ValueError("columns hold no footnote")
        half = sum(map(_height, groups)) / 2 + 20
        if self._y - half - _height(lead) < self._floor:
            self.begin()
        self._place(lead, self._floor)
        top = lowest = self._y
        for group in groups:
            if self._x == LEFT and top - self._y + _height(group) > half:
                lowest, self._x, self._y = self._y, LEFT + COLUMN + GUTTER, top
            if self._y == top and len(group) == 1 and not group[0].words:
                continue
            self._place(group, self._floor)
        self._x, self._y = LEFT, min(lowest, self._y) - 6

    def end(self) -> None:
        """Closes the last page."""
        self._close()
        self._sheet.end_page()

    def _place(self, group: Group, floor: float) -> None:
        self._floor = floor + self._notes_height(group)
        for strip in group:
            self._called += strip.notes
            self._y -= strip.height
            strip.paint(self._sheet, self._x, self._y)
            if strip.heading:
                self.heading_pages[strip.heading] = self.number
                self._sheet.bookmark(f"h{len(self.heading_pages)}", typeset(strip.heading), 0)

    def _close(self) -> None:
        """Footnotes, then the footer."""
        if self.number == 1:
            return
        if self._called:
            self._sheet.rule(LEFT, self._floor - 2, LEFT + 120, self._floor - 2)
        y = self._floor - 6
        for note in self._called:
            for line in self._note_lines(note):
                y -= _NOTE_LEADING
                self._sheet.text(LEFT, y, line.spans, line.word_space, INK)
        self._write(LEFT, 44, self._folio.footer, "left")
        self._write(LEFT + MEASURE, 44, f"Page {self.number} sur {self._folio.total}", "right")

    def _note_lines(self, note: str) -> tuple[Line, ...]:
        text = f"{self._setting.numbers[note]}. {self._texts[note]}"
        style = self._setting.style(8, _NOTE_LEADING, full=True)
        return self._setting.lines(text, MEASURE, style)

    def _notes_height(self, group: Group) -> float:
        notes = [note for strip in group for note in strip.notes]
        height = sum(len(self._note_lines(note)) for note in notes) * _NOTE_LEADING
        return height + (10 if notes and not self._called else 0)

    def _write(self, x: float, y: float, text: str, side: str) -> None:
        words = typeset(text)
        start = x - width(words, "regular", 8) if side == "right" else x
        self._sheet.text(start, y, [Span(words, "regular", 8)], 0, GREY)


def _height(group: Group) -> float:
    return sum(strip.height for strip in group)
