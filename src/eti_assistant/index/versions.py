"""The folder of an index: versions side by side, and a file that names the one in use."""

import fcntl
import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from eti_assistant.errors import IndexBusy, IndexMissing

_CURRENT = "CURRENT"
_VERSIONS = "versions"
_LOCK = "lock"
_KEPT = 2
"""The version in use and the one before it."""


def current_version(index: Path) -> str:
    """The name of the version in use; raises `IndexMissing`."""
    try:
        return (index / _CURRENT).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise IndexMissing(
            f"Aucun index dans « {index} ». Construisez-le avec : eti-assistant index"
        ) from error


def version_folder(index: Path, version: str) -> Path:
    """Where a version's files are."""
    return index / _VERSIONS / version


def current_stamp(index: Path) -> tuple[int, int]:
    """Changes whenever another version comes into use; cheap enough for every question."""
    try:
        status = (index / _CURRENT).stat()
    except OSError:
        return (0, 0)
    return (status.st_mtime_ns, status.st_ino)


@contextmanager
def writing(index: Path) -> Generator[None]:
    """One writer at a time; raises `IndexBusy` naming the other's process.

    What a killed writer left is removed.
    """
    index.mkdir(parents=True, exist_ok=True)
    with (index / _LOCK).open("a+", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            lock.seek(0)
            holder = lock.read().strip() or "inconnu"
            raise IndexBusy(
                f"Une autre indexation est en cours (processus {holder}). Réessayez ensuite."
            ) from error
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        for unfinished in (index / _VERSIONS).glob("*.partial"):
            shutil.rmtree(unfinished)
        yield


def new_version(index: Path, version: str) -> Path:
    """An empty folder to write a version aside in."""
    folder = index / _VERSIONS / f"{version}.partial"
    folder.mkdir(parents=True)
    return folder


def swap_in(index: Path, version: str) -> None:
    """Put a version written aside into use, at once, and delete the oldest ones last."""
    folder = version_folder(index, version)
    folder.with_name(f"{version}.partial").rename(folder)
    aside = index / f"{_CURRENT}.new"
    with aside.open("w", encoding="utf-8") as file:
        file.write(version)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(index / _CURRENT)
    others = sorted(p for p in (index / _VERSIONS).iterdir() if p.name != version)
    for old in others[: len(others) - (_KEPT - 1)]:
        shutil.rmtree(old)
