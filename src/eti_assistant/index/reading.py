"""Reads what changed in a corpus; the rest is taken from the version in use."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from eti_assistant.corpus.listing import list_files
from eti_assistant.corpus.manifest import Manifest, load_manifest
from eti_assistant.corpus.reading import read_file
from eti_assistant.domain.documents import Document, Skipped
from eti_assistant.errors import EmptyCorpus, UnreadableFile
from eti_assistant.index.library import Library


@dataclass(frozen=True, slots=True)
class ReadCorpus:
    """The corpus as read: each document with the fingerprint of what it was read from.

    No two documents have the same id. `fresh` are the ids of those read from their file now.
    """

    documents: tuple[tuple[Document, str], ...]
    skipped: tuple[Skipped, ...]
    fresh: frozenset[str]


def read_corpus(
    corpus: Path, known: Library | None, progress: Callable[[int, int], None]
) -> ReadCorpus:
    """Read the files whose bytes or description changed.

    A file that can no longer be read keeps its known edition, and is reported as skipped.
    Raises `EmptyCorpus` when no file of the folder can be read, `CorpusError` for its manifest.
    """
    if not corpus.is_dir():
        raise EmptyCorpus(f"Le dossier « {corpus} » n'existe pas.")
    manifest = load_manifest(corpus)
    files, skipped = list_files(corpus)
    editions = _editions(known)
    documents: list[tuple[Document, str]] = []
    fresh: set[str] = set()
    for done, file in enumerate(files):
        progress(done, len(files))
        path = file.relative_to(corpus).as_posix()
        identity, fingerprint = editions.get(path, ("", ""))
        try:
            found = _fingerprint(file, path, manifest)
            if found != fingerprint:
                documents.append((read_file(corpus, file, manifest), found))
                fresh.add(path)
                continue
        except UnreadableFile as error:
            skipped.append(Skipped(path, error.message))
        if known and identity:
            documents.append((known.document(identity), fingerprint))
    if known:
        documents += _closed(known, editions, skipped)
    progress(len(files), len(files))
    unreadable = {skip.path for skip in skipped}
    if all(document.path in unreadable for document, _ in documents):
        raise EmptyCorpus(_nothing_readable(corpus, skipped))
    named = _distinct(documents, fresh)
    return ReadCorpus(
        named, tuple(skipped), frozenset(one.id for one, _ in named if one.path in fresh)
    )


def _editions(known: Library | None) -> dict[str, tuple[str, str]]:
    """Path to the id and the fingerprint of the document that was read there."""
    if known is None:
        return {}
    prints = known.fingerprints()
    return {source.path: (source.id, prints[source.id]) for source in known.sources.values()}


def _closed(
    known: Library, editions: Mapping[str, tuple[str, str]], skipped: Sequence[Skipped]
) -> list[tuple[Document, str]]:
    """The known documents of folders that can no longer be listed."""
    folders = tuple(f"{skip.path}/" for skip in skipped)
    kept = [told for path, told in editions.items() if folders and path.startswith(folders)]
    return [(known.document(identity), fingerprint) for identity, fingerprint in kept]


def _fingerprint(file: Path, path: str, manifest: Manifest) -> str:
    """Changes with the file's bytes and with what the manifest says of it."""
    try:
        with file.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256")
    except OSError as error:
        raise UnreadableFile("le fichier ne peut pas être ouvert") from error
    digest.update(f"{path}\0{manifest.of(path)}".encode())
    return digest.hexdigest()


def _distinct(
    documents: Sequence[tuple[Document, str]], fresh: set[str]
) -> tuple[tuple[Document, str], ...]:
    """A document that claims another's id is named by its path; who had an id before keeps it."""
    taken = {document.id for document, _ in documents if document.path not in fresh}
    named: list[tuple[Document, str]] = []
    for document, fingerprint in documents:
        one = document
        if document.path in fresh:
            identity = document.id if document.id not in taken else document.path
            while identity in taken:
                identity = f"{identity}~"
            taken.add(identity)
            one = replace(document, id=identity)
        named.append((one, fingerprint))
    return tuple(named)


def _nothing_readable(corpus: Path, skipped: Sequence[Skipped]) -> str:
    if not skipped:
        return f"Le dossier « {corpus} » est vide ; l'index n'a pas été touché."
    reasons = " ; ".join(f"{skip.path} : {skip.reason}" for skip in skipped[:5])
    return f"Aucun document lisible dans « {corpus} » ({reasons}). L'index n'a pas été touché."
