"""The files of a corpus, in a stable order."""

import os
from pathlib import Path

from eti_assistant.corpus import reasons
from eti_assistant.domain.documents import Skipped

SUFFIXES = (".pdf", ".html", ".htm", ".md", ".txt", ".docx")
_NOT_DOCUMENTS = frozenset({"corpus.toml", "sources.toml", "thumbs.db", "desktop.ini"})
_NOT_FOLDERS = frozenset({"__MACOSX", "__pycache__"})


def list_files(root: Path) -> tuple[list[Path], list[Skipped]]:
    """The files to read, sorted by path, and the others with the reason; hidden ones are left out.

    A missing folder gives two empty lists.
    """
    found: list[Path] = []
    skipped: list[Skipped] = []
    inside = root.resolve()
    closed: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=closed.append):
        here = Path(folder)
        if _is_index(here) and here != root:
            folders.clear()
            continue
        linked = [name for name in folders if (here / name).is_symlink()]
        skipped += [Skipped(_relative(root, here / name), reasons.LINKED_FOLDER) for name in linked]
        folders[:] = sorted(name for name in folders if _is_walked(name) and name not in linked)
        for name in filter(_is_listed, names):
            reason = _reason(here / name, inside)
            if not _is_text(name):
                name, reason = name.encode(errors="replace").decode(), reasons.NAME
            if reason:
                skipped.append(Skipped(_relative(root, here / name), reason))
            else:
                found.append(here / name)
    skipped += [
        Skipped(_relative(root, Path(error.filename)), reasons.FORBIDDEN)
        for error in closed
        if isinstance(error, PermissionError)
    ]
    found.sort(key=lambda path: _relative(root, path))
    return found, sorted(skipped, key=lambda skip: skip.path)


def _is_index(folder: Path) -> bool:
    """Whether the folder is an index built inside the corpus."""
    names = {entry.name for entry in folder.iterdir()}
    return {"CURRENT", "versions"} <= names or names == {"lock"}


def _is_walked(name: str) -> bool:
    return not name.startswith(".") and name not in _NOT_FOLDERS


def _is_listed(name: str) -> bool:
    return not name.startswith((".", "~$")) and name.lower() not in _NOT_DOCUMENTS


def _is_text(name: str) -> bool:
    """Whether the file's name is written in the system's encoding."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _reason(path: Path, inside: Path) -> str:
    if path.is_symlink() and not path.resolve().is_relative_to(inside):
        return reasons.OUTSIDE
    suffix = path.suffix.lower()
    if not suffix:
        return reasons.NO_SUFFIX
    return "" if suffix in SUFFIXES else reasons.UNSUPPORTED.format(suffix=suffix)


def _relative(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()
