"""The vectors of an index, in Chroma, and in arrays that compare a question with them at once."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from eti_assistant.domain.passages import Filters, Passage
from eti_assistant.errors import IndexDamaged
from eti_assistant.index.facets import condition, facets
from eti_assistant.ports import Vectors

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

_COLLECTION = "passages"
_BATCH = 5_000
"""Chroma 1.5 takes at most 5,461 rows at once."""

_EXACT_UP_TO = 50_000
"""Passages up to which the product with all vectors is faster than Chroma's graph, and exact."""

_REGISTRY = Lock()
"""Chroma keeps its clients in one registry for the whole process, and does not lock it."""

_DAMAGED = "Les vecteurs de l'index sont abîmés. Reconstruisez-le."

HalfVectors = NDArray[np.float16]


def write_vectors(
    folder: Path, passages: Sequence[Passage], vectors: Vectors, sentences: Sequence[Vectors]
) -> None:
    """Write passages' vectors and their sentences' vectors; rows follow the passages' places."""
    folder.mkdir(parents=True)
    collection = _client(folder / "chroma").create_collection(
        _COLLECTION,
        embedding_function=None,
        configuration={"hnsw": {"space": "cosine", "ef_construction": 100, "ef_search": 150}},
    )
    for start in range(0, len(passages), _BATCH):
        batch = passages[start : start + _BATCH]
        collection.upsert(
            ids=[str(place) for place in range(start, start + len(batch))],
            embeddings=vectors[start : start + len(batch)],
            metadatas=[facets(passage) for passage in batch],
            documents=[passage.text for passage in batch],
        )
    np.save(folder / "passages.npy", vectors.astype(np.float16))
    rows = np.concatenate([*sentences, np.zeros((0, vectors.shape[1]), np.float32)])
    np.save(folder / "sentences.npy", rows.astype(np.float16))
    np.save(folder / "bounds.npy", np.cumsum([0, *(len(s) for s in sentences)]))


@dataclass(frozen=True, slots=True)
class SentenceLikeness:
    """Cosines of the sentences of some passages, one passage after the other."""

    cosines: NDArray[np.float32]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    def best(self) -> NDArray[np.float32]:
        """The highest of each passage, -1 for one without a sentence: shape (passages,)."""
        found = np.full(len(self.starts), -1.0, dtype=np.float32)
        told = self.starts < self.ends
        if told.any():
            found[told] = np.maximum.reduceat(self.cosines, self.starts[told])
        return found

    def of(self, row: int) -> tuple[float, ...]:
        """Those of one passage, in order."""
        return tuple(self.cosines[self.starts[row] : self.ends[row]].tolist())


class VectorStore:
    """Written vectors; reading is thread-safe.

    Up to `exact_up_to` passages, the nearest are found by the product with all of them.
    """

    def __init__(self, folder: Path, exact_up_to: int = _EXACT_UP_TO) -> None:
        try:
            self._passages: HalfVectors = np.load(folder / "passages.npy", mmap_mode="r")
            small = len(self._passages) <= exact_up_to
            self._exact = self._passages.astype(np.float32) if small else None
            sentences: HalfVectors = np.load(folder / "sentences.npy", mmap_mode="r")
            self._sentences = sentences.astype(np.float32) if small else sentences
            self._bounds: NDArray[np.int64] = np.load(folder / "bounds.npy")
        except (OSError, ValueError, EOFError) as error:
            raise IndexDamaged(_DAMAGED) from error
        self._folder = folder / "chroma"
        _require_whole(self._folder)
        self._opening = Lock()
        if self._exact is None:
            _ = self._collection

    @cached_property
    def _collection(self) -> "Collection":
        """Opened when first needed: Chroma wants to write where it reads."""
        with self._opening:
            return _written(self._folder)

    @property
    def size(self) -> int:
        """How many passages Chroma holds."""
        return int(self._collection.count())

    def allowed(self, filters: Filters) -> NDArray[np.int64]:
        """Places of the passages that the filters let through."""
        found = self._collection.get(
            where=condition(filters),  # pyright: ignore[reportArgumentType]
            include=[],
        )
        return np.sort(np.array([int(identity) for identity in found["ids"]], dtype=np.int64))

    def nearest(self, question: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """Places of the passages nearest to the question's vector, in no order."""
        if self._exact is not None:
            count = min(count, len(self._exact))
            return np.argpartition(-(self._exact @ question), count - 1)[:count].astype(np.int64)
        from chromadb.errors import ChromaError

        try:
            found = self._collection.query(
                query_embeddings=question[None, :],
                n_results=min(count, len(self._passages)),
                include=["distances"],
            )
        except ChromaError as error:
            raise IndexDamaged(_DAMAGED) from error
        return np.array([int(identity) for identity in found["ids"][0]], dtype=np.int64)

    def likeness(self, question: NDArray[np.float32], places: NDArray[np.int64]) -> Vectors:
        """Cosine of the question with each passage: shape (len(places),)."""
        if self._exact is not None:
            return self._exact[places] @ question
        return self._passages[places].astype(np.float32) @ question

    def sentence_likeness(
        self, question: NDArray[np.float32], places: NDArray[np.int64]
    ) -> "SentenceLikeness":
        """Cosine of the question with each sentence of each passage."""
        starts = self._bounds[places]
        counts = self._bounds[places + 1] - starts
        ends = np.cumsum(counts)
        rows = np.repeat(starts - (ends - counts), counts) + np.arange(int(counts.sum()))
        cosines = self._sentences[rows].astype(np.float32, copy=False) @ question
        return SentenceLikeness(cosines, ends - counts, ends)

    def vectors_of(self, place: int) -> tuple[NDArray[np.float32], Vectors]:
        """A passage's vector and its sentences' vectors, as stored."""
        start, end = self._bounds[place], self._bounds[place + 1]
        rows = self._sentences[start:end].astype(np.float32)
        return self._passages[place].astype(np.float32), rows


def _require_whole(folder: Path) -> None:
    """Chroma is to open nothing but a whole file: it remembers failures."""
    file = folder / "chroma.sqlite3"
    try:
        connection = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)
        try:
            tables = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise IndexDamaged(_DAMAGED) from error
    if not tables:
        raise IndexDamaged(_DAMAGED)


def _written(folder: Path) -> "Collection":
    """The written collection."""
    from chromadb.errors import ChromaError

    try:
        return _client(folder).get_collection(_COLLECTION, embedding_function=None)
    except ChromaError as error:
        raise IndexDamaged(_DAMAGED) from error


def _client(folder: Path) -> "ClientAPI":
    """An embedded Chroma; it reports to nobody."""
    import chromadb
    from chromadb.config import Settings

    with _REGISTRY:
        return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
