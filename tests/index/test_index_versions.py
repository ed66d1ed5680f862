"""Versions: swapped in at once, the one before it kept, one writer at a time."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.index.conftest import ASIA, Workshop

from eti_assistant.errors import IndexBusy, IndexMissing
from eti_assistant.index.versions import (
    current_stamp,
    current_version,
    new_version,
    swap_in,
    version_folder,
    writing,
)


def put(index: Path, version: str) -> None:
    (new_version(index, version) / "about.json").write_text(version)
    swap_in(index, version)


def test_a_version_is_not_in_use_before_it_is_whole(tmp_path: Path) -> None:
    put(tmp_path, "A")
    stamp = current_stamp(tmp_path)
    folder = new_version(tmp_path, "B")
    assert current_version(tmp_path) == "A"
    assert not version_folder(tmp_path, "B").exists()
    assert current_stamp(tmp_path) == stamp
    (folder / "about.json").write_text("B")
    swap_in(tmp_path, "B")
    assert current_version(tmp_path) == "B"
    assert current_stamp(tmp_path) != stamp


def test_the_version_before_is_kept_and_older_ones_are_not(tmp_path: Path) -> None:
    for version in ("A", "B", "C", "D"):
        put(tmp_path, version)
    assert sorted(path.name for path in (tmp_path / "versions").iterdir()) == ["C", "D"]


def test_whoever_looks_while_versions_are_swapped_sees_a_whole_one(tmp_path: Path) -> None:
    put(tmp_path, "000")
    done = threading.Event()
    seen: list[tuple[str, bool]] = []

    def look() -> None:
        while not done.is_set():
            version = current_version(tmp_path)
            seen.append((version, version.isdigit() and len(version) == 3))

    with ThreadPoolExecutor(3) as threads:
        readers = [threads.submit(look) for _ in range(3)]
        try:
            for number in range(1, 40):
                put(tmp_path, f"{number:03}")
        finally:
            done.set()
    for reader in readers:
        reader.result()
    assert seen
    assert all(whole for _, whole in seen)


def test_a_second_writer_is_refused_until_the_first_is_done(tmp_path: Path) -> None:
    with writing(tmp_path):
        with pytest.raises(IndexBusy, match="Réessayez"), writing(tmp_path):
            pass
        unfinished = new_version(tmp_path, "A")
    with writing(tmp_path):
        assert not unfinished.exists()


def test_a_folder_without_an_index_says_how_to_make_one(tmp_path: Path) -> None:
    assert current_stamp(tmp_path) == (0, 0)
    with pytest.raises(IndexMissing, match="eti-assistant index"):
        current_version(tmp_path)


def test_an_index_that_is_open_goes_on_answering_while_another_is_swapped_in(
    workshop: Workshop,
) -> None:
    workshop.build()
    before = workshop.open()
    workshop.write("asie.md", ASIA.replace("37", "41"))
    workshop.build()
    assert "37" in before.library.page("asie", 1).text
    assert "41" in workshop.open().library.page("asie", 1).text
