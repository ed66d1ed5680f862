"""A corpus that changes, its index, and an embedder that counts what it is given."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from eti_assistant.index.building import IndexReport, build_index
from eti_assistant.index.opened import OpenIndex, open_index
from eti_assistant.ports import Embedder, Span, Vectors

AFRICA = "# Afrique\n\nEn 2024, 118 experts étaient déployés en Afrique.\n"
ASIA = "# Asie\n\nEn 2023, 37 experts étaient déployés en Asie. Le bureau est à Hanoï.\n"
CHILE = (
    "<!doctype html><html lang='fr'><head><title>Chili</title></head><body><h1>Chili</h1>"
    "<p>Un expert conseille le ministère chilien de l'énergie sur l'hydrogène vert.</p>"
    "</body></html>"
)


class CountingEmbedder:
    """Another embedder, with the texts that it was asked to embed."""

    def __init__(self, inner: Embedder, name: str = "") -> None:
        self._inner = inner
        self.name = name or inner.name
        self.dimension = inner.dimension
        self.embedded: list[str] = []

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        self.embedded += texts
        return self._inner.embed_passages(texts)

    def embed_passages_with_spans(
        self,
        texts: Sequence[str],
        spans: Sequence[Sequence[Span]],
        progress: Callable[[int], None] | None = None,
    ) -> tuple[Vectors, list[Vectors]]:
        self.embedded += texts
        return self._inner.embed_passages_with_spans(texts, spans, progress)

    def embed_question(self, text: str) -> NDArray[np.float32]:
        return self._inner.embed_question(text)


class Workshop:
    """A corpus and its index, side by side."""

    def __init__(self, root: Path, embedder: CountingEmbedder) -> None:
        self.corpus = root / "corpus"
        self.index = root / "index"
        self.embedder = embedder
        self.corpus.mkdir()

    def write(self, name: str, text: str | bytes) -> None:
        path = self.corpus / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def build(self, *, rebuild: bool = False) -> IndexReport:
        self.embedder.embedded.clear()
        return build_index(self.corpus, self.index, self.embedder, lambda *_: None, rebuild=rebuild)

    def open(self) -> OpenIndex:
        return open_index(self.index, self.embedder)


@pytest.fixture
def workshop(tmp_path: Path, e5: Embedder) -> Workshop:
    """Three documents, not indexed yet."""
    made = Workshop(tmp_path, CountingEmbedder(e5))
    made.write("afrique.md", AFRICA)
    made.write("asie.md", ASIA)
    made.write("chili.html", CHILE)
    return made
