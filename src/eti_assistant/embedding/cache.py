"""Keeping what is long to build on disk."""

import hashlib
import logging
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from eti_assistant.embedding import wording

_logger = logging.getLogger(__name__)
_APPLICATION = "eti-assistant"
_DIGEST_BYTES = hashlib.sha256().digest_size


def default_cache() -> Path:
    """The directory where this user's applications keep what they can build again."""
    named = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    if named:
        return Path(named) / _APPLICATION
    try:
        home = Path.home()
    except RuntimeError:
        return Path(tempfile.gettempdir()) / _APPLICATION
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / _APPLICATION


def cached(path: Path, build: Callable[[], bytes]) -> bytes:
    """What was kept there, or is built and kept; a damaged file is built again.

    A directory that cannot be written is no error: the result is then built each time.
    """
    kept = _read(path)
    if kept is not None:
        return kept
    built = build()
    try:
        _write(path, built)
    except OSError:
        _logger.warning(wording.CACHE_NOT_WRITABLE.format(directory=path.parent))
    return built


def _read(path: Path) -> bytes | None:
    try:
        stored = path.read_bytes()
    except OSError:
        return None
    digest, content = stored[:_DIGEST_BYTES], stored[_DIGEST_BYTES:]
    return content if hashlib.sha256(content).digest() == digest else None


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, whoever else writes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        temporary = Path(file.name)
    try:
        temporary.write_bytes(hashlib.sha256(content).digest() + content)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
