"""What the core asks of the outside, as promises."""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Shape (n, dimension), rows of length 1."""

Span = tuple[int, int]
"""`start:end` in code points of a text."""


class Embedder(Protocol):
    """Turns texts into vectors whose dot product is their likeness.

    The same text always gives the same vector, whatever it is embedded with; rows have length 1;
    an empty sequence gives an array of shape (0, dimension). Raises `EmbeddingError`.
    """

    @property
    def name(self) -> str:
        """What tells one model's vectors from another's; an index refuses a change of it."""
        ...

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """One row for each text, in order."""
        ...

    def embed_passages_with_spans(
        self,
        texts: Sequence[str],
        spans: Sequence[Sequence[Span]],
        progress: Callable[[int], None] | None = None,
    ) -> tuple[Vectors, list[Vectors]]:
        """As `embed_passages`, and for each text one row for each of its spans."""
        ...

    def embed_question(self, text: str) -> NDArray[np.float32]:
        """One vector of shape (dimension,)."""
        ...
