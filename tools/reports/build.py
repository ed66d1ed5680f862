"""A report's PDF: laid out twice, the first time to learn its page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

from tools.reports import strips
from tools.reports.pages import COLUMN, MEASURE, Folio, Pages
from tools.reports.report import (
    Block,
    Box,
    Bullets,
    Chart,
    Columns,
    Heading,
    PageBreak,
    Paragraph,
    Report,
    SourceLine,
    Table,
)
from tools.reports.sheet import Sheet, Span, width
from tools.reports.strips import Group, Setting, Strip
from tools.reports.tables import chart, table
from tools.reports.title_page import draw_title_page, named
from tools.reports.typography import typeset

_FOOTER = "Synthèse du projet eti-assistant"


def build(report: Report) -> bytes:
    """The same report always gives the same bytes."""
    draft = _lay_out(report, {}, 0)
    return _lay_out(report, draft[1].heading_pages, draft[1].number)[0].finish()


def _lay_out(report: Report, contents: dict[str, int], total: int) -> tuple[Sheet, Pages]:
    sheet = Sheet(typeset(report.title), typeset(report.subject), report.created)
    setting = Setting(report.ligatures, _numbers(report))
    draw_title_page(sheet, report, setting)
    pages = Pages(sheet, Folio(report.running, _FOOTER, total), setting, report.notes)
    pages.begin()
    if report.contents:
        pages.stack(_contents(report, contents, setting))
    run: list[Block] = []
    for block in report.blocks:
        if isinstance(block, Columns | PageBreak):
            title = run.pop() if run and isinstance(run[-1], Heading) else None
            pages.stack(_groups(run, MEASURE, report, setting))
            _break(pages, block, title, report, setting)
            run = []
        else:
            run.append(block)
    pages.stack(_groups(run, MEASURE, report, setting))
    pages.end()
    return sheet, pages


def _break(
    pages: Pages, block: Columns | PageBreak, title: Block | None, report: Report, setting: Setting
) -> None:
    """A new page, or columns under the title that they go with."""
    if isinstance(block, PageBreak):
        pages.begin()
        return
    lead = _block(title, MEASURE, report, setting)[0] if title else ()
    pages.stack_columns(lead, _groups(block.blocks, COLUMN, report, setting))


def _groups(
    blocks: Iterable[Block], measure: float, report: Report, setting: Setting
) -> list[Group]:
    """The blocks' strips; a title goes with the lines that follow it."""
    groups: list[Group] = []
    waiting: Group = ()
    for block in blocks:
        first, *rest = _block(block, measure, report, setting)
        if isinstance(block, Heading | SourceLine) or _announces(block):
            waiting = (*waiting, *first, *chain.from_iterable(rest))
        else:
            groups += [(*waiting, *first), *rest]
            waiting = ()
    return groups


def _announces(block: Block) -> bool:
    """A paragraph that ends on a colon stays with the list it opens."""
    return isinstance(block, Paragraph) and block.text.endswith(":")


def _block(block: Block, measure: float, report: Report, setting: Setting) -> list[Group]:
    match block:
        case Heading(level, number, text):
            return [strips.heading(level, f"{number} {text}", measure, setting)]
        case Paragraph(text):
            return strips.paragraph(text, measure, setting)
        case Bullets(items):
            return strips.bullets(items, measure, setting)
        case SourceLine(key):
            return strips.source_line(named(report.source(key)), measure, setting)
        case Box(title, paragraphs):
            return strips.box(title, paragraphs, measure, setting)
        case Table():
            return table(block, measure, setting)
        case Chart():
            return chart(block, measure, setting)
        case Columns() | PageBreak():
            raise ValueError("columns and page breaks do not stand inside other blocks")


def _contents(report: Report, pages: dict[str, int], setting: Setting) -> list[Group]:
    inside = (b.blocks if isinstance(b, Columns) else (b,) for b in report.blocks)
    titles = [block for block in chain.from_iterable(inside) if isinstance(block, Heading)]
    opening = setting.lines("Sommaire", MEASURE, setting.style(16, 20, "bold"))[0]
    rows = [_entry(title, pages) for title in titles]
    return [(strips.line_strip(opening, 26), *rows, strips.space(16))]


def _entry(title: Heading, pages: dict[str, int]) -> Strip:
    """A title, leader dots, its page."""
    name = f"{title.number} {title.text}"
    text = typeset(name)
    indent = 0.0 if title.level == 1 else 14.0
    face = "bold" if title.level == 1 else "regular"
    end = str(pages.get(name, 0))
    room = MEASURE - indent - 22 - width(text, face, 10)
    dots = " " + "." * int(room / width(".", "regular", 10))

    def paint(sheet: Sheet, x: float, y: float) -> None:
        spans = [Span(text, face, 10), Span(dots, "regular", 10)]
        sheet.text(x + indent, y + 4, spans)
        sheet.text(x + MEASURE - width(end, "regular", 10), y + 4, [Span(end, "regular", 10)])

    return Strip(16, paint)


def _numbers(report: Report) -> dict[str, int]:
    """Footnotes numbered in the order in which the text calls them."""
    calls = re.findall(r"\[\^(\w+)\]", repr(report.blocks))
    return {note: number for number, note in enumerate(dict.fromkeys(calls), 1)}
