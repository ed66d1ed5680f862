"""`eti-assistant index`."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from eti_assistant.cli import wording
from eti_assistant.cli.options import AsJson, IndexFolder
from eti_assistant.cli.output import counted, print_json, print_result, progress_bar

if TYPE_CHECKING:
    from eti_assistant.index.building import IndexReport

DONE, SOME_UNREADABLE = 0, 3


def index(
    corpus: Annotated[
        Path | None, typer.Option(metavar=wording.FOLDER, help=wording.CORPUS_OPTION)
    ] = None,
    index: IndexFolder = None,
    rebuild: Annotated[bool, typer.Option("--rebuild", help=wording.REBUILD_OPTION)] = False,
    json: AsJson = False,
) -> int:
    """Bring the index up to date and say what changed."""
    from eti_assistant.bootstrap import update_index
    from eti_assistant.settings import load_settings

    settings = load_settings()
    with progress_bar() as progress:
        report = update_index(
            corpus or settings.corpus, index or settings.index, progress, rebuild=rebuild
        )
    if json:
        print_json(asdict(report))
    else:
        print_result(_written(report))
    return SOME_UNREADABLE if report.skipped else DONE


def _written(report: "IndexReport") -> str:
    documents = len(report.added) + len(report.changed) + len(report.unchanged)
    lines = [
        wording.INDEXED.format(
            documents=counted(wording.DOCUMENTS, documents),
            passages=counted(wording.PASSAGES, report.passages),
            version=report.index_version,
        )
    ]
    for title, ids in (
        (wording.ADDED, report.added),
        (wording.CHANGED, report.changed),
        (wording.REMOVED, report.removed),
    ):
        lines += _listed(title, ids)
    lines.append(wording.UNCHANGED.format(count=len(report.unchanged)))
    skipped = [wording.SKIPPED_FILE.format(path=s.path, reason=s.reason) for s in report.skipped]
    return "\n".join([*lines, *_listed(wording.SKIPPED, skipped)])


def _listed(title: str, items: "tuple[str, ...] | list[str]") -> list[str]:
    return [title.format(count=len(items)), *(f"  {item}" for item in items)] if items else []
