"""The committed pages and postings hold their facts, where the assistant reads them.

`corpus_facts_pages.jsonl` gives the strings that must stand together in one block of a document
as it is read, for each fact, and the fields of each posting.
"""

import json
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from eti_assistant.corpus.manifest import Manifest
from eti_assistant.corpus.reading import read_file
from eti_assistant.domain.documents import Document

ROOT = Path(__file__).parents[1] / "corpus"
LINES = (Path(__file__).parent / "corpus_facts_pages.jsonl").read_text("utf-8").splitlines()
ROWS = [json.loads(line) for line in LINES]
FACTS = [row for row in ROWS if "fact" in row]
POSTINGS = [row for row in ROWS if "posting" in row]
FIELDS = ("ref", "country", "city", "domain", "contract", "duration", "deadline", "url")
FILES = sorted([*ROOT.glob("pages/*"), *ROOT.glob("postings/*")])
OUR_OWN = {"pages/sigles.md", "pages/lire-une-offre.md"}


@cache
def read(place: str) -> Document:
    return read_file(ROOT, ROOT / place, Manifest())


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def blocks(document: Document) -> list[str]:
    return [plain(page.text[b.start : b.end]) for page in document.pages for b in page.blocks]


def text(document: Document) -> str:
    return " ".join(blocks(document))


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def sources() -> set[str]:
    listed = tomllib.loads((ROOT / "sources.toml").read_text("utf-8"))["sources"]
    return {source["url"] for source in listed}


@pytest.mark.parametrize("row", FACTS, ids=lambda row: row["fact"])
def test_a_fact_stands_whole_in_one_block_of_its_document(row):
    found = blocks(read(row["document"]))
    assert any(all(expected in block for expected in row["expected"]) for block in found)


@pytest.mark.parametrize("row", POSTINGS, ids=lambda row: row["posting"])
def test_a_posting_is_read_with_its_fields_and_shows_them(row):
    document = read(row["document"])
    assert document.kind == "posting"
    assert plain(document.title) == row["title"]
    assert {name: plain(getattr(document.posting, name)) for name in FIELDS} == {
        name: row[name] for name in FIELDS
    }
    for name in ("ref", "country", "city", "domain", "contract", "duration", "deadline_text"):
        assert row[name] in text(document)
    assert row["programme"] in text(document)


@pytest.mark.parametrize("row", POSTINGS, ids=lambda row: row["posting"])
def test_a_posting_says_that_it_is_a_copy_and_what_it_lacks(row):
    shown = text(read(row["document"]))
    assert "Cette fiche est la copie conservée d’une offre." in shown
    assert ("offre sans référence" in shown) == (not row["ref"])
    assert ("ne donne pas de date limite" in shown) == (not row["deadline"])


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_document_says_near_its_top_that_it_is_our_synthesis_of_a_named_page(path):
    document = read(place(path))
    top = " ".join(blocks(document)[:4])
    assert "Synthèse rédigée par le projet eti-assistant d’après" in top
    assert "https://" in top or "http://" in top or place(path) == "pages/sigles.md"
    assert place(path) in OUR_OWN or document.url in text(document)


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_document_keeps_its_id_and_its_french_typography(path):
    document = read(place(path))
    assert document.id == place(path).rsplit(".", 1)[0]
    assert not re.search(r"(?<=\w)'(?=\w)| [;!?»]|« |\w :", document.pages[0].text)


def test_the_source_addresses_list_every_page_and_posting_once():
    listed = tomllib.loads((ROOT / "sources.toml").read_text("utf-8"))["sources"]
    addresses = {read(place(path)).url for path in FILES if place(path) not in OUR_OWN}
    assert addresses <= sources()
    assert len(listed) == len(sources())


def test_every_posting_of_the_corpus_is_expected_and_no_two_share_a_reference():
    assert {row["document"] for row in POSTINGS} == {
        place(path) for path in FILES if path.parent.name == "postings"
    }
    references = [row["ref"] for row in POSTINGS if row["ref"]]
    assert len(references) == len(set(references)) == 31


def test_two_official_pages_that_disagree_stay_in_two_documents():
    four = text(read("pages/faq-protection-sociale-page-4.html"))
    six = text(read("pages/faq-protection-sociale-page-6.md"))
    assert "sans remboursement d’Expertise France" in four
    assert "remboursement aux frais réels s’il souscrit" in six
    assert "remboursement aux frais réels s’il souscrit" not in four


def test_an_old_procedure_is_named_as_no_longer_applicable():
    shown = text(read("pages/bulletin-officiel-2009.html"))
    assert "La procédure de candidature de 2009 décrite ci-dessous n’est plus applicable" in shown
