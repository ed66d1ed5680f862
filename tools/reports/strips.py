"""Blocks as strips: what is stacked down a page, and what must stay together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tools.reports.lines import Line, Style, set_lines
from tools.reports.sheet import BLUE, GREY, INK, PALE, Colour, Sheet

Paint = Callable[[Sheet, float, float], None]


@dataclass(frozen=True, slots=True)
class Strip:
    """`paint(sheet, x, y)` draws it with its lower left corner at x, y; heights in points."""

    height: float
    paint: Paint
    notes: tuple[str, ...] = ()
    heading: str = ""
    words: bool = True


Group = tuple[Strip, ...]
"""Strips that stay on one page."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What setting a block needs to know of its report."""

    ligatures: bool
    numbers: dict[str, int]

    def style(
        self, size: float, leading: float, face: str = "regular", full: bool = False
    ) -> Style:
        """A style with the report's ligatures; `full` justifies it."""
        return Style(size, leading, face, full, self.ligatures)

    def lines(self, text: str, measure: float, style: Style) -> tuple[Line, ...]:
        """The text's lines, its footnotes numbered as in the report."""
        return set_lines(text, measure, style, self.numbers)


def space(height: float) -> Strip:
    """An empty strip."""

    def paint(_sheet: Sheet, _x: float, _y: float) -> None:
        return

    return Strip(height, paint, words=False)


def line_strip(line: Line, leading: float, indent: float = 0, colour: Colour = INK) -> Strip:
    """One line of text, `indent` points to the right."""

    def paint(sheet: Sheet, x: float, y: float) -> None:
        sheet.text(x + indent, y + leading * 0.26, line.spans, line.word_space, colour)

    return Strip(leading, paint, line.notes)


def paragraph(text: str, measure: float, setting: Setting, size: float = 10) -> list[Group]:
    """Lines that may part between pages, save the first two and the last two."""
    leading = size * 1.4
    style = setting.style(size, leading, full=True)
    strips = [line_strip(line, leading) for line in setting.lines(text, measure, style)]
    return [*_unparted(strips), (space(leading * 0.5),)]


def bullets(items: tuple[str, ...], measure: float, setting: Setting) -> list[Group]:
    """Items under round marks."""
    style = setting.style(10, 14, full=True)
    groups: list[Group] = []
    for item in items:
        lines = setting.lines(item, measure - 14, style)
        strips = [line_strip(line, 14, 14) for line in lines]
        strips[0] = _with_mark(strips[0], setting)
        groups += [*_unparted(strips), (space(3),)]
    return [*groups, (space(4),)]


def heading(level: int, title: str, measure: float, setting: Setting) -> Group:
    """A section's title, which the outline of the PDF names too."""
    size = 16.0 if level == 1 else 12.0
    style = setting.style(size, size * 1.25, "bold")
    lines = setting.lines(title, measure, style)
    first, *rest = (line_strip(line, size * 1.25, colour=BLUE) for line in lines)
    named = Strip(first.height, first.paint, heading=title)
    return (space(12 if level == 1 else 7), named, *rest, space(6 if level == 1 else 3))


def source_line(text: str, measure: float, setting: Setting) -> list[Group]:
    """The source of a section, beside a blue bar."""
    lines = setting.lines(text, measure - 10, setting.style(8.5, 11.5, "italic"))

    def bar(sheet: Sheet, x: float, y: float) -> None:
        sheet.block(x, y, 2.5, 11.5, BLUE)

    strips = [_over(line_strip(line, 11.5, 10, GREY), bar) for line in lines]
    return [(*strips, space(8))]


def box(title: str, paragraphs: tuple[str, ...], measure: float, setting: Setting) -> list[Group]:
    """A shaded frame that stays whole."""

    def shade(height: float) -> Paint:
        return lambda sheet, x, y: sheet.block(x, y, measure, height, PALE)

    strips = [space(8)]
    titles = setting.lines(title, measure - 24, setting.style(10.5, 15, "bold"))
    strips += [line_strip(line, 15, 12, BLUE) for line in titles]
    for text in paragraphs:
        lines = setting.lines(text, measure - 24, setting.style(9.5, 13.3, full=True))
        strips += [*(line_strip(line, 13.3, 12) for line in lines), space(4)]
    strips.append(space(5))
    return [(*(_over(strip, shade(strip.height)) for strip in strips), space(10))]


def _over(strip: Strip, under: Paint) -> Strip:
    def paint(sheet: Sheet, x: float, y: float) -> None:
        under(sheet, x, y)
        strip.paint(sheet, x, y)

    return Strip(strip.height, paint, strip.notes, strip.heading)


def _with_mark(strip: Strip, setting: Setting) -> Strip:
    mark = setting.lines("•", 10, setting.style(10, 14))[0]
    return _over(strip, line_strip(mark, 14, 4).paint)


def _unparted(strips: list[Strip]) -> list[Group]:
    if len(strips) < 4:
        return [tuple(strips)]
    return [tuple(strips[:2]), *((strip,) for strip in strips[2:-2]), tuple(strips[-2:])]
