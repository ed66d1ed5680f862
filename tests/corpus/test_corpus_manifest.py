"""The optional corpus.toml."""

import pytest

from eti_assistant.corpus.manifest import load_manifest
from eti_assistant.errors import CorpusError

LISTED = """
[[documents]]
path = "reports/x.pdf"
id = "eti-2024"
published = 2025-08-28
as_of = 2024
"""
NAMED = """
[documents."postings/a.md"]
kind = "posting"
deadline = 2026-11-30T23:59:00
"""


def test_a_folder_without_manifest_has_an_empty_one(corpus):
    assert load_manifest(corpus.root).of("a.md").id == ""


def test_documents_are_described_in_a_list(corpus):
    corpus.add("corpus.toml", LISTED)
    told = load_manifest(corpus.root).of("reports/x.pdf")
    assert (told.id, told.published, told.as_of) == ("eti-2024", "2025-08-28", "2024")


def test_documents_are_described_by_path(corpus):
    corpus.add("corpus.toml", NAMED)
    told = load_manifest(corpus.root).of("postings/a.md")
    assert (told.kind, told.deadline) == ("posting", "2026-11-30T23:59")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('[[documents]]\npath = "a.md\n', "ligne 2"),
        ("a = [", "ligne 1"),
        (
            '[[documents]]\npath = "a.md"\ntitel = "x"',
            "« titel » (a.md) ; vouliez-vous dire « title »",
        ),
        ("[[documnts]]", "« documnts » ; vouliez-vous dire « documents »"),
        ('[[documents]]\ntitle = "x"', "n'a pas de « path »"),
        ('[[documents]]\npath = "../a.md"', "« ../a.md » sort du dossier"),
        ('[[documents]]\npath = "a.md"\n[[documents]]\npath = "a.md"', "décrit deux fois"),
        ('[[documents]]\npath = "a"\nid = "i"\n[[documents]]\npath = "b"\nid = "i"', "« i »"),
        ('[[documents]]\npath = "a"\ntitle = ["x"]', "« title » doit être un texte"),
        ("documents = 3", "suite de tables"),
    ],
)
def test_a_faulty_manifest_is_refused_with_its_fault_in_french(corpus, source, message):
    corpus.add("corpus.toml", source)
    with pytest.raises(CorpusError) as refused:
        load_manifest(corpus.root)
    assert message in refused.value.message.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_manifest_in_another_encoding_is_refused(corpus):
    corpus.add("corpus.toml", "# déjà".encode("utf-16"))
    with pytest.raises(CorpusError, match="UTF-8"):
        load_manifest(corpus.root)
