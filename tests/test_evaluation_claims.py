"""The statements to verify stand on the documents they are to be verified against."""

import json
from functools import cache
from pathlib import Path

import pytest

from eti_assistant.corpus.manifest import Manifest
from eti_assistant.corpus.reading import read_file
from eti_assistant.evaluation.matching import plain

ROOT = Path(__file__).parents[1]
EVALUATION = ROOT / "evaluation"
SETS = sorted(
    [*EVALUATION.glob("claims/*.jsonl"), *EVALUATION.glob("folders/*/claims*.jsonl")],
    key=str,
)
RELEASES = sorted(EVALUATION.glob("claims/releases/*.txt"))
SUFFIXES = {".pdf", ".docx", ".html", ".md", ".txt"}
VERDICTS = {"confirmed", "contradicted", "outdated", "not_found"}
DIFFICULTIES = {"easy", "medium", "hard"}
KINDS = {
    "count", "amount", "share", "date", "law", "range", "approximation", "bound", "calculation",
    "swap", "negation", "outdated", "absent", "disagreement", "not_a_claim", "words", "table",
    "evolution", "ranking",
}  # fmt: skip
CLAIM = {"text", "start", "end", "verdict", "expected", "quote_contains"}


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def released(text):
    """A whole text as one statement, to be checked like the others."""
    claims = lines(text.with_suffix(".jsonl"))
    return {"id": text.stem, "text": text.read_text(encoding="utf-8"), "claims": claims}


def name(path):
    return str(path.relative_to(EVALUATION))


def statements(path):
    return [released(path)] if path.suffix == ".txt" else lines(path)


def documents(path):
    beside = path.parent / "documents"
    return beside if beside.exists() else ROOT / "corpus"


@cache
def read_texts(directory):
    files = [path for path in sorted(directory.rglob("*")) if path.suffix in SUFFIXES]
    read = [read_file(path.parent, path, Manifest()).pages for path in files]
    return [plain("\n".join(page.text for page in pages)) for pages in read]


def every_claim(path):
    return [(line["id"], claim) for line in statements(path) for claim in line["claims"]]


def test_there_are_sets_to_look_at_and_sets_held_out():
    held = [path for path in SETS if path.stem.endswith("held")]
    assert [len(SETS) - len(held), len(held), len(RELEASES)] == [10, 6, 3]


def test_no_statement_is_written_twice():
    texts = [(documents(path), line["text"]) for path in SETS for line in lines(path)]
    ids = [line["id"] for path in SETS for line in lines(path)]
    assert len(set(texts)) == len(texts)
    assert len(set(ids)) == len(ids)


def test_every_verdict_has_its_share_of_the_projects_statements():
    for file in ("eti.jsonl", "eti_held.jsonl"):
        claims = [claim["verdict"] for _, claim in every_claim(EVALUATION / "claims" / file)]
        assert min(claims.count(verdict) for verdict in VERDICTS) >= len(claims) / 10


@pytest.mark.parametrize("path", SETS, ids=name)
def test_every_statement_has_the_form_of_the_readme(path):
    for line in lines(path):
        assert set(line) == {"id", "text", "claims", "difficulty", "kind", "note"}, line["id"]
        assert line["difficulty"] in DIFFICULTIES, line["id"]
        assert line["kind"] in KINDS, line["id"]
        assert bool(line["claims"]) == (line["kind"] != "not_a_claim"), line["id"]
        assert all(set(claim) == CLAIM for claim in line["claims"]), line["id"]


@pytest.mark.parametrize("path", RELEASES, ids=name)
def test_every_figure_of_a_whole_text_has_the_form_of_the_readme(path):
    claims = released(path)["claims"]
    assert all(set(claim) == CLAIM | {"id", "note"} for claim in claims)
    assert 350 <= len(path.read_text(encoding="utf-8").split()) <= 1000


@pytest.mark.parametrize("path", [*SETS, *RELEASES], ids=name)
def test_spans_stand_where_they_say_and_do_not_overlap(path):
    for line in statements(path):
        ends = 0
        for claim in line["claims"]:
            assert line["text"][claim["start"] : claim["end"]] == claim["text"], line["id"]
            assert claim["text"] == claim["text"].strip(), line["id"]
            assert claim["start"] >= ends, line["id"]
            ends = claim["end"]


@pytest.mark.parametrize("path", [*SETS, *RELEASES], ids=name)
def test_a_verdict_says_what_it_stands_on(path):
    for name_of_line, claim in every_claim(path):
        assert claim["verdict"] in VERDICTS, name_of_line
        wrong = claim["verdict"] in {"contradicted", "outdated"}
        assert (claim["expected"] is not None) == wrong, name_of_line
        assert bool(claim["quote_contains"]) == (claim["verdict"] != "not_found"), name_of_line


@pytest.mark.parametrize("path", [*SETS, *RELEASES], ids=name)
def test_what_decides_stands_in_a_document(path):
    missing = [
        (name_of_line, claim["quote_contains"])
        for name_of_line, claim in every_claim(path)
        if not any(plain(claim["quote_contains"]) in text for text in read_texts(documents(path)))
    ]
    assert missing == []
