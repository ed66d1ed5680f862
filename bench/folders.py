"""Each folder of documents indexed alone, with no manifest, and asked its own questions."""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.printing import number, progress, table
from eti_assistant.bootstrap import open_assistant, update_index
from eti_assistant.evaluation.report import Rate, Report
from eti_assistant.evaluation.running import run_evaluation

FOLDERS = Path("evaluation/folders")
HEAD = (
    "dossier",
    "questions",
    "justes",
    "citations",
    "bon passage",
    "chiffres",
    "refus justes",
    "refus faits",
    "p50 ms",
)


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", help="dossiers (par défaut, tous) ; « dev-* » aussi")
    parser.add_argument("--folders", type=Path, default=FOLDERS)
    parser.add_argument("--out", type=Path, help="où garder les rapports et les index")


def run(chosen: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as aside:
        out = chosen.out or Path(aside)
        reports = {
            folder.name: measure(folder, out / folder.name)
            for folder in _folders(chosen.folders, chosen.names)
        }
    print(table(HEAD, _rows(reports)))
    for name, report in reports.items():
        for result in report.wrong:
            print(f"{name} {result.case.id} {result.case.question!r} : {result.judgement.why}")
    return 0


def measure(folder: Path, out: Path) -> Report:
    """Index the folder's documents and ask its questions; reports and index go into `out`."""
    update_index(folder / "documents", out / "index", progress)
    return run_evaluation(folder / "questions.jsonl", out, open_assistant(out / "index"), progress)


def _folders(root: Path, names: Sequence[str]) -> list[Path]:
    return sorted(
        path.parent
        for path in root.glob("*/questions.jsonl")
        if not names or any(path.parent.match(name) for name in names)
    )


def _rows(reports: dict[str, Report]) -> Iterator[tuple[str, ...]]:
    for group in dict.fromkeys(name.split("-")[0] for name in reports):
        inside = {n: report for n, report in reports.items() if n.split("-")[0] == group}
        for name, report in inside.items():
            yield _row(name, report)
        together = tuple(result for report in inside.values() for result in report.results)
        yield _row(f"{group.upper()} : ensemble", Report(group, "", together))


def _row(name: str, report: Report) -> tuple[str, ...]:
    rates = (
        report.right,
        report.citation_precision,
        report.citation_recall,
        report.numbers_supported,
        report.refusal_precision,
        report.refusal_recall,
    )
    count = str(len(report.results))
    return (name, count, *map(_percent, rates), number(report.percentile_ms(50), 0))


def _percent(rate: Rate) -> str:
    return f"{number(rate.share * 100)} % ({rate.hits}/{rate.total})"
