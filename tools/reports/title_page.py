"""The first page of a report, and the last section that names its sources."""

from __future__ import annotations

from tools.reports.pages import LEFT, MEASURE
from tools.reports.report import Report, Source
from tools.reports.sheet import BLUE, GREY, INK, PAGE_HEIGHT, PAGE_WIDTH, Colour, Sheet, Span
from tools.reports.strips import Setting

_NOTICE = (
    "Ce document n'est pas le document officiel : il en reprend des faits et des chiffres "
    "avec nos propres mots. Les notes de synthèse, en bas de page, sont nos commentaires "
    "et n'engagent pas la source."
)
_LICENCE = "Projet eti-assistant. Texte sous Licence Ouverte 2.0."


def attribution(source: Source) -> str:
    """The line of the title page that says who wrote the report after what."""
    return (
        f"Synthèse rédigée par le projet eti-assistant d'après « {source.title} », "
        f"{source.url}, {source.date}."
    )


def named(source: Source) -> str:
    """The line under the title of a section that follows one source."""
    return f"Section rédigée d'après « {source.title} », {source.url}, {source.date}."


def draw_title_page(sheet: Sheet, report: Report, setting: Setting) -> None:
    """A blue band, the title, and who wrote it after what."""
    sheet.block(0, PAGE_HEIGHT - 130, PAGE_WIDTH, 130, BLUE)
    white: Colour = (1.0, 1.0, 1.0)
    sheet.text(LEFT, PAGE_HEIGHT - 92, [Span("Document de synthèse", "bold", 15)], 0, white)
    y = _write(sheet, setting, PAGE_HEIGHT - 230, report.title, ("bold", 25), BLUE)
    y = _write(sheet, setting, y - 10, report.subtitle, ("regular", 14), GREY)
    sheet.rule(LEFT, y - 12, LEFT + 90, y - 12, BLUE)
    y -= 40
    for source in report.sources:
        y = _write(sheet, setting, y, attribution(source), ("regular", 10.5), INK) - 8
    _write(sheet, setting, y - 14, _NOTICE, ("italic", 10), INK)
    _write(sheet, setting, 60, _LICENCE, ("regular", 9), GREY)


def _write(
    sheet: Sheet, setting: Setting, y: float, text: str, font: tuple[str, float], colour: Colour
) -> float:
    """Writes lines from y down; where the next one would stand."""
    face, size = font
    for line in setting.lines(text, MEASURE, setting.style(size, size * 1.3, face)):
        sheet.text(LEFT, y, line.spans, 0, colour)
        y -= size * 1.3
    return y
