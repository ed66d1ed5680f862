"""The characters of a PDF page with their places, by pdfium."""

import ctypes
import math
import sys
import threading
from collections import Counter
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from eti_assistant.corpus.pdf.drawing import Glyph, Rule, Sheet

PDFIUM = threading.RLock()
"""pdfium serves one thread at a time: whoever calls it holds this meanwhile."""

_MOST_CHARACTERS = 60_000
_MOST_OBJECTS = 20_000
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-"}
_THIN = 2.5
_BIGGEST_MARK = 7.0
_GUESSED = (10, 13, 32)
_BOLD = 600


def read_sheets(content: bytes) -> Iterator[Sheet]:
    """Every page in order; a page that pdfium refuses is empty, a refused file has none."""
    try:
        with PDFIUM:
            document = pypdfium2.PdfDocument(content)
            count = len(document)
    except pypdfium2.PdfiumError:
        return
    for index in range(count):
        with PDFIUM:
            sheet = _sheet(document, index)
        yield sheet
    with PDFIUM:
        document.close()


def _sheet(document: pypdfium2.PdfDocument, index: int) -> Sheet:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return Sheet([], [])
    text = page.get_textpage()
    shown = _shown(page)
    angle, glyphs = _glyphs(text.raw, shown)
    boxes = [Rule(*_turned(angle, *box)) for box in _boxes(page.raw)]
    text.close()
    page.close()
    height = 0.0 if angle or shown.low else shown.high
    rules = [rule for box in boxes for rule in _edges(box)]
    return Sheet(glyphs, rules, height, tuple(box for box in boxes if _is_mark(box)))


def _shown(page: pypdfium2.PdfPage) -> Rule:
    """The part of the page that is shown, by its own boxes or those it inherits."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page.raw, box)
    return Rule(box.left, box.bottom, box.right, box.top)


def _glyphs(text: object, shown: Rule) -> tuple[int, list[Glyph]]:
    """The quarter turns of most characters, and these turned upright; the others are left out."""
    count = min(pdfium.FPDFText_CountChars(text), _MOST_CHARACTERS)
    quarters = [_quarter(text, index) for index in range(0, count, 7)]
    angle = Counter(quarters).most_common(1)[0][0] if quarters else 0
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    glyphs: list[Glyph] = []
    drawn_before, bold, upright, size, base = None, False, True, 1.0, 0.0
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _GUESSED and pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        drawn = _drawn(text, index)
        first = drawn != drawn_before
        if first:
            bold, upright = _is_bold(text, index), _quarter(text, index) == angle
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            base = _turned(angle, x.value, y.value, x.value, y.value)[1]
            size, drawn_before = _size(text, index), drawn
        if not upright:
            continue
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        left, low, right, high = box.left, box.bottom, box.right, box.top
        if left < shown.right and right > shown.left and low < shown.high and high > shown.low:
            if angle:
                left, low, right, high = _turned(angle, left, low, right, high)
            glyphs.append(Glyph(_char(code), left, right, base, size, bold, first))
    return angle, glyphs


def _drawn(text: object, index: int) -> int:
    """What tells the text drawn in one go with a character from other text; 0 if nothing does."""
    pointer = pdfium.FPDFText_GetTextObject(text, index)
    return ctypes.addressof(pointer.contents) if pointer else 0


def _char(code: int) -> str:
    char = chr(code) if code < sys.maxunicode else "\ufffd"
    return _HYPHENS.get(char, char)


def _quarter(text: object, index: int) -> int:
    """The quarter turns of a character, 0 to 3."""
    angle = pdfium.FPDFText_GetCharAngle(text, index)
    return round(angle / (math.pi / 2)) % 4 if angle >= 0 else 0


def _size(text: object, index: int) -> float:
    """The size as seen: the font's, scaled as the page scales its text."""
    size = float(pdfium.FPDFText_GetFontSize(text, index))
    scale = pdfium.FS_MATRIX()
    if pdfium.FPDFText_GetMatrix(text, index, scale):
        size *= math.hypot(float(scale.c), float(scale.d)) or 1.0
    return size or 1.0


def _turned(
    angle: int, left: float, low: float, right: float, high: float
) -> tuple[float, float, float, float]:
    """The ends of a box as if the page were turned upright."""
    boxes = (
        (left, low, right, high),
        (-high, left, -low, right),
        (-right, -high, -left, -low),
        (low, -right, high, -left),
    )
    return boxes[angle]


def _is_bold(text: object, index: int) -> bool:
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, name, 128, flags)
    words = name.value.lower()
    named = b"bold" in words or b"black" in words or b"heavy" in words or b"-bd" in words
    return named or pdfium.FPDFText_GetFontWeight(text, index) >= _BOLD


def _boxes(page: object) -> Iterator[Rule]:
    """The ends of every shape drawn."""
    ends = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(drawn, *ends):
            continue
        left, low, right, high = (end.value for end in ends)
        yield Rule(left, low, right, high)


def _edges(box: Rule) -> Iterator[Rule]:
    """A thin shape is a line; a thick one has four."""
    left, low, right, high = box
    if right - left <= _THIN or high - low <= _THIN:
        yield box
    else:
        yield from (Rule(left, low, right, low), Rule(left, high, right, high))
        yield from (Rule(left, low, left, high), Rule(right, low, right, high))


def _is_mark(box: Rule) -> bool:
    wide, tall = box.right - box.left, box.high - box.low
    return 1.5 < wide < _BIGGEST_MARK and 0.6 < wide / max(tall, 0.1) < 1.6
