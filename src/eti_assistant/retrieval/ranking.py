"""Finds passages: dense and lexical rankings, standardised and summed.

The weighted sum of standardised scores is Bruch, Gai & Ingber, "An Analysis of Fusion Functions
for Hybrid Retrieval" (ACM TOIS, 2023); `docs/retrieval.md` holds what each part brings.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from eti_assistant.domain.passages import Filters, Hit
from eti_assistant.french.analysis import character_ngrams, question_terms
from eti_assistant.index.opened import OpenIndex
from eti_assistant.ports import Embedder

_POOL = 100
"""How many passages each ranking puts forward."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each standardised score counts; they sum to one."""

    ngrams: float = 0.26
    passage: float = 0.26
    sentence: float = 0.39
    stems: float = 0.09


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: the text to embed, and further words that mean the same."""

    text: str
    synonyms: Sequence[str] = ()
    filters: Filters = field(default_factory=Filters)


class Ranking:
    """Ranks the passages of one open index for a query; thread-safe."""

    def __init__(
        self, index: OpenIndex, embedder: Embedder, weights: Weights | None = None
    ) -> None:
        self._index = index
        self._embedder = embedder
        self._weights = weights or Weights()

    def rank(self, query: Query, count: int) -> tuple[Hit, ...]:
        """The `count` best passages, best first, each with its best sentence."""
        vector = self._embedder.embed_question(query.text)
        stems, ngrams = self._lexical(query)
        places = self._candidates(vector, stems, ngrams, query.filters)
        if not len(places):
            return ()
        sentences = self._index.vectors.sentence_likeness(vector, places)
        best = sentences.best()
        likeness = self._index.vectors.likeness(vector, places)
        weights = self._weights
        scores = (
            weights.passage * _standard(likeness)
            + weights.sentence * _standard(best)
            + weights.ngrams * _standard(ngrams[places])
            + weights.stems * _standard(stems[places])
        )
        order = np.argsort(-scores, kind="stable")[:count]
        return tuple(
            Hit(
                passage=self._index.library.passage(int(places[row])),
                score=float(scores[row]),
                likeness=float(likeness[row]),
                sentence_likeness=sentences.of(int(row)),
            )
            for row in order
        )

    def _lexical(self, query: Query) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        words = " ".join([query.text, *query.synonyms])
        stems = self._index.stems.scores(question_terms(words))
        ngrams = self._index.ngrams.scores(character_ngrams(query.text))
        return stems, ngrams

    def _candidates(
        self,
        vector: NDArray[np.float32],
        stems: NDArray[np.float32],
        ngrams: NDArray[np.float32],
        filters: Filters,
    ) -> NDArray[np.int64]:
        """Places that at least one ranking puts forward, or all that the filters let through."""
        if filters != Filters():
            return self._index.vectors.allowed(filters)
        dense = self._index.vectors.nearest(vector, _POOL)
        return np.unique(np.concatenate([dense, _top(stems), _top(ngrams)]))


def _top(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """Places of the highest scores above zero."""
    count = min(_POOL, len(scores))
    places = np.argpartition(-scores, count - 1)[:count] if count else np.zeros(0, np.int64)
    return places[scores[places] > 0].astype(np.int64)


def _standard(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mean 0 and standard deviation 1 over the candidates; all 0 when they do not differ."""
    spread = float(scores.std())
    return (scores - scores.mean()) / spread if spread > 1e-6 else np.zeros_like(scores)
