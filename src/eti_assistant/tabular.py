"""Figures as a table that a spreadsheet opens: CSV (RFC 4180)."""

import csv
import io
from collections.abc import Iterable

from eti_assistant.domain.figures import Figure
from eti_assistant.representation import known_figure_json

FIGURE_COLUMNS = (
    "text",
    "value",
    "low",
    "high",
    "unit",
    "counts",
    "scope",
    "as_of",
    "document_id",
    "title",
    "page",
    "quote",
    "start",
    "end",
    "doubtful",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def figures_csv(figures: Iterable[Figure]) -> str:
    """One line for each figure, under the names of the columns.

    A text that a spreadsheet would run as a formula is preceded by an apostrophe (OWASP, "CSV
    Injection").
    """
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(FIGURE_COLUMNS)
    for figure in figures:
        fields = known_figure_json(figure)
        lines.writerow([_cell(fields[name]) for name in FIGURE_COLUMNS])
    return written.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return str(value)
