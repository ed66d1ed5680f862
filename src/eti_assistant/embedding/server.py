"""An embedder behind an OpenAI-compatible `POST …/embeddings`."""

import weakref
from collections.abc import Callable, Sequence
from typing import Any, cast

import httpx
import numpy as np
from numpy.typing import NDArray

from eti_assistant.embedding import server_wording as wording
from eti_assistant.embedding.rows import embed_spans_alone, unit_rows
from eti_assistant.errors import EmbeddingError
from eti_assistant.ports import Span, Vectors

_BATCH = 32
"""Texts in one request."""

_REFUSED = (401, 403)


class ServerEmbedder:
    """A model served elsewhere, e.g. by vLLM, text-embeddings-inference, Ollama or a provider.

    Texts are sent as they are: no "query: " or "passage: " before them. The address is asked for
    the first time when the first text is embedded. Safe to call from many threads; raises
    `EmbeddingError`.
    """

    def __init__(self, url: str, model: str, api_key: str = "", timeout_s: float = 60) -> None:
        self.name = f"server:{model}"
        self._address = f"{url.rstrip('/')}/embeddings"
        self._model = model
        self._timeout_s = timeout_s
        headers = {"Authorization": f"Bearer {api_key}"} if api_key else {}
        # No proxy or key of the environment: what is set here is all that is used.
        self._client = httpx.Client(headers=headers, timeout=timeout_s, trust_env=False)
        weakref.finalize(self, self._client.close)
        self._dimension = 0

    @property
    def dimension(self) -> int:
        """Length of a vector, as the server gives it."""
        if not self._dimension:
            self._dimension = self._request(["dimension"]).shape[1]
        return self._dimension

    def embed_question(self, text: str) -> NDArray[np.float32]:
        """One vector of shape (dimension,)."""
        return self._request([text])[0]

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> Vectors:
        """One row for each text, in order."""
        rows: list[Vectors] = []
        for start in range(0, len(texts), _BATCH):
            rows.append(self._request(texts[start : start + _BATCH]))
            if progress is not None:
                progress(min(start + _BATCH, len(texts)))
        return np.concatenate(rows) if rows else np.empty((0, self.dimension), np.float32)

    def embed_passages_with_spans(
        self,
        texts: Sequence[str],
        spans: Sequence[Sequence[Span]],
        progress: Callable[[int], None] | None = None,
    ) -> tuple[Vectors, list[Vectors]]:
        """As `embed_passages`, and for each text its spans, each embedded as a text of its own."""
        return embed_spans_alone(self.embed_passages, texts, spans, progress)

    def _request(self, texts: Sequence[str]) -> Vectors:
        body = {"model": self._model, "input": list(texts), "encoding_format": "float"}
        try:
            response = self._client.post(self._address, json=body)
        except httpx.TimeoutException as error:
            seconds = self._timeout_s
            raise EmbeddingError(wording.TOO_SLOW.format(seconds=seconds)) from error
        except httpx.HTTPError as error:
            raise EmbeddingError(wording.UNREACHABLE) from error
        if response.status_code in _REFUSED:
            raise EmbeddingError(wording.REFUSED)
        if not response.is_success:
            raise EmbeddingError(wording.FAILED.format(status=response.status_code))
        return unit_rows(_rows(response), len(texts))


def _rows(response: httpx.Response) -> list[list[float]]:
    """The vectors of the answer, in the order of the texts whatever the answer's own."""
    try:
        items = cast("list[dict[str, Any]]", response.json()["data"])
        ordered = sorted(items, key=lambda item: int(item["index"]))
        return [[float(x) for x in item["embedding"]] for item in ordered]
    except (ValueError, KeyError, TypeError) as error:
        raise EmbeddingError(wording.NOT_UNDERSTOOD) from error
