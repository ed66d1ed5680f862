"""Any LlamaIndex embedding, by the import path of its class."""

import importlib
import json
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import cast

import httpx
import numpy as np
from llama_index.core.base.embeddings.base import BaseEmbedding
from numpy.typing import NDArray
from pydantic import JsonValue

from eti_assistant.embedding import server_wording as wording
from eti_assistant.embedding.rows import embed_spans_alone, unit_rows
from eti_assistant.errors import EmbeddingError, SettingsError
from eti_assistant.ports import Span, Vectors

_ACCIDENTS = (OSError, ValueError, RuntimeError, LookupError, TypeError, httpx.HTTPError)
"""What embedding classes raise when their server, file or answer is not what they expect."""


class LlamaEmbedder:
    """A class derived from LlamaIndex's `BaseEmbedding`, with the arguments it takes.

    Its name tells the class and its arguments, so that an index refuses a change of either. Raises
    `SettingsError` when the class cannot be made, `EmbeddingError` when it cannot embed.
    """

    def __init__(self, path: str, arguments: Mapping[str, JsonValue]) -> None:
        self._path = path
        self._embedding = _make(path, arguments)
        self.name = f"{path}:{self._embedding.model_name}:{_told(arguments)}"
        self._dimension = 0

    @property
    def dimension(self) -> int:
        """Length of a vector, as the model gives it."""
        if not self._dimension:
            self._dimension = len(self.embed_question("dimension"))
        return self._dimension

    def embed_question(self, text: str) -> NDArray[np.float32]:
        """One vector of shape (dimension,)."""
        with self._translated():
            found = self._embedding.get_query_embedding(text)
        return unit_rows([found], 1)[0]

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> Vectors:
        """One row for each text, in order, in batches of the class's own size."""
        rows: list[Vectors] = []
        size = self._embedding.embed_batch_size
        for start in range(0, len(texts), size):
            batch = list(texts[start : start + size])
            with self._translated():
                found = self._embedding.get_text_embedding_batch(batch)
            rows.append(unit_rows(found, len(batch)))
            if progress is not None:
                progress(min(start + size, len(texts)))
        return np.concatenate(rows) if rows else np.empty((0, self.dimension), np.float32)

    def embed_passages_with_spans(
        self,
        texts: Sequence[str],
        spans: Sequence[Sequence[Span]],
        progress: Callable[[int], None] | None = None,
    ) -> tuple[Vectors, list[Vectors]]:
        """As `embed_passages`, and for each text its spans, each embedded as a text of its own."""
        return embed_spans_alone(self.embed_passages, texts, spans, progress)

    @contextmanager
    def _translated(self) -> Generator[None]:
        try:
            yield
        except _ACCIDENTS as error:
            raise EmbeddingError(wording.CLASS_FAILED.format(path=self._path)) from error


def _make(path: str, arguments: Mapping[str, JsonValue]) -> BaseEmbedding:
    module, _, name = path.rpartition(".")
    try:
        found: object = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise SettingsError(wording.CLASS_MISSING.format(path=path)) from error
    if not (isinstance(found, type) and issubclass(found, BaseEmbedding)):
        raise SettingsError(wording.NOT_AN_EMBEDDING.format(path=path))
    try:
        return cast("Callable[..., BaseEmbedding]", found)(**arguments)
    except _ACCIDENTS as error:
        raise SettingsError(wording.ARGUMENTS.format(path=path)) from error


def _told(arguments: Mapping[str, JsonValue]) -> str:
    """The arguments in one line, without what looks like a secret."""
    kept = {k: v for k, v in arguments.items() if "key" not in k and "token" not in k}
    return json.dumps(kept, sort_keys=True)
