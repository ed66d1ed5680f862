"""The characters of a PDF page with their places, by pdfium."""

import ctypes
import math
import threading
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

PDFIUM = threading.RLock()
"""pdfium serves one thread at a time: whoever calls it holds this."""

_MOST_CHARACTERS = 60_000
_MOST_OBJECTS = 20_000
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-"}
_THIN = 2.5
_BOLD = 600


class Glyph(NamedTuple):
    """A character: its ends on the line, its baseline (upwards) and size, in points."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


class Rule(NamedTuple):
    """A straight line drawn on the page, or the edge of a rectangle."""

    left: float
    low: float
    right: float
    high: float


class Sheet(NamedTuple):
    """A page as drawn; blanks that the page holds are glyphs, guessed ones are not."""

    glyphs: list[Glyph]
    rules: list[Rule]
    height: float = 0.0


def read_sheets(content: bytes) -> Iterator[Sheet]:
    """Every page in order; a page that pdfium refuses is empty. Raises `PdfiumError`."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        count = len(document)
    for index in range(count):
        with PDFIUM:
            yield _sheet(document, index)
    with PDFIUM:
        document.close()


def _sheet(document: pypdfium2.PdfDocument, index: int) -> Sheet:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return Sheet([], [])
    text = page.get_textpage()
    angle, glyphs = _glyphs(text.raw)
    rules = [] if angle else list(_rules(page.raw))
    height = 0.0 if angle else page.get_height()
    text.close()
    page.close()
    return Sheet(glyphs, rules, height)


def _glyphs(text: object) -> tuple[int, list[Glyph]]:
    """The characters, turned so that most of them stand upright; the others are left out."""
    count = min(pdfium.FPDFText_CountChars(text), _MOST_CHARACTERS)
    quarters = [_quarter(text, index) for index in range(0, count, 7)]
    angle = Counter(quarters).most_common(1)[0][0] if quarters else 0
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    glyphs: list[Glyph] = []
    bold, drawn_before = False, None
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in (10, 13) or pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        size = _size(text, index, box, angle)
        drawn = ctypes.addressof(pdfium.FPDFText_GetTextObject(text, index).contents)
        if drawn != drawn_before:
            bold, drawn_before = _is_bold(text, index), drawn
        char = chr(code) if code < 0x110000 else "\ufffd"
        char = _HYPHENS.get(char, char)
        left, right, base = _turned(angle, box, x.value, y.value)
        glyphs.append(Glyph(char, left, right, base, size, bold))
    return angle, glyphs


def _quarter(text: object, index: int) -> int:
    """The quarter turns of a character, 0 to 3."""
    angle = pdfium.FPDFText_GetCharAngle(text, index)
    return round(angle / (math.pi / 2)) % 4 if angle >= 0 else 0


def _size(text: object, index: int, box: pdfium.FS_RECTF, angle: int) -> float:
    """The size as seen: the box where the page scales its fonts."""
    height = float(abs(box.right - box.left) if angle % 2 else abs(box.top - box.bottom))
    size = float(pdfium.FPDFText_GetFontSize(text, index))
    if height and not 0.6 < size / height < 1.6:
        return height / 1.15
    return size or height or 1.0


def _turned(angle: int, box: pdfium.FS_RECTF, x: float, y: float) -> tuple[float, float, float]:
    """Left and right ends, and height, as if the page were turned upright."""
    left, right = float(box.left), float(box.right)
    low, high = float(box.bottom), float(box.top)
    turned = ((left, right, y), (low, high, -x), (-right, -left, -y), (-high, -low, x))
    return turned[angle]


def _is_bold(text: object, index: int) -> bool:
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, name, 128, flags)
    words = name.value.lower()
    named = b"bold" in words or b"black" in words or b"heavy" in words or b"-bd" in words
    return named or pdfium.FPDFText_GetFontWeight(text, index) >= _BOLD


def _rules(page: object) -> Iterator[Rule]:
    ends = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(drawn, *ends):
            continue
        left, low, right, high = (end.value for end in ends)
        if right - left <= _THIN or high - low <= _THIN:
            yield Rule(left, low, right, high)
        else:
            yield from (Rule(left, low, right, low), Rule(left, high, right, high))
            yield from (Rule(left, low, left, high), Rule(right, low, right, high))
