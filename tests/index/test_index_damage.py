"""A damaged index says so in French, and the next run builds it again."""

import shutil
from pathlib import Path

import pytest
from tests.index.conftest import AFRICA, ASIA, CHILE, CountingEmbedder, Workshop

from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.errors import IndexDamaged, IndexMissing

FILES = [
    "about.json",
    "library.sqlite",
    "words.json",
    "stems/terms.json",
    "stems/params.index.json",
    "stems/data.csc.index.npy",
    "ngrams/indptr.csc.index.npy",
    "vectors/passages.npy",
    "vectors/sentences.npy",
    "vectors/bounds.npy",
    "vectors/chroma/chroma.sqlite3",
]
FOLDERS = ["stems", "ngrams", "vectors", "vectors/chroma"]


@pytest.fixture(scope="module")
def built(e5: E5Embedder, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    made = Workshop(tmp_path_factory.mktemp("damage"), CountingEmbedder(e5))
    for name, text in (("afrique.md", AFRICA), ("asie.md", ASIA), ("chili.html", CHILE)):
        made.write(name, text)
    made.build()
    return made


@pytest.fixture
def damaged(built: Workshop, tmp_path: Path) -> Workshop:
    """A copy of the index, to be damaged."""
    copy = Workshop(tmp_path, built.embedder)
    shutil.copytree(built.corpus, copy.corpus, dirs_exist_ok=True)
    shutil.copytree(built.index, copy.index)
    return copy


def version(workshop: Workshop) -> Path:
    return workshop.index / "versions" / (workshop.index / "CURRENT").read_text()


def is_refused_then_built_again(workshop: Workshop) -> None:
    with pytest.raises(IndexDamaged, match=r"[Rr]econstruisez"):
        workshop.open()
    assert workshop.build().passages == 3
    assert workshop.open().library.passage_count() == 3


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_told_and_mended(file: str, damaged: Workshop) -> None:
    (version(damaged) / file).unlink()
    is_refused_then_built_again(damaged)


@pytest.mark.parametrize("file", FILES)
def test_an_empty_file_is_told_and_mended(file: str, damaged: Workshop) -> None:
    (version(damaged) / file).write_bytes(b"")
    is_refused_then_built_again(damaged)


@pytest.mark.parametrize("file", FILES)
def test_a_file_cut_short_is_told_and_mended(file: str, damaged: Workshop) -> None:
    path = version(damaged) / file
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    is_refused_then_built_again(damaged)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_missing_folder_is_told_and_mended(folder: str, damaged: Workshop) -> None:
    shutil.rmtree(version(damaged) / folder)
    is_refused_then_built_again(damaged)


def test_an_index_without_its_version_is_told_and_mended(damaged: Workshop) -> None:
    shutil.rmtree(version(damaged))
    is_refused_then_built_again(damaged)


def test_no_index_at_all_is_another_thing_than_a_damaged_one(damaged: Workshop) -> None:
    shutil.rmtree(damaged.index)
    with pytest.raises(IndexMissing, match="eti-assistant index"):
        damaged.open()
