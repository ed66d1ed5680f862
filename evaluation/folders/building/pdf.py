"""PDF by reportlab: title page, running header and footer, tables, one or two columns.

Fields read: title, subtitle, publisher, published, header, footer, font (Times or Helvetica),
columns (2), cover (no).
"""

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from building.inline import bold_parts
from building.source import Block, Source

MARGIN = 20 * mm
GUTTER = 8 * mm


def write_pdf(source: Source, path: Path) -> None:
    """The same source always gives the same bytes with the same reportlab."""
    document = BaseDocTemplate(
        str(path), pagesize=A4, title=source.field("title"), author=source.field("publisher"),
        invariant=1,
    )  # fmt: skip
    cover = PageTemplate("cover", [_frame(0, 1)])
    body = _body_template(source)
    document.addPageTemplates([body, cover] if _plain(source) else [cover, body])
    styles = _styles(source.field("font") or "Times")
    story = _cover(source, styles)
    width = _width(_columns(source))
    for block in source.blocks:
        story.extend(_flowables(block, styles, width))
    document.build(story)


def _plain(source: Source) -> bool:
    return source.field("cover") == "no"


def _columns(source: Source) -> int:
    return int(source.field("columns") or 1)


def _width(columns: int) -> float:
    return (A4[0] - 2 * MARGIN - (columns - 1) * GUTTER) / columns


def _frame(index: int, columns: int) -> Frame:
    left = MARGIN + index * (_width(columns) + GUTTER)
    return Frame(left, MARGIN, _width(columns), A4[1] - 2 * MARGIN, 0, 0, 0, 0)


def _body_template(source: Source) -> PageTemplate:
    def furniture(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(MARGIN, A4[1] - 13 * mm, _latin(source.field("header")))
        canvas.drawString(MARGIN, 12 * mm, _latin(source.field("footer")))
        canvas.drawRightString(A4[0] - MARGIN, 12 * mm, f"Page {document.page}")

    columns = _columns(source)
    frames = [_frame(index, columns) for index in range(columns)]
    return PageTemplate("body", frames, onPage=furniture)


def _cover(source: Source, styles: dict[str, ParagraphStyle]) -> list[Any]:
    if _plain(source):
        return [Paragraph(_markup(source.field("title")), styles["title"])]
    lines = [source.field(key) for key in ("publisher", "title", "subtitle", "published")]
    kinds = ("paragraph", "title", "heading2", "paragraph")
    story: list[Any] = [Spacer(1, 60 * mm)]
    for line, kind in zip(lines, kinds, strict=True):
        story.extend([Paragraph(_markup(line), styles[kind]), Spacer(1, 6 * mm)])
    return [*story, NextPageTemplate("body"), PageBreak()]


def _flowables(block: Block, styles: dict[str, ParagraphStyle], width: float) -> list[Any]:
    if block.kind == "break":
        return [PageBreak()]
    if block.kind == "table":
        return [_table(block, styles["cell"], width), Spacer(1, 3 * mm)]
    if block.kind == "heading":
        return [Paragraph(_markup(block.text), styles[f"heading{block.level}"])]
    bullet = "• " if block.kind == "bullet" else ""
    return [Paragraph(bullet + _markup(block.text), styles[block.kind])]


def _table(block: Block, style: ParagraphStyle, width: float) -> Table:
    count = len(block.rows[0])
    first = 0.4 if count > 2 else 0.6
    widths = [width * first] + [width * (1 - first) / (count - 1)] * (count - 1)
    rows = [[Paragraph(_markup(cell), style) for cell in row] for row in block.rows]
    table = Table(rows, colWidths=widths, repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("LINEBELOW", (0, 0), (-1, -1), 0.3, colors.grey),
                ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return table


def _styles(font: str) -> dict[str, ParagraphStyle]:
    regular = {"Times": "Times-Roman"}.get(font, font)
    text = ParagraphStyle("paragraph", fontName=regular, fontSize=10, leading=13, spaceAfter=6)
    styles = {
        "paragraph": ParagraphStyle("justified", text, alignment=TA_JUSTIFY),
        "bullet": ParagraphStyle("bullet", text, leftIndent=12, spaceAfter=3),
        "number": ParagraphStyle("number", text, leftIndent=12, spaceAfter=3),
        "caption": ParagraphStyle("caption", text, fontSize=9, textColor=colors.dimgrey),
        "footnote": ParagraphStyle("footnote", text, fontSize=8, leading=10),
        "cell": ParagraphStyle("cell", text, fontSize=9, leading=11, spaceAfter=0),
    }
    for name, size in (("title", 24), ("heading1", 15), ("heading2", 12), ("heading3", 10.5)):
        styles[name] = ParagraphStyle(
            name, text, fontName=f"{font}-Bold", fontSize=size, leading=size * 1.25,
            spaceBefore=size * 0.5, keepWithNext=1,
        )  # fmt: skip
    return styles


def _markup(text: str) -> str:
    parts = bold_parts(_latin(text))
    return "".join(f"<b>{escape(t)}</b>" if bold else escape(t) for t, bold in parts)


def _latin(text: str) -> str:
    """The standard fonts have no narrow no-break space."""
    return text.replace("\u202f", "\u00a0")
