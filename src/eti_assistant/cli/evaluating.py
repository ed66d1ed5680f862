"""`eti-assistant evaluate`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from eti_assistant.cli import wording
from eti_assistant.cli.options import AsJson, IndexFolder, Today
from eti_assistant.cli.output import counted, print_json, print_result, progress_bar

if TYPE_CHECKING:
    from eti_assistant.evaluation.report import Report


def evaluate(
    questions: Annotated[Path, typer.Option(metavar=wording.FILE, help=wording.QUESTIONS_OPTION)],
    out: Annotated[Path, typer.Option(metavar=wording.FOLDER, help=wording.OUT_OPTION)],
    index: IndexFolder = None,
    today: Today = None,
    json: AsJson = False,
) -> int:
    """Ask every question of a file and score the answers."""
    from eti_assistant.bootstrap import open_assistant
    from eti_assistant.evaluation.running import run_evaluation
    from eti_assistant.evaluation.writing import report_json

    with progress_bar() as progress:
        report = run_evaluation(questions, out, open_assistant(index), progress, today=today)
    if json:
        print_json(report_json(report))
    else:
        print_result(_written(report, out))
    return 0


def _written(report: "Report", out: Path) -> str:
    from eti_assistant.evaluation.wording import MEASURES

    asked = counted(wording.QUESTIONS, len(report.results))
    lines = [wording.EVALUATED.format(questions=asked, folder=out)]
    lines += [
        wording.MEASURE.format(name=MEASURES[name], hits=rate.hits, total=rate.total)
        for name, rate in report.rates().items()
        if rate.total
    ]
    return "\n".join(lines)
