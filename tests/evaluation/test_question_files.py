"""A question file is read whole, or refused with the line that is wrong."""

import json
from pathlib import Path

import pytest

from eti_assistant.domain.answers import Status
from eti_assistant.errors import UsageError
from eti_assistant.evaluation.questions import read_cases

ROOT = Path(__file__).parents[2]


def written(folder: Path, *lines: str) -> Path:
    file = folder / "questions.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_the_project_s_own_question_files_are_read() -> None:
    for name in ("eti.jsonl", "eti_second.jsonl", "eti_held.jsonl", "conversations.jsonl"):
        assert len(read_cases(ROOT / "evaluation" / name)) >= 20


def test_a_question_needs_nothing_but_its_text(tmp_path: Path) -> None:
    (case,) = read_cases(written(tmp_path, "", '{"question": "Qui ?"}', ""))
    assert (case.id, case.question, case.answerable) == ("L2", "Qui ?", True)


def test_every_field_is_kept(tmp_path: Path) -> None:
    row = {
        "id": "Q1",
        "question": "Et là ?",
        "history": [{"role": "user", "content": "Où ?"}],
        "today": "2026-11-23",
        "must_contain": ["2 ans|deux ans"],
        "must_not_contain": ["3 ans"],
        "answerable": False,
        "expected_status": "not_found|partial",
        "documents": ["a.pdf"],
        "quote_contains": "deux ans",
        "category": "durée",
    }
    (case,) = read_cases(written(tmp_path, json.dumps(row)))
    assert case.history[0].content == "Où ?"
    assert case.today is not None
    assert case.today.isoformat() == "2026-11-23"
    assert case.expected == {Status.NOT_FOUND, Status.PARTIAL}
    assert (case.must_contain, case.must_not_contain) == (("2 ans|deux ans",), ("3 ans",))
    assert (case.documents, case.quote_contains) == (("a.pdf",), "deux ans")
    assert case.kind == "follow_up"


def test_the_turns_of_a_conversation_follow_one_another(tmp_path: Path) -> None:
    row = {"id": "C1", "turns": [{"question": "Un ?"}, {"question": "Et deux ?"}]}
    first, second = read_cases(written(tmp_path, json.dumps(row)))
    assert (first.id, first.follows) == ("C1.1", False)
    assert (second.id, second.follows) == ("C1.2", True)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{oups", "objet JSON"),
        ("[]", "objet JSON"),
        ('{"id": "Q1"}', "question"),
        ('{"question": 3}', "question"),
        ('{"question": "?", "answerable": "oui"}', "answerable"),
        ('{"question": "?", "must_contain": "118"}', "must_contain"),
        ('{"question": "?", "must_contain": [118]}', "must_contain"),
        ('{"question": "?", "expected_status": "trouvé"}', "trouvé"),
        ('{"question": "?", "today": "demain"}', "today"),
        ('{"question": "?", "history": ["Bonjour"]}', "history"),
        ('{"id": "A", "turns": "non"}', "turns"),
        ('{"id": "déjà", "question": "?"}', "déjà"),
    ],
)
def test_a_wrong_line_is_named_with_what_is_wrong(tmp_path: Path, line: str, said: str) -> None:
    file = written(tmp_path, '{"id": "déjà", "question": "Qui ?"}', line)
    with pytest.raises(UsageError) as error:
        read_cases(file)
    assert "ligne 2" in error.value.message
    assert said in error.value.message


def test_a_missing_empty_or_foreign_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="ne peut pas être lu"):
        read_cases(tmp_path / "absent.jsonl")
    with pytest.raises(UsageError, match="aucune question"):
        read_cases(written(tmp_path, ""))
    (tmp_path / "latin.jsonl").write_bytes('{"question": "été"}'.encode("latin-1"))
    with pytest.raises(UsageError, match="UTF-8"):
        read_cases(tmp_path / "latin.jsonl")
