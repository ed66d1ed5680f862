"""Indexing, asking, searching and evaluating, as a person types it."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.cli.commands import PROGRAM, environment, run

QUESTION = "Combien d'experts étaient déployés en Afrique en 2024 ?"


def test_an_index_is_built_then_brought_up_to_date(tmp_path: Path, small_corpus: Path) -> None:
    (tmp_path / "corpus").symlink_to(small_corpus)
    built = run("index", folder=tmp_path)
    assert (built.code, built.err) == (0, "")
    assert "3 documents" in built.out
    assert "Ajoutés\u00a0: 3\n  hydrogene-chili\n" in built.out
    again = json.loads(run("index", "--json", folder=tmp_path).out)
    assert set(again) == {
        "added", "changed", "removed", "unchanged", "skipped", "passages", "index_version"
    }  # fmt: skip
    assert (again["added"], again["skipped"]) == ([], [])
    assert len(again["unchanged"]) == 3
    assert again["index_version"] in built.out


def test_documents_that_cannot_be_read_are_named_and_the_others_are_indexed(
    tmp_path: Path,
) -> None:
    corpus = tmp_path / "documents"
    corpus.mkdir()
    (corpus / "note.txt").write_text("Le marché ouvre à huit heures.", encoding="utf-8")
    (corpus / "faux.pdf").write_bytes(b"MZ\x90\x00 pas un PDF")
    (corpus / "vide.md").touch()
    (corpus / "table.xlsx").write_bytes(b"PK")
    settings = {"ETI_CORPUS": str(corpus), "ETI_INDEX": str(tmp_path / "index")}
    told = run("index", **settings)
    assert told.code == 3
    for name in ("faux.pdf", "vide.md", "table.xlsx"):
        assert f"  {name}\u00a0: " in told.out
    listed = run("index", "--rebuild", "--json", **settings)
    assert (listed.code, listed.err) == (3, "")
    document = json.loads(listed.out)
    assert {s["path"] for s in document["skipped"]} == {"faux.pdf", "vide.md", "table.xlsx"}
    assert all(s["reason"] for s in document["skipped"])
    assert document["passages"] == 1


@pytest.mark.parametrize("content", [None, "empty", "unreadable"])
def test_without_a_document_nothing_is_indexed(tmp_path: Path, content: str | None) -> None:
    corpus = tmp_path / "corpus"
    if content:
        corpus.mkdir()
    if content == "unreadable":
        (corpus / "vide.md").touch()
    failed = run("index", "--json", folder=tmp_path)
    assert (failed.code, failed.out) == (1, "")
    assert failed.err.startswith("Erreur\u00a0: ")
    assert "corpus" in failed.err
    assert not (tmp_path / "index" / "CURRENT").exists()


def test_an_answer_is_shown_with_its_quote_title_page_date_and_address(small_index: Path) -> None:
    answer = run("ask", QUESTION, "--index", small_index)
    assert (answer.code, answer.err) == (0, "")
    assert "118" in answer.out.splitlines()[0]
    source = "[1] Rapport annuel 2024 des experts, page 1 (Direction des experts, 28 août 2025)"
    assert source in answer.out
    assert "«\u00a0En 2024, 118 experts étaient déployés en Afrique" in answer.out
    assert "https://exemple.fr/rapport-2024" in answer.out


def test_json_is_the_answer_of_the_api_and_nothing_else(small_index: Path, tmp_path: Path) -> None:
    history = tmp_path / "avant.json"
    history.write_text(json.dumps([{"role": "user", "content": QUESTION}]), encoding="utf-8")
    answer = run(
        "ask", "Et en Asie ?", "--json", "--index", small_index,
        "--history", history, "--today", "2026-11-23",
    )  # fmt: skip
    assert (answer.code, answer.err) == (0, "")
    assert set(json.loads(answer.out)) == {
        "id", "status", "language", "answer", "citations", "figures", "notices", "suggestions",
        "engine", "index_version", "timings_ms",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "ne peut pas être lu"),
        (b"{", "JSON"),
        (b"\xff", "JSON"),
        (b'{"role": "user"}', "liste"),
        (b'[{"role": "autre", "content": ""}]', "0.role"),
    ],
)
def test_a_history_that_is_none_is_wrong_usage(
    tmp_path: Path, content: bytes | None, said: str
) -> None:
    file = tmp_path / "avant.json"
    if content is not None:
        file.write_bytes(content)
    refused = run("ask", "a", "--history", file)
    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err


@pytest.mark.parametrize("question", ["", "  ", "é" * 2_001])
def test_a_question_that_is_none_is_wrong_usage(small_index: Path, question: str) -> None:
    refused = run("ask", question, "--index", small_index, "--json")
    assert (refused.code, refused.out) == (2, "")
    assert "question" in refused.err


def test_words_that_are_not_utf_8_are_answered_all_the_same(small_index: Path) -> None:
    answer = run("ask", b"\xff\xfe d\xe9ploy\xe9s ?", "--json", "--index", small_index)
    assert answer.code == 0
    assert json.loads(answer.out)["answer"]


def test_an_answer_is_written_in_utf_8_whatever_the_terminal_says(small_index: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    answer = run("ask", QUESTION, "--index", small_index, **plain)
    assert answer.code == 0
    assert "28 août 2025" in answer.out


def test_a_search_gives_k_passages(small_index: Path) -> None:
    found = run("search", "hydrogène vert", "-k", "2", "--json", "--index", small_index)
    assert (found.code, found.err) == (0, "")
    passages = json.loads(found.out)["passages"]
    assert len(passages) == 2
    assert passages[0]["document_id"] == "hydrogene-chili"
    shown = run("search", "hydrogène vert", "-k", "1", "--index", small_index)
    assert shown.out.startswith("1. Hydrogène vert au Chili, page 1")


@pytest.mark.parametrize("command", ["ask", "search"])
def test_without_an_index_the_command_that_builds_it_is_told(tmp_path: Path, command: str) -> None:
    failed = run(command, "a", folder=tmp_path)
    assert (failed.code, failed.out) == (1, "")
    assert "eti-assistant index" in failed.err


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, small_corpus: Path) -> None:
    (tmp_path / "fichier").touch()
    failed = run("index", "--corpus", small_corpus, "--index", tmp_path / "fichier" / "index")
    assert (failed.code, failed.out) == (1, "")
    assert "fichier" in failed.err


def test_a_file_of_questions_is_answered_and_scored(small_index: Path, tmp_path: Path) -> None:
    questions = tmp_path / "questions.jsonl"
    case = {"id": "q1", "question": QUESTION, "answerable": True, "must_include": ["118"]}
    questions.write_text(json.dumps(case) + "\n", encoding="utf-8")
    out = tmp_path / "rapport"
    arguments = ("evaluate", "--questions", questions, "--out", out, "--index", small_index)
    scored = run(*arguments)
    assert (scored.code, scored.err) == (0, "")
    assert "1 question" in scored.out
    assert "réponses justes\u00a0: 1 sur 1" in scored.out
    assert (out / "report.md").exists()
    assert json.loads(run(*arguments, "--json").out)["questions"] == 1


def test_the_embedding_of_the_settings_is_used_and_a_change_of_it_is_told(
    small_corpus: Path, tmp_path: Path
) -> None:
    chosen = {
        "ETI_CORPUS": str(small_corpus),
        "ETI_INDEX": str(tmp_path / "index"),
        "ETI_EMBEDDING__CLASS": "llama_index.core.embeddings.mock_embed_model.MockEmbedding",
        "ETI_EMBEDDING__ARGS": '{"embed_dim": 8}',
    }
    assert run("index", **chosen).code == 0
    assert run("search", "hydrogène vert", **chosen).code == 0
    changed = run(
        "search", "hydrogène vert", **{**chosen, "ETI_EMBEDDING__ARGS": '{"embed_dim": 9}'}
    )
    assert (changed.code, changed.out) == (1, "")
    assert "autre modèle" in changed.err


def test_whoever_stops_reading_gets_no_trace(small_index: Path) -> None:
    arguments = [*PROGRAM, "search", "hydrogène", "--index", small_index]
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.wait(60) == 1
        assert process.stderr.read() == b""


def test_ctrl_c_stops_with_a_word(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for number in range(400):
        text = f"Le document {number} parle de la rivière et de ses {number} moulins. " * 20
        (corpus / f"{number}.txt").write_text(text, encoding="utf-8")
    with subprocess.Popen(
        [*PROGRAM, "index"], stderr=subprocess.PIPE, cwd=tmp_path, env=environment()
    ) as process:
        assert process.stderr
        while not (tmp_path / "index").exists():
            time.sleep(0.02)
        time.sleep(0.5)
        os.kill(process.pid, signal.SIGINT)
        assert process.wait(60) == 1
        assert process.stderr.read().decode() == "Interrompu.\n"
    assert not (tmp_path / "index" / "CURRENT").exists()
