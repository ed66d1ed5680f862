"""The index in use, kept up to date, and what is found in it."""

from pathlib import Path
from threading import Lock

from eti_assistant.domain.passages import Hit
from eti_assistant.errors import IndexUnusable
from eti_assistant.index.opened import OpenIndex, open_index
from eti_assistant.index.versions import current_stamp
from eti_assistant.ports import Embedder
from eti_assistant.retrieval.ranking import Query, Ranking

_NOWHERE = (0, 0)
"""The stamp of a folder without an index."""


class Retriever:
    """Ranks passages of one version of the index from a question's first step to its last."""

    def __init__(self, index: OpenIndex, embedder: Embedder) -> None:
        self.index = index
        self._ranking = Ranking(index, embedder)

    def retrieve(self, query: Query, count: int) -> tuple[Hit, ...]:
        """The best passages, best first."""
        return self._ranking.rank(query, count)


class CurrentIndex:
    """Gives the retriever of the version in use; a version swapped in is taken without a wait.

    Raises `IndexMissing` or `IndexDamaged` as long as nothing was ever opened; afterwards, a
    version that cannot be opened leaves the one before it serving.
    """

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        self._folder = folder
        self._embedder = embedder
        self._lock = Lock()
        self._stamp = _NOWHERE
        self._open: Retriever | None = None

    def retriever(self) -> Retriever:
        """The retriever to use for one whole question."""
        stamp = current_stamp(self._folder)
        if self._open is None:
            with self._lock:
                return self._open or self._take(stamp)
        if stamp not in (self._stamp, _NOWHERE) and self._lock.acquire(blocking=False):
            # Others go on with the version that they have while this question opens the new one.
            try:
                return self._take(stamp)
            except IndexUnusable:
                self._stamp = stamp
            finally:
                self._lock.release()
        return self._open

    def _take(self, stamp: tuple[int, int]) -> Retriever:
        """Open the version in use."""
        opened = Retriever(open_index(self._folder, self._embedder), self._embedder)
        self._open, self._stamp = opened, stamp
        return opened
