"""Brings an index up to date with its corpus: computed, written aside, checked, swapped in."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ulid import ULID

from eti_assistant.corpus.listing import list_files
from eti_assistant.corpus.manifest import Manifest, load_manifest
from eti_assistant.corpus.reading import read_file
from eti_assistant.domain.documents import Document, Skipped
from eti_assistant.domain.passages import Passage
from eti_assistant.errors import EmptyCorpus, IndexDamaged, IndexMissing, UnreadableFile
from eti_assistant.french.analysis import character_ngrams, terms
from eti_assistant.index.embedding import Embedded, embed
from eti_assistant.index.lexical import write_ranking
from eti_assistant.index.library import write_library
from eti_assistant.index.opened import OpenIndex, open_index
from eti_assistant.index.passages import cut, embedding_text
from eti_assistant.index.store import write_vectors
from eti_assistant.index.versions import new_version, swap_in, writing
from eti_assistant.index.words import write_words
from eti_assistant.ports import Embedder

FORMAT = "4"
"""Changes whenever reading, cutting or the files of an index change: everything is read again."""

Progress = Callable[[str, int, int], None]
"""Called with the step's name, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What bringing an index up to date changed: document ids, and files left out."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    passages: int
    index_version: str


@dataclass(frozen=True, slots=True)
class _Read:
    """The corpus as read: each document with its fingerprint."""

    documents: tuple[tuple[Document, str], ...]
    skipped: tuple[Skipped, ...]
    fresh: frozenset[str]


def build_index(
    corpus: Path, index: Path, embedder: Embedder, progress: Progress, *, rebuild: bool = False
) -> IndexReport:
    """Index the corpus; what did not change is neither read nor embedded again.

    Raises `EmptyCorpus` rather than empty an index, `IndexBusy` when another process writes it.
    The version in use serves until the new one is whole.
    """
    with writing(index):
        before = None if rebuild else _usable(index, embedder)
        read = _read(corpus, before, progress)
        if not read.documents:
            raise EmptyCorpus(_nothing_readable(corpus, read.skipped))
        known = before.library.fingerprints() if before else {}
        if before and not read.fresh and set(known) == {d.id for d, _ in read.documents}:
            return _report(read, known, before.library.passage_count(), before.version)
        passages = [p for document, _ in read.documents for p in cut(document)]
        embedded = embed(passages, embedder, before, progress)
        version = str(ULID())
        folder = new_version(index, version)
        _write(folder, read, passages, embedded, embedder, version)
        _check(folder, embedder, len(passages))
        swap_in(index, version)
        return _report(read, known, len(passages), version)


def _usable(index: Path, embedder: Embedder) -> OpenIndex | None:
    """The version in use, unless it was made otherwise or cannot be read."""
    try:
        before = open_index(index, embedder)
    except (IndexMissing, IndexDamaged):
        return None
    return before if before.format == FORMAT else None


def _read(corpus: Path, before: OpenIndex | None, progress: Progress) -> _Read:
    """Read what changed; take the rest from the version in use."""
    if not corpus.is_dir():
        raise EmptyCorpus(f"Le dossier « {corpus} » n'existe pas.")
    manifest = load_manifest(corpus)
    files, skipped = list_files(corpus)
    known = {s.path: s.id for s in before.library.sources.values()} if before else {}
    prints = before.library.fingerprints() if before else {}
    documents: list[tuple[Document, str]] = []
    fresh: set[str] = set()
    for done, file in enumerate(files):
        progress("Lecture", done, len(files))
        path = file.relative_to(corpus).as_posix()
        try:
            fingerprint = _fingerprint(file, path, manifest)
            old = known.get(path, "")
            if before and prints.get(old) == fingerprint:
                documents.append((before.library.document(old), fingerprint))
                continue
            document = read_file(corpus, file, manifest)
            fresh.add(document.id)
            documents.append((document, fingerprint))
        except UnreadableFile as error:
            skipped.append(Skipped(path, error.message))
    progress("Lecture", len(files), len(files))
    return _Read(tuple(documents), tuple(skipped), frozenset(fresh))


def _fingerprint(file: Path, path: str, manifest: Manifest) -> str:
    """Changes with the file's bytes and with what the manifest says of it."""
    try:
        with file.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256")
    except OSError as error:
        raise UnreadableFile("le fichier ne peut pas être ouvert") from error
    digest.update(f"{path}\0{manifest.of(path)}".encode())
    return digest.hexdigest()


def _write(
    folder: Path,
    read: _Read,
    passages: list[Passage],
    embedded: Embedded,
    embedder: Embedder,
    version: str,
) -> None:
    write_library(folder / "library.sqlite", read.documents, passages)
    texts = [embedding_text(passage) for passage in passages]
    write_ranking(folder / "stems", (terms(text) for text in texts))
    write_ranking(folder / "ngrams", (character_ngrams(text) for text in texts))
    write_vectors(folder / "vectors", passages, embedded.passages, embedded.sentences)
    write_words(folder / "words.json", passages)
    about = {"version": version, "format": FORMAT, "embedder": embedder.name}
    (folder / "about.json").write_text(json.dumps(about), encoding="utf-8")


def _check(folder: Path, embedder: Embedder, count: int) -> None:
    """Open what was written as a server would; raises `IndexDamaged` when it is not whole."""
    written = OpenIndex(folder, embedder)
    sizes = {
        written.library.passage_count(),
        written.stems.size,
        written.ngrams.size,
        written.vectors.size,
    }
    if sizes != {count}:
        raise IndexDamaged("L'index écrit n'est pas complet ; le précédent reste en service.")


def _report(read: _Read, known: dict[str, str], passages: int, version: str) -> IndexReport:
    ids = [document.id for document, _ in read.documents]
    return IndexReport(
        added=tuple(i for i in ids if i not in known),
        changed=tuple(i for i in ids if i in known and i in read.fresh),
        removed=tuple(i for i in known if i not in set(ids)),
        unchanged=tuple(i for i in ids if i in known and i not in read.fresh),
        skipped=read.skipped,
        passages=passages,
        index_version=version,
    )


def _nothing_readable(corpus: Path, skipped: tuple[Skipped, ...]) -> str:
    if not skipped:
        return f"Le dossier « {corpus} » est vide ; l'index n'a pas été touché."
    reasons = " ; ".join(f"{s.path} : {s.reason}" for s in skipped[:5])
    return f"Aucun document lisible dans « {corpus} » ({reasons}). L'index n'a pas été touché."
