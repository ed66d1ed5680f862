"""From what an embedder of another house returns to what the port promises."""

from collections.abc import Callable, Sequence

import numpy as np

from eti_assistant.embedding import server_wording as wording
from eti_assistant.errors import EmbeddingError
from eti_assistant.ports import Span, Vectors

_SHORTEST = 1e-12
"""A vector shorter than this has no direction."""


def unit_rows(found: Sequence[Sequence[float]], asked: int) -> Vectors:
    """The rows, each of length 1; raises `EmbeddingError` when one is missing or has none."""
    if len(found) != asked:
        raise EmbeddingError(wording.WRONG_COUNT.format(found=len(found), asked=asked))
    if len({len(row) for row in found}) > 1:
        raise EmbeddingError(wording.WRONG_LENGTH)
    rows = np.array(found, dtype=np.float64)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    if not np.isfinite(lengths).all() or (lengths < _SHORTEST).any():
        raise EmbeddingError(wording.NOT_USABLE)
    return (rows / lengths).astype(np.float32)


def embed_spans_alone(
    embed: Callable[[Sequence[str], Callable[[int], None]], Vectors],
    texts: Sequence[str],
    spans: Sequence[Sequence[Span]],
    progress: Callable[[int], None] | None,
) -> tuple[Vectors, list[Vectors]]:
    """Each span embedded as a text of its own; a blank one has the vector of its text.

    A text met twice is embedded once. `progress` counts texts, in the measure of what is done.
    """
    wanted = [
        [text, *(text[start:end].strip() or text for start, end in inside)]
        for text, inside in zip(texts, spans, strict=True)
    ]
    place = {text: row for row, text in enumerate(dict.fromkeys(t for w in wanted for t in w))}

    def report(done: int) -> None:
        if progress is not None:
            progress(done * len(texts) // len(place))

    rows = embed(list(place), report)
    return (
        rows[[place[group[0]] for group in wanted]],
        [rows[[place[text] for text in group[1:]]] for group in wanted],
    )
