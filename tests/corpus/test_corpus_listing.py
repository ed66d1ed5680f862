"""Which files of a folder are read."""

from pathlib import Path

from eti_assistant.corpus.listing import list_files


def names(root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in list_files(root)[0]]


def test_documents_are_listed_by_path_whatever_their_capitals(corpus):
    for name in ("b.md", "a/z.txt", "a/R.PDF", "a.html", "c.docx"):
        corpus.add(name, "x")
    assert names(corpus.root) == ["a.html", "a/R.PDF", "a/z.txt", "b.md", "c.docx"]


def test_other_formats_are_reported_with_their_name(corpus):
    corpus.add("tables/chiffres.xlsx", "x")
    corpus.add("LISEZMOI", "x")
    skipped = list_files(corpus.root)[1]
    assert [(skip.path, skip.reason) for skip in skipped] == [
        ("LISEZMOI", "format non pris en charge\u00a0: fichier sans extension"),
        ("tables/chiffres.xlsx", "format non pris en charge\u00a0: .xlsx"),
    ]


def test_hidden_files_and_manifests_are_left_out_silently(corpus):
    for name in (".cache/a.md", ".b.md", "corpus.toml", "sources.toml", "~$c.docx"):
        corpus.add(name, "x")
    assert list_files(corpus.root) == ([], [])


def test_a_link_out_of_the_folder_is_refused(corpus, tmp_path_factory):
    outside = tmp_path_factory.mktemp("ailleurs") / "secret.txt"
    outside.write_text("secret")
    (corpus.root / "lien.txt").symlink_to(outside)
    (corpus.root / "dossier").symlink_to(outside.parent)
    found, skipped = list_files(corpus.root)
    assert not found
    assert [skip.path for skip in skipped] == ["dossier", "lien.txt"]
    assert skipped[1].reason == "le lien mène hors du dossier des documents"


def test_a_missing_folder_holds_nothing(tmp_path):
    assert list_files(tmp_path / "absent") == ([], [])
