"""The committed reports hold their facts, are what the sources build, and look like reports."""

import json
import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader
from tools.reports.__main__ import write_reports

CORPUS = Path(__file__).parents[1] / "corpus"
LINES = (Path(__file__).parent / "corpus_facts_reports.jsonl").read_text("utf-8").splitlines()
FACTS = [json.loads(line) for line in LINES]
MANIFEST = tomllib.loads((CORPUS / "corpus.toml").read_text("utf-8"))["documents"]
REPORTS = {entry["id"]: entry for entry in MANIFEST}
SENTENCE_END = re.compile(r"(?<=[a-zé)\d»][.])\s(?=[A-ZÉÀ\d])|(?<=[.;] )(?=Tableau|Figure)")


@cache
def pages(document: str) -> tuple[str, ...]:
    reader = PdfReader(CORPUS / REPORTS[document]["path"])
    return tuple(page.extract_text() for page in reader.pages)


def plain(text: str, hyphen: str) -> str:
    """Ligatures, spaces and apostrophes made plain; `hyphen` is what a line-end one becomes."""
    joined = re.sub(r"(?<=\w)-\n(?=\w)", hyphen, text)
    return " ".join(unicodedata.normalize("NFKC", joined).replace("’", "'").split())


@cache
def sentences(document: str) -> tuple[str, ...]:
    texts = [plain("\n".join(pages(document)), hyphen) for hyphen in ("", "-")]
    return tuple(sentence for text in texts for sentence in SENTENCE_END.split(text))


def holds(sentence: str, expected: str) -> bool:
    """A figure stands there whole; a word may be followed by a footnote's number."""
    after = r"(?!,?\d)" if expected[-1].isdigit() else r"(?![^\W\d])"
    return bool(re.search(rf"(?<![\w,]){re.escape(expected)}{after}", sentence))


@pytest.mark.parametrize("row", FACTS, ids=lambda row: row["fact"])
def test_a_fact_stands_whole_in_one_sentence_of_its_report(row):
    found = sentences(row["document"])
    assert any(all(holds(s, expected) for expected in row["expected"]) for s in found)


def test_the_same_sources_always_build_the_committed_files(tmp_path):
    first, second = write_reports(tmp_path / "first"), write_reports(tmp_path / "second")
    for one, other in zip(first, second, strict=True):
        committed = CORPUS / one.relative_to(tmp_path / "first")
        assert one.read_bytes() == other.read_bytes() == committed.read_bytes()


def test_no_report_is_left_without_its_source_or_its_manifest_entry():
    on_disk = {f"reports/{path.stem}" for path in (CORPUS / "reports").glob("*.pdf")}
    assert on_disk == set(REPORTS) == {row["document"] for row in FACTS}


@pytest.mark.parametrize("document", REPORTS)
def test_a_report_is_small_has_pages_and_says_who_wrote_it(document):
    path = CORPUS / REPORTS[document]["path"]
    metadata = PdfReader(path).metadata
    title_page = plain(pages(document)[0], "-")
    assert 2 <= len(pages(document)) <= 8
    assert path.stat().st_size < 200_000
    assert metadata.author == "Projet eti-assistant"
    assert metadata.title == REPORTS[document]["title"]
    assert "Synthèse rédigée par le projet eti-assistant d'après" in title_page
    assert "n'est pas le document officiel" in title_page
    assert REPORTS[document]["url"] in title_page.replace(" ", "")


@pytest.mark.parametrize("trait", ["\ufb01", "\u202f", "«", "’", "-\n", "Page 2 sur", "Figure 1."])
def test_the_reports_have_what_makes_real_reports_hard_to_read(trait):
    assert any(trait in page for document in REPORTS for page in pages(document))
