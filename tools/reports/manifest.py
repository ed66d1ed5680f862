"""The corpus's manifest, written from the reports' headers."""

from __future__ import annotations

import json
from collections.abc import Iterable

from tools.reports.report import Report
from tools.reports.typography import typeset

_HEAD = "# Written by `make corpus` from tools/reports/sources: edit those files, not this one.\n"


def manifest(reports: Iterable[Report]) -> str:
    """One `[[documents]]` table a report; a JSON string is a valid TOML string."""
    return _HEAD + "".join(_table(report) for report in reports)


def _table(report: Report) -> str:
    fields = {
        "path": f"{report.document_id}.pdf",
        "id": report.document_id,
        "title": typeset(report.title),
        "kind": "report",
        "publisher": report.publisher,
        "url": report.url,
        "published": report.published,
        "as_of": report.as_of,
        "language": "fr",
    }
    lines = (f"{name} = {json.dumps(text, ensure_ascii=False)}" for name, text in fields.items())
    return "\n[[documents]]\n" + "\n".join(lines) + "\n"
