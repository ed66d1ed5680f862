"""Tables with merged cells, and bar charts, as strips."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tools.reports.lines import Line
from tools.reports.report import Chart, Table
from tools.reports.sheet import BLUE, GREY, PALE, Sheet, Span
from tools.reports.strips import Group, Setting, Strip, line_strip, space
from tools.reports.typography import typeset

_LEADING = 12.0
_FIGURE = re.compile(r"^(plus de |non )?[\d\s,.%+–-]*(publié|relevé|\d)[\s%]*$")


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell of a row: where it starts, how wide it is, its lines; `merged` under another."""

    x: float
    width: float
    lines: tuple[Line, ...]
    centred: bool
    merged: bool


def table(block: Table, measure: float, setting: Setting) -> list[Group]:
    """The caption, then one strip a row, all on one page."""
    rows = [(row, True) for row in block.head] + [(row, False) for row in block.body]
    strips = [*_caption(block.caption, measure, setting), _ruled(measure)]
    for number, (row, head) in enumerate(rows):
        below = rows[number + 1][0] if number + 1 < len(rows) else ()
        cells = _cells(row, block, measure, setting, head)
        strips.append(_row(cells, below, measure, head))
    return [(space(4), *strips, space(12))]


def chart(block: Chart, measure: float, setting: Setting) -> list[Group]:
    """Bars drawn to scale, each with its name and figure, then the caption."""
    longest = max(value for _, value in block.bars)
    label = 170.0
    scale = (measure - label - 90) / longest

    def bar(name: str, value: int) -> Strip:
        def paint(sheet: Sheet, x: float, y: float) -> None:
            sheet.text(x, y + 5, [Span(typeset(name), "regular", 9)])
            sheet.block(x + label, y + 2, value * scale, 12, BLUE)
            figure = typeset(f"{value:,} {block.unit}".replace(",", " "))
            sheet.text(x + label + value * scale + 5, y + 5, [Span(figure, "bold", 9)])

        return Strip(18, paint)

    bars = [bar(name, value) for name, value in block.bars]
    caption = _caption(block.caption, measure, setting)
    return [(space(6), *bars, space(4), *caption, space(12))]


def _caption(text: str, measure: float, setting: Setting) -> list[Strip]:
    lines = setting.lines(text, measure, setting.style(9, 13, "italic"))
    return [*(line_strip(line, 13, colour=GREY) for line in lines), space(2)]


def _cells(
    row: tuple[str, ...], block: Table, measure: float, setting: Setting, head: bool
) -> list[_Cell]:
    """The cells of a row; a cell followed by "<" is as wide as them all."""
    columns = [part * measure / sum(block.widths) for part in block.widths]
    figures = [all(map(_FIGURE.match, column)) for column in zip(*block.body, strict=True)]
    style = setting.style(9, _LEADING, "bold" if head else "regular")
    cells: list[_Cell] = []
    for index, text in enumerate(row):
        if text == "<":
            continue
        span = 1
        while index + span < len(row) and row[index + span] == "<":
            span += 1
        size = sum(columns[index : index + span])
        lines = () if text == "^" else setting.lines(text, size - 10, style)
        centred = span > 1 or figures[index]
        cells.append(_Cell(sum(columns[:index]), size, lines, centred, text == "^"))
    return cells


def _row(cells: list[_Cell], below: tuple[str, ...], measure: float, head: bool) -> Strip:
    height = max(len(cell.lines) for cell in cells) * _LEADING + 6
    notes = tuple(note for cell in cells for line in cell.lines for note in line.notes)

    def paint(sheet: Sheet, x: float, y: float) -> None:
        if head:
            sheet.block(x, y, measure, height, PALE)
        for cell in cells:
            _paint_cell(sheet, cell, x + cell.x, y + height - 3)
        for start, end in _borders(cells, below, measure):
            sheet.rule(x + start, y, x + end, y)

    return Strip(height, paint, notes)


def _paint_cell(sheet: Sheet, cell: _Cell, x: float, top: float) -> None:
    for number, line in enumerate(cell.lines):
        shift = (cell.width - line.width) / 2 if cell.centred else 5
        sheet.text(x + shift, top - _LEADING * (number + 0.76), line.spans)


def _borders(
    cells: list[_Cell], below: tuple[str, ...], measure: float
) -> list[tuple[float, float]]:
    """The rule under a row stops where a cell goes on below."""
    if "^" not in below:
        return [(0, measure)]
    return [(cell.x, cell.x + cell.width) for cell in cells if cell.x > 0]


def _ruled(measure: float) -> Strip:
    return Strip(0.5, lambda sheet, x, y: sheet.rule(x, y, x + measure, y))
