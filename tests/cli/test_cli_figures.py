"""Checking a text, listing figures and exporting, as a person types it."""

import csv
import io
import json
import subprocess
from pathlib import Path

import docx
import pytest
from tests.cli.commands import PROGRAM, environment, run

TEXT = "En 2024, 118 experts étaient déployés en Afrique et 40 en Asie."


@pytest.fixture
def settings(small_index: Path) -> dict[str, str]:
    return {"ETI_INDEX": str(small_index)}


def verdicts(out: str) -> list[str]:
    return [claim["verdict"] for claim in json.loads(out)["claims"]]


def test_a_text_file_is_checked_where_its_figures_stand(
    tmp_path: Path, settings: dict[str, str]
) -> None:
    path = tmp_path / "communiqué.txt"
    path.write_text(f"Bonjour,\n\n{TEXT}\n", encoding="utf-8")
    told = run("verify", path, "--json", **settings)
    assert (told.code, told.err) == (0, "")
    assert verdicts(told.out) == ["confirmed", "contradicted"]
    for claim in json.loads(told.out)["claims"]:
        assert path.read_text()[claim["start"] : claim["end"]] == claim["text"]


def test_a_word_file_is_checked(tmp_path: Path, settings: dict[str, str]) -> None:
    document = docx.Document()
    document.add_paragraph(TEXT)
    document.save(str(tmp_path / "note.docx"))
    told = run("verify", tmp_path / "note.docx", "--json", **settings)
    assert verdicts(told.out) == ["confirmed", "contradicted"]


def test_the_standard_input_is_checked(settings: dict[str, str]) -> None:
    done = subprocess.run(
        [*PROGRAM, "verify", "-"], input=TEXT.encode(), capture_output=True, timeout=60,
        check=False, env=environment(**settings),
    )  # fmt: skip
    told = done.stdout.decode()
    assert done.returncode == 0
    assert "118\u00a0: CONFIRMÉ" in told
    assert "40\u00a0: CONTREDIT" in told
    assert "1 confirmé, 1 contredit" in told


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("absent.txt", None, "ne peut pas être lu"),
        ("vide.txt", b"", "vide"),
        ("faux.pdf", b"MZ\x90 pas un PDF", "ne peut pas être lu"),
        ("tableau.xlsx", b"PK", "ne peut pas être lu"),
    ],
)
def test_a_file_that_cannot_be_checked_is_named_with_the_reason(
    tmp_path: Path, settings: dict[str, str], name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    failed = run("verify", tmp_path / name, **settings)
    assert failed.code in (1, 2)
    assert failed.out == ""
    assert failed.err.startswith("Erreur\u00a0: ")
    assert said in failed.err


def test_figures_are_listed_with_their_sentence_and_page(settings: dict[str, str]) -> None:
    told = run("figures", "experts Afrique", "--year", "2024", **settings).out
    assert "118 · experts" in told
    assert "«\u00a0En 2024, 118 experts étaient déployés en Afrique.\u00a0»" in told
    assert "Rapport annuel 2024 des experts, page 1" in told
    assert "37" not in told


def test_figures_are_a_table_for_a_spreadsheet(settings: dict[str, str]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("figures", "budget", "--csv", **settings).out)))
    assert [(row["value"], row["unit"]) for row in rows] == [("2400000", "€")]
    assert run("figures", "--csv", "--json", **settings).code == 2


def test_the_whole_index_is_exported_line_by_line(settings: dict[str, str]) -> None:
    lines = [json.loads(line) for line in run("export", **settings).out.splitlines()]
    passages = [line for line in lines if line["type"] == "passage"]
    figures = [line for line in lines if line["type"] == "figure"]
    assert any("ministère chilien" in passage["text"] for passage in passages)
    assert {figure["value"] for figure in figures} >= {118, 37, 2_400_000}
