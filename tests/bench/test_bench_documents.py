"""The documents that speed is measured on, and the half of a set that is left out."""

from pathlib import Path

import pytest
from bench.abstention import half
from bench.documents import questions_of, sentences_of, write_documents
from bench.printing import number, table

from eti_assistant.evaluation.judged_sets import JudgedSet, Text

ROOT = Path(__file__).parents[2]
SENTENCES = [f"La commune compte {number} habitants et une école." for number in range(200)]


def read(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))]


def test_the_same_seed_gives_the_same_documents_and_no_two_are_alike(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_documents(SENTENCES, 50, tmp_path / name, seed)
    assert read(tmp_path / "a") == read(tmp_path / "b") != read(tmp_path / "c")
    assert len(set(read(tmp_path / "a"))) == 5


def test_without_a_set_sentences_and_questions_are_the_project_s_own(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(
        "# Titre\n\nLa régie distribue l'eau potable à six communes. Court.\n", encoding="utf-8"
    )
    assert sentences_of(None, tmp_path) == ["La régie distribue l'eau potable à six communes."]
    assert len(questions_of(None, ROOT / "evaluation" / "eti.jsonl")) > 100


def test_half_of_the_articles_are_kept_whole() -> None:
    titles = "ABCDEFGH" * 5
    texts = tuple(Text(str(place), title, "") for place, title in enumerate(titles))
    kept = half(JudgedSet("jeu", texts, ()), seed=1)
    inside = {text.title for text in kept}
    assert len(inside) == 4
    assert kept == tuple(text for text in texts if text.title in inside)


def test_a_table_is_aligned_and_its_numbers_are_french() -> None:
    assert number(1234.25, 2) == "1234,25"
    assert table(("a", "bb"), [("ccc", number(1.5))]) == (
        "| a   | bb  |\n| --- | --- |\n| ccc | 1,5 |"
    )


@pytest.mark.parametrize("count", [1, 9, 30])
def test_a_handful_of_passages_still_makes_a_document(tmp_path: Path, count: int) -> None:
    write_documents(SENTENCES, count, tmp_path, 1)
    assert len(read(tmp_path)) == max(1, count // 10)
