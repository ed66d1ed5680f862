"""A judged set is indexed through the whole pipeline and its questions searched."""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from eti_assistant.assistant import Assistant
from eti_assistant.bootstrap import open_assistant, update_index
from eti_assistant.errors import UsageError
from eti_assistant.evaluation.judged_sets import read_judged_set, write_corpus
from eti_assistant.evaluation.retrieval import run_retrieval_evaluation

TEXTS = [
    {"id": "phare/1", "title": "Le phare de <i>Cordouan</i>", "text": "Il date de 1611."},
    {"id": "F2", "title": "", "text": "Le permis de conduire se demande en ligne."},
    {"id": "F3", "title": "Pain", "text": "La farine, l'eau, le sel et le levain font le pain."},
]
QUESTIONS = [
    {"id": "q1", "question": "De quand date le phare de Cordouan ?", "relevant": ["phare/1"]},
    {"id": "q2", "question": "Comment demander le permis de conduire ?", "relevant": {"F2": 1}},
    {"id": "q3", "question": "Avec quoi fait-on le pain ?", "relevant": {"F3": 1, "F2": 0}},
]


def write(file: Path, rows: Sequence[object]) -> None:
    with gzip.open(file, "wt", encoding="utf-8") as lines:
        lines.writelines(f"{json.dumps(row)}\n" for row in rows)


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    folder = tmp_path / "jeu"
    folder.mkdir()
    write(folder / "corpus.jsonl.gz", TEXTS)
    write(folder / "questions.jsonl.gz", QUESTIONS)
    return folder


def quiet(step: str, done: int, total: int) -> None:
    assert step
    assert 0 <= done <= total


def up_to_date(corpus: Path, index: Path) -> Assistant:
    update_index(corpus, index, quiet)
    return open_assistant(index)


def test_texts_that_answer_are_found_first_and_the_report_says_so(
    judged: Path, tmp_path: Path
) -> None:
    report = run_retrieval_evaluation(judged, tmp_path / "out", up_to_date, quiet)
    assert report.questions == 3
    assert report.mrr == report.ndcg == report.recall == 1
    assert 0 < report.p50_ms <= report.p95_ms
    written = json.loads((tmp_path / "out" / "retrieval.json").read_text(encoding="utf-8"))
    assert written["mrr@10"] == 1
    assert "1,000" in (tmp_path / "out" / "retrieval.md").read_text(encoding="utf-8")


def test_the_same_questions_are_drawn_with_the_same_seed(judged: Path) -> None:
    read = read_judged_set(judged)
    assert read.drawn(2, seed=5) == read.drawn(2, seed=5)
    assert len(read.drawn(2, seed=5)) == 2
    assert read.drawn(None, seed=5) == read.drawn(9, seed=1) == read.questions


def test_texts_are_written_as_files_anyone_could_have_dropped_there(
    judged: Path, tmp_path: Path
) -> None:
    ids = write_corpus(read_judged_set(judged).texts, tmp_path / "corpus")
    assert ids == {"phare%2F1.md": "phare/1", "F2.txt": "F2", "F3.md": "F3"}
    page = (tmp_path / "corpus" / "phare%2F1.md").read_text(encoding="utf-8")
    assert page == "# Le phare de Cordouan\n\nIl date de 1611.\n"


def test_a_text_that_is_relevant_to_no_degree_is_not_relevant(judged: Path) -> None:
    assert read_judged_set(judged).questions[2].relevant == {"F3": 1}


def test_a_wrong_line_or_a_missing_file_is_named(judged: Path) -> None:
    write(judged / "questions.jsonl.gz", [QUESTIONS[0], {"id": "q2"}])
    with pytest.raises(UsageError, match="ligne 2"):
        read_judged_set(judged)
    (judged / "corpus.jsonl.gz").unlink()
    with pytest.raises(UsageError, match="ne peut pas être lu"):
        read_judged_set(judged)
