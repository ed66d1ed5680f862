"""Bringing an index up to date: what changed, and nothing else; what is bad loses nothing."""

import fcntl
import shutil

import pytest
from tests.index.conftest import AFRICA, ASIA, CountingEmbedder, Workshop

from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.errors import EmptyCorpus, IndexBusy, IndexDamaged
from eti_assistant.index.passages import embedding_text


def test_a_first_run_adds_every_document(workshop: Workshop) -> None:
    report = workshop.build()
    assert report.added == ("afrique", "asie", "chili")
    assert (report.changed, report.removed, report.unchanged, report.skipped) == ((), (), (), ())
    index = workshop.open()
    assert index.version == report.index_version
    assert index.library.passage_count() == report.passages == len(workshop.embedder.embedded)


def test_an_unchanged_corpus_embeds_nothing_and_keeps_its_version(workshop: Workshop) -> None:
    first = workshop.build()
    second = workshop.build()
    assert workshop.embedder.embedded == []
    assert second.unchanged == first.added
    assert (second.index_version, second.passages) == (first.index_version, first.passages)


def test_what_was_added_changed_and_removed_is_told(workshop: Workshop) -> None:
    workshop.build()
    workshop.write("pérou.txt", "Au Pérou, 4 experts travaillent sur l'eau.")
    workshop.write("asie.md", ASIA.replace("37", "41"))
    (workshop.corpus / "chili.html").unlink()
    report = workshop.build()
    assert report.added == ("pérou",)
    assert report.changed == ("asie",)
    assert report.removed == ("chili",)
    assert report.unchanged == ("afrique",)
    assert set(workshop.open().library.sources) == {"afrique", "asie", "pérou"}


def test_a_changed_file_embeds_only_its_new_passages(workshop: Workshop) -> None:
    sections = [f"## Partie {n}\n\nLa partie {n} compte {n} agents.\n" for n in range(2, 6)]
    workshop.write("afrique.md", "\n".join([AFRICA, *sections]))
    workshop.build()
    workshop.write("afrique.md", "\n".join([AFRICA, *sections]).replace("4 agents", "9 agents"))
    report = workshop.build()
    assert report.changed == ("afrique",)
    [embedded] = workshop.embedder.embedded
    assert "9 agents" in embedded


def test_a_text_that_stands_twice_is_embedded_once(workshop: Workshop) -> None:
    workshop.write("copie/afrique.md", AFRICA)
    report = workshop.build()
    assert report.passages == len(workshop.embedder.embedded) + 1
    assert len(set(workshop.embedder.embedded)) == len(workshop.embedder.embedded)


def test_vectors_taken_from_the_version_before_are_those_of_their_passages(
    workshop: Workshop, e5: E5Embedder
) -> None:
    workshop.build()
    workshop.write("aaa.md", "# Avant\n\nCe document vient avant tous les autres.\n")
    workshop.build()
    index = workshop.open()
    for place in range(index.library.passage_count()):
        text = embedding_text(index.library.passage(place))
        assert index.vectors.vectors_of(place)[0] @ e5.embed_passages([text])[0] > 0.999


def test_a_change_of_the_manifest_reads_that_document_again(workshop: Workshop) -> None:
    workshop.build()
    workshop.write("corpus.toml", '[[documents]]\npath = "asie.md"\npublisher = "La direction"\n')
    report = workshop.build()
    assert report.changed == ("asie",)
    assert workshop.embedder.embedded == []
    assert workshop.open().library.sources["asie"].publisher == "La direction"


@pytest.mark.parametrize("name", ["afrique.md", "chili.html"])
def test_a_file_that_can_no_longer_be_read_keeps_its_last_good_edition(
    name: str, workshop: Workshop
) -> None:
    first = workshop.build()
    workshop.write(name, b"")
    report = workshop.build()
    assert [(skip.path, skip.reason) for skip in report.skipped] == [(name, "le fichier est vide")]
    assert report.removed == ()
    assert report.unchanged == first.added
    assert workshop.open().library.document(name.split(".")[0]).pages[0].text


def test_a_last_good_edition_outlives_changes_elsewhere_and_gives_way_to_a_good_one(
    workshop: Workshop,
) -> None:
    workshop.build()
    workshop.write("afrique.md", b"")
    workshop.write("asie.md", ASIA.replace("37", "41"))
    assert workshop.build().changed == ("asie",)
    assert "118" in workshop.open().library.page("afrique", 1).text
    workshop.write("afrique.md", AFRICA.replace("118", "120"))
    assert workshop.build().changed == ("afrique",)
    assert "120" in workshop.open().library.page("afrique", 1).text


