"""From a file to a document: its name, its kind, what is said of it."""

import hashlib
import os

import pytest

from eti_assistant.errors import UnreadableFile

POSTING = "Référence : 2026/A/1\n\nPays : Chili\n\nDate limite : 30 novembre 2026\n"


def test_a_document_is_named_by_its_path_without_extension(corpus):
    document = corpus.read("reports/été 2024.txt", "Texte.")
    assert (document.id, document.path) == ("reports/été 2024", "reports/été 2024.txt")
    assert document.sha256 == hashlib.sha256(b"Texte.").hexdigest()


def test_two_files_of_one_name_have_two_names(corpus, pdf):
    corpus.add("a.html", "<p>Un</p>")
    corpus.add("a.txt", "Deux")
    assert [corpus.read(name).id for name in ("a.html", "a.txt")] == ["a", "a.txt"]


@pytest.mark.parametrize(
    ("path", "content", "kind"),
    [
        ("reports/a.txt", "Texte.", "report"),
        ("postings/a.txt", "Texte.", "posting"),
        ("pages/a.txt", "Texte.", "page"),
        ("divers/a.txt", "Texte.", "page"),
        ("a.txt", POSTING, "posting"),
        ("pages/a.txt", POSTING, "page"),
        ("reports/a.md", "---\nkind: page\n---\nTexte.", "page"),
    ],
)
def test_the_kind_is_told_else_the_folders_else_seen(corpus, path, content, kind):
    document = corpus.read(path, content)
    assert document.kind == kind
    assert (document.posting is not None) == (kind == "posting")


def test_a_postings_visible_lines_are_its_fields(corpus):
    posting = corpus.read("postings/a.txt", f"Conseiller énergie\n\n{POSTING}").posting
    assert (posting.ref, posting.country, posting.deadline) == ("2026/A/1", "Chili", "2026-11-30")
    assert posting.title == "Conseiller énergie"


def test_the_manifest_has_the_last_word(corpus):
    corpus.add("corpus.toml", '[documents."a.md"]\nid = "n1"\ntitle = "Vrai"\nas_of = "2020"')
    document = corpus.read("a.md", "---\ntitle: Faux\ndate: 2024-02-01\n---\nTexte.")
    assert (document.id, document.title) == ("n1", "Vrai")
    assert (document.published, document.as_of) == ("2024-02-01", "2020")


def test_a_file_without_title_is_named_after_itself(corpus):
    long = "Une phrase bien trop longue pour être un titre, " * 5
    assert corpus.read("note_de-synthese.txt", long).title == "Note de synthese"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "vide"),
        ("a.txt", b" \n\t\n", "vide"),
        ("a.txt", bytes(range(256)) * 20, "pas un fichier de texte"),
        ("a.html", b"<html><body><script>1</script></body></html>", "aucun texte"),
        ("a.md", b"---\ntitle: x\n---\n", "aucun texte"),
        ("a.odt", b"x", "format non pris en charge"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(corpus, name, content, reason):
    with pytest.raises(UnreadableFile, match=reason):
        corpus.read(name, content)


def test_a_folder_and_an_absent_file_say_what_they_are(corpus):
    (corpus.root / "a.txt").mkdir()
    with pytest.raises(UnreadableFile, match="dossier"):
        corpus.read("a.txt")
    with pytest.raises(UnreadableFile, match="n'existe pas"):
        corpus.read("b.txt")


def test_a_text_over_fifty_megabytes_is_refused_unread(corpus):
    path = corpus.add("a.txt", "x")
    os.truncate(path, 51_000_000)
    with pytest.raises(UnreadableFile, match="51 Mo, pour 50 Mo au plus"):
        corpus.read("a.txt")


def test_a_posting_is_titled_by_its_label_and_its_deadline_is_no_date_of_publication(corpus):
    source = (
        "# Fiche de poste\n\n| | |\n|---|---|\n| Intitulé du poste | Conseiller fiscal |\n"
        "| Référence | FP-33 |\n| Pays | Togo |\n| Durée | 12 mois |\n"
        "| Date limite | 1er octobre 2024 |\n\n## Missions\n\nAppuyer la direction.\n"
    )
    document = corpus.read("offre.md", source)
    assert document.kind == "posting"
    assert (document.title, document.published) == ("Conseiller fiscal", "")
    assert document.posting.deadline == "2024-10-01"


def test_a_press_release_is_titled_by_its_news(corpus):
    source = (
        "COMMUNIQUÉ DE PRESSE – 12 mai 2024\n\nL’agence renforce son action au Sahel\n\n"
        "L’agence annonce l’envoi de 45 experts supplémentaires.\n"
    )
    document = corpus.read("communique.txt", source)
    assert document.title == "L’agence renforce son action au Sahel"
    assert document.published == "2024-05-12"
