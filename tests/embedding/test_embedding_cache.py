from pathlib import Path

import pytest

from eti_assistant.embedding.cache import cached, default_cache


def test_what_was_built_once_is_not_built_again(tmp_path: Path) -> None:
    kept = tmp_path / "new" / "graph"
    assert cached(kept, lambda: b"first") == b"first"
    assert cached(kept, lambda: b"second") == b"first"
    assert list(kept.parent.iterdir()) == [kept]


@pytest.mark.parametrize("damage", [b"", b"short", bytes(64)])
def test_a_damaged_file_is_built_again(tmp_path: Path, damage: bytes) -> None:
    kept = tmp_path / "graph"
    cached(kept, lambda: b"first")
    kept.write_bytes(damage)
    assert cached(kept, lambda: b"second") == b"second"
    assert cached(kept, lambda: b"third") == b"second"


def test_one_wrong_byte_is_damage(tmp_path: Path) -> None:
    kept = tmp_path / "graph"
    cached(kept, lambda: b"first")
    kept.write_bytes(kept.read_bytes()[:-1] + b"x")
    assert cached(kept, lambda: b"second") == b"second"


def test_a_directory_that_cannot_be_written_only_costs_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("not a directory")
    assert cached(tmp_path / "file" / "graph", lambda: b"built") == b"built"
    assert "prochain lancement" in caplog.text


def test_the_cache_stands_where_the_system_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert default_cache() == tmp_path / "eti-assistant"