def test_a_broken_file_that_was_never_read_is_skipped_and_the_others_go_on(
    workshop: Workshop,
) -> None:
    workshop.write("faux.pdf", "ceci n'est pas un PDF")
    workshop.write("photo.png", b"\x89PNG")
    report = workshop.build()
    assert {skip.path for skip in report.skipped} == {"faux.pdf", "photo.png"}
    assert report.added == ("afrique", "asie", "chili")


def emptied(workshop: Workshop) -> None:
    for path in workshop.corpus.iterdir():
        path.unlink()


def missing(workshop: Workshop) -> None:
    shutil.rmtree(workshop.corpus)


def unreadable(workshop: Workshop) -> None:
    for path in workshop.corpus.iterdir():
        path.write_bytes(b"")


def replaced(workshop: Workshop) -> None:
    emptied(workshop)
    workshop.write("autre.pdf", "ceci n'est pas un PDF")


@pytest.mark.parametrize("accident", [emptied, missing, unreadable, replaced])
def test_a_corpus_with_nothing_to_read_leaves_the_index_as_it_was(
    accident, workshop: Workshop
) -> None:
    first = workshop.build()
    accident(workshop)
    for rebuild in (False, True):
        with pytest.raises(EmptyCorpus) as told:
            workshop.build(rebuild=rebuild)
        assert str(workshop.corpus) in told.value.message
    index = workshop.open()
    assert index.version == first.index_version
    assert set(index.library.sources) == set(first.added)


@pytest.mark.parametrize("name", ["zone.md", "aaa.md"])
def test_two_documents_that_claim_one_id_are_both_kept(name: str, workshop: Workshop) -> None:
    workshop.write("asie.md", f"---\nid: bilan\n---\n{ASIA}")
    workshop.build()
    workshop.write(name, "---\nid: bilan\n---\n# Zone\n\nLa zone compte 9 experts.\n")
    report = workshop.build()
    assert report.added == (name,)
    library = workshop.open().library
    assert "37" in library.page("bilan", 1).text
    assert "9 experts" in library.page(name, 1).text
    assert len(workshop.build().unchanged) == 4


def test_two_files_that_claim_one_id_at_once_are_told_apart(workshop: Workshop) -> None:
    workshop.write("chili.md", "---\nid: asie\n---\n# Chili\n\nLe Chili compte 2 experts.\n")
    workshop.write("zone.md", "---\nid: chili.md\n---\n# Zone\n\nLa zone compte 9 experts.\n")
    added = workshop.build().added
    assert len(set(added)) == 5
    assert "Hanoï" in workshop.open().library.page("asie", 1).text


def test_what_a_killed_run_left_is_removed_by_the_next(workshop: Workshop) -> None:
    workshop.build()
    left = workshop.index / "versions" / "01J00000000000000000000000.partial"
    left.mkdir()
    (left / "library.sqlite").write_bytes(b"half")
    assert workshop.build().unchanged
    assert not left.exists()
    left.mkdir()
    workshop.write("asie.md", ASIA.replace("37", "41"))
    assert workshop.build().changed == ("asie",)
    assert not left.exists()


def test_a_second_writer_is_told_who_writes(workshop: Workshop) -> None:
    workshop.index.mkdir()
    with (workshop.index / "lock").open("a+") as lock:
        lock.write("4242")
        lock.flush()
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(IndexBusy, match="4242"):
            workshop.build()
    assert workshop.build().added


def test_another_embedder_s_index_is_refused_then_built_again(
    workshop: Workshop, e5: E5Embedder
) -> None:
    workshop.build()
    workshop.embedder = CountingEmbedder(e5, "un autre modèle")
    with pytest.raises(IndexDamaged, match="un autre modèle de plongement"):
        workshop.open()
    report = workshop.build()
    assert len(workshop.embedder.embedded) == report.passages
    assert workshop.open().version == report.index_version


def test_a_rebuild_reads_and_embeds_everything_again(workshop: Workshop) -> None:
    first = workshop.build()
    report = workshop.build(rebuild=True)
    assert len(workshop.embedder.embedded) == first.passages
    assert report.index_version != first.index_version
