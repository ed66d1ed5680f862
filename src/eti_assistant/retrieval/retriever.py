"""The index in use, kept up to date, and what is found in it."""

from pathlib import Path
from threading import Lock

from eti_assistant.domain.passages import Hit
from eti_assistant.index.opened import OpenIndex, open_index
from eti_assistant.index.versions import current_stamp
from eti_assistant.ports import Embedder
from eti_assistant.retrieval.ranking import Query, Ranking


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
        self._stamp = (0, 0)
        self._open: Retriever | None = None

    def retriever(self) -> Retriever:
        """The retriever to use for one whole question."""
        stamp = current_stamp(self._folder)
        if self._open is None or (stamp != self._stamp and stamp != (0, 0)):
            with self._lock:
                if self._open is None or stamp != self._stamp:
                    index = open_index(self._folder, self._embedder)
                    self._open, self._stamp = Retriever(index, self._embedder), stamp
        return self._open
