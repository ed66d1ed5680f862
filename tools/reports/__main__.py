"""Writes every report and the manifest: `python -m tools.reports [folder]`."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.reports.build import build
from tools.reports.manifest import manifest
from tools.reports.source_file import read_report

SOURCES = Path(__file__).parent / "sources"
CORPUS = Path(__file__).parents[2] / "corpus"


def write_reports(corpus: Path) -> tuple[Path, ...]:
    """Builds `reports/*.pdf` and `corpus.toml` in a corpus; what was written."""
    reports = [read_report(path) for path in sorted(SOURCES.glob("*.md"))]
    (corpus / "reports").mkdir(parents=True, exist_ok=True)
    written = [corpus / f"{report.document_id}.pdf" for report in reports]
    for path, report in zip(written, reports, strict=True):
        path.write_bytes(build(report))
    (corpus / "corpus.toml").write_text(manifest(reports), encoding="utf-8")
    return (*written, corpus / "corpus.toml")


if __name__ == "__main__":
    for name in write_reports(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS):
        print(name)
