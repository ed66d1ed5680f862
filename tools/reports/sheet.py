"""The drawing surface: the only module that knows reportlab."""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportPrivateUsage=false, reportUnknownParameterType=false

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import font_source_sans_pro
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

PAGE_WIDTH, PAGE_HEIGHT = A4
_FILES = {
    "regular": "SourceSansPro-Regular.ttf",
    "bold": "SourceSansPro-Bold.ttf",
    "italic": "SourceSansPro-It.ttf",
}
Colour = tuple[float, float, float]
INK: Colour = (0.10, 0.11, 0.14)
BLUE: Colour = (0.0, 0.0, 0.45)
GREY: Colour = (0.38, 0.40, 0.44)
PALE: Colour = (0.92, 0.93, 0.97)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one face; `rise` lifts it (a footnote's number). Sizes in points."""

    text: str
    face: str
    size: float
    rise: float = 0.0


class Sheet:
    """Pages drawn from the lower left corner, in points, always into the same bytes."""

    def __init__(self, title: str, subject: str, created: str) -> None:
        _register()
        self._bytes = io.BytesIO()
        self._canvas: Any = Canvas(
            self._bytes, pagesize=A4, pageCompression=1, invariant=1, lang="fr-FR"
        )
        self._canvas.setTitle(title)
        self._canvas.setSubject(subject)
        self._canvas.setAuthor("Projet eti-assistant")
        self._canvas.setCreator("eti-assistant")
        self._date(datetime.fromisoformat(created).replace(tzinfo=UTC))

    def text(
        self, x: float, y: float, spans: Sequence[Span], word_space: float = 0, colour: Colour = INK
    ) -> None:
        """Spans on one base line; `word_space` points are added to every space."""
        writer = self._canvas.beginText(x, y)
        writer.setFillColorRGB(*colour)
        writer.setWordSpace(word_space)
        for span in spans:
            writer.setFont(span.face, span.size)
            writer.setRise(span.rise)
            writer.textOut(span.text)
        self._canvas.drawText(writer)

    def block(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """A filled rectangle."""
        self._canvas.setFillColorRGB(*colour)
        self._canvas.rect(x, y, width, height, stroke=0, fill=1)

    def rule(self, x: float, y: float, x_end: float, y_end: float, colour: Colour = GREY) -> None:
        """A hairline."""
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(0.5)
        self._canvas.line(x, y, x_end, y_end)

    def bookmark(self, name: str, title: str, level: int) -> None:
        """An entry of the PDF's outline that leads to the current page."""
        self._canvas.bookmarkPage(name)
        self._canvas.addOutlineEntry(title, name, level=level)

    def end_page(self) -> None:
        """Closes the page; what is drawn next is on another one."""
        self._canvas.showPage()

    def finish(self) -> bytes:
        """The PDF file."""
        self._canvas.save()
        return self._bytes.getvalue()

    def _date(self, moment: datetime) -> None:
        """Fixes the creation date, which reportlab would set to 2000-01-01."""
        stamp = self._canvas._doc._timeStamp
        stamp.t, stamp.lt = moment.timestamp(), moment.timetuple()
        stamp.YMDhms, stamp.tzname = tuple(stamp.lt)[:6], "UTC"
        stamp.dhh = stamp.dmm = 0


def width(text: str, face: str, size: float) -> float:
    """The width of a text in points."""
    _register()
    return float(pdfmetrics.stringWidth(text, face, size))


@cache
def _register() -> None:
    folder = Path(font_source_sans_pro.__file__).parent / "files"
    for face, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(face, str(folder / file)))
