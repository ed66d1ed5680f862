"""A question file is asked, judged and reported, with the real assistant."""

import json
from pathlib import Path

import pytest

from eti_assistant.assistant import Assistant
from eti_assistant.bootstrap import open_assistant, update_index
from eti_assistant.errors import UsageError
from eti_assistant.evaluation.running import run_evaluation

TEXT = """# Rapport d'activité

En 2024, 118 expertes et experts étaient en poste en Afrique.

La directrice est Jeanne Martin.
"""
ROWS = [
    {
        "id": "juste",
        "question": "Combien d'experts en Afrique en 2024 ?",
        "must_contain": ["118"],
        "category": "effectif",
        "documents": ["rapport.md"],
    },
    {
        "id": "fausse",
        "question": "Combien d'experts en Afrique en 2024 ?",
        "gold_answer_fr": "Impossible.",
        "must_contain": ["zzz"],
        "category": "effectif",
    },
]


def quiet(step: str, done: int, total: int) -> None:
    assert step
    assert 0 <= done <= total


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("rapport")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "rapport.md").write_text(TEXT, encoding="utf-8")
    update_index(folder / "corpus", folder / "index", quiet)
    return open_assistant(folder / "index")


def questions(folder: Path, *rows: dict[str, object]) -> Path:
    file = folder / "questions.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return file


def test_the_report_counts_right_answers_and_lists_the_wrong(
    assistant: Assistant, tmp_path: Path
) -> None:
    report = run_evaluation(questions(tmp_path, *ROWS), tmp_path / "out", assistant, quiet)
    assert (report.right.hits, report.right.total) == (1, 2)
    assert [result.case.id for result in report.wrong] == ["fausse"]
    assert report.citation_precision.share == report.numbers_supported.share == 1
    written = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert written["measures"]["right"] == {"share": 0.5, "hits": 1, "total": 2}
    assert written["categories"]["effectif"]["total"] == 2
    assert written["wrong"] == ["fausse"]
    page = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    assert "50,0\u00a0%" in page
    assert "il manque «\u00a0zzz\u00a0»" in page
    assert "Impossible." in page


def test_two_runs_differ_in_their_times_only(assistant: Assistant, tmp_path: Path) -> None:
    file = questions(tmp_path, *ROWS)
    runs: list[dict[str, object]] = []
    for name in ("un", "deux"):
        run_evaluation(file, tmp_path / name, assistant, quiet)
        run = json.loads((tmp_path / name / "report.json").read_text(encoding="utf-8"))
        del run["latency_ms"]
        runs.append(
            run | {"results": [r | {"elapsed_ms": 0} for r in run["results"]]},
        )
    assert runs[0] == runs[1]


def test_a_conversation_is_asked_in_order_and_counted_turn_by_turn(
    assistant: Assistant, tmp_path: Path
) -> None:
    turns = [
        {"question": "Combien d'experts en Afrique en 2024 ?"},
        {"question": "Et qui dirige ?"},
    ]
    file = questions(tmp_path, {"id": "C1", "turns": turns})
    report = run_evaluation(file, tmp_path / "out", assistant, quiet)
    assert [result.case.id for result in report.results] == ["C1.1", "C1.2"]
    assert report.by(lambda result: result.case.kind).keys() == {"answerable", "follow_up"}


def test_nothing_is_written_for_a_file_that_cannot_be_read(
    assistant: Assistant, tmp_path: Path
) -> None:
    with pytest.raises(UsageError):
        run_evaluation(tmp_path / "absent.jsonl", tmp_path / "out", assistant, quiet)
    assert not (tmp_path / "out").exists()


def test_a_question_that_is_none_ends_nothing_and_counts_as_refused(
    assistant: Assistant, tmp_path: Path
) -> None:
    empty = {"id": "vide", "question": " ", "answerable": False}
    report = run_evaluation(questions(tmp_path, empty, *ROWS), tmp_path / "out", assistant, quiet)
    assert [result.judgement.right for result in report.results] == [True, True, False]
    assert report.refusal_recall.share == 1
