"""From a PDF file to its pages."""

from eti_assistant.corpus import reasons
from eti_assistant.corpus.description import Content
from eti_assistant.corpus.pdf.drawing import Sheet
from eti_assistant.corpus.pdf.furniture import without_furniture
from eti_assistant.corpus.pdf.glyphs import read_sheets
from eti_assistant.corpus.pdf.hyphens import Hyphens
from eti_assistant.corpus.pdf.layout import document_sizes, page_pieces
from eti_assistant.corpus.pdf.lines import Row, read_rows
from eti_assistant.corpus.pdf.quality import page_quality
from eti_assistant.corpus.pdf.structure import open_pdf, own_description, second_readings
from eti_assistant.corpus.pieces import compose
from eti_assistant.corpus.plain import plain_pieces
from eti_assistant.domain.documents import Page
from eti_assistant.errors import UnreadableFile

_PAGE_S = 2.0
_ALL_S = 20.0
_CLEARLY_BETTER = 0.25


def read_pdf(content: bytes) -> Content:
    """The pages of the file; raises `UnreadableFile`."""
    reader = open_pdf(content)
    sheets = list(read_sheets(content))
    rows = [read_rows(sheet) for sheet in sheets]
    others = list(second_readings(reader, _PAGE_S, _ALL_S))
    pages = _pages(sheets, rows, others)
    if not any(page.text for page in pages):
        raise UnreadableFile(reasons.SCANNED)
    description, created = own_description(reader)
    return Content(pages, description, created)


def _pages(sheets: list[Sheet], rows: list[list[Row]], others: list[str]) -> tuple[Page, ...]:
    heights = [sheet.height for sheet in sheets]
    bodies = without_furniture(rows, heights, document_sizes(rows).body)
    lines = [" ".join(run.text for run in row) for page in bodies for row in page]
    hyphens, sizes = Hyphens(lines), document_sizes(bodies)
    pages: list[Page] = []
    for number in range(1, max(len(sheets), len(others)) + 1):
        other = others[number - 1] if number <= len(others) else ""
        if number > len(sheets):
            pages.append(compose(number, plain_pieces(other), page_quality(other, "")))
            continue
        body, rules = bodies[number - 1], sheets[number - 1].rules
        raw = "\n".join(" ".join(run.text for run in row) for row in rows[number - 1])
        quality = page_quality(raw, other)
        if other.strip() and (not raw or _is_better(other, raw)):
            pages.append(compose(number, plain_pieces(other), quality))
        else:
            pages.append(compose(number, page_pieces(body, rules, sizes, hyphens), quality))
    return tuple(pages)


def _is_better(other: str, text: str) -> bool:
    return page_quality(other, "") > page_quality(text, "") + _CLEARLY_BETTER
