"""Brings an index up to date with its corpus: computed, written aside, checked, swapped in."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ulid import ULID

from eti_assistant.domain.documents import Skipped
from eti_assistant.domain.passages import Passage
from eti_assistant.errors import IndexDamaged, IndexMissing
from eti_assistant.french.analysis import character_ngrams, terms
from eti_assistant.index.embedding import Embedded, embed
from eti_assistant.index.figure_table import write_figures
from eti_assistant.index.lexical import write_ranking
from eti_assistant.index.library import write_library
from eti_assistant.index.opened import OpenIndex, open_index
from eti_assistant.index.passages import cut, embedding_text
from eti_assistant.index.reading import ReadCorpus, read_corpus
from eti_assistant.index.store import write_vectors
from eti_assistant.index.versions import new_version, swap_in, writing
from eti_assistant.index.words import write_words
from eti_assistant.ports import Embedder

FORMAT = "7"
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


def build_index(
    corpus: Path, index: Path, embedder: Embedder, progress: Progress, *, rebuild: bool = False
) -> IndexReport:
    """Index the corpus; what did not change is neither read nor embedded again.

    Raises `EmptyCorpus` rather than empty an index, `IndexBusy` when another process writes it.
    The version in use serves until the new one is whole; a damaged one is built again.
    """
    with writing(index):
        before = None if rebuild else _usable(index, embedder)
        if before:
            try:
                return _build(corpus, index, embedder, progress, before)
            except IndexDamaged:
                # What was not seen at its opening: everything is read and embedded again.
                pass
        return _build(corpus, index, embedder, progress, None)


def _build(
    corpus: Path, index: Path, embedder: Embedder, progress: Progress, before: OpenIndex | None
) -> IndexReport:
    """Read, cut, embed, write aside, check, swap."""
    library = before.library if before else None
    read = read_corpus(corpus, library, lambda done, total: progress("Lecture", done, total))
    known = library.fingerprints() if library else {}
    if before and not read.fresh and set(known) == {d.id for d, _ in read.documents}:
        return _report(read, known, before.library.passage_count(), before.version)
    passages = [p for document, _ in read.documents for p in cut(document)]
    version = str(ULID())
    folder = new_version(index, version)
    with ThreadPoolExecutor(max_workers=1) as aside:
        # Texts are written while the model embeds: it leaves the interpreter idle.
        texts = aside.submit(_write_texts, folder, read, passages)
        embedded = embed(passages, embedder, before, progress)
        texts.result()
    _write_vectors(folder, passages, embedded, embedder, version)
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


def _write_texts(folder: Path, read: ReadCorpus, passages: list[Passage]) -> None:
    """All that needs no vector."""
    write_library(folder / "library.sqlite", read.documents, passages)
    write_figures(folder / "figures.sqlite", passages)
    texts = [embedding_text(passage) for passage in passages]
    write_ranking(folder / "stems", (terms(text) for text in texts))
    write_ranking(folder / "ngrams", (character_ngrams(text) for text in texts))
    write_words(folder / "words.json", passages)


def _write_vectors(
    folder: Path, passages: list[Passage], embedded: Embedded, embedder: Embedder, version: str
) -> None:
    write_vectors(folder / "vectors", passages, embedded.passages, embedded.sentences)
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


def _report(read: ReadCorpus, known: dict[str, str], passages: int, version: str) -> IndexReport:
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
