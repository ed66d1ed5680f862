"""The vectors of passages: taken from the version in use where the text did not change."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from eti_assistant.domain.passages import Passage
from eti_assistant.index.opened import OpenIndex
from eti_assistant.index.passages import embedding_text, prefix
from eti_assistant.ports import Embedder, Span, Vectors


@dataclass(frozen=True, slots=True)
class Embedded:
    """One row for each passage, and for each passage one row for each of its sentences."""

    passages: Vectors
    sentences: tuple[Vectors, ...]


_Key = tuple[str, tuple[Span, ...]]


def embed(
    passages: Sequence[Passage],
    embedder: Embedder,
    before: OpenIndex | None,
    progress: Callable[[str, int, int], None],
) -> Embedded:
    """Vectors of all passages; a text already embedded, here or before, is not embedded again."""
    keys = [_key(passage) for passage in passages]
    rows = _known(before) if before else {}
    missing = list(dict.fromkeys(key for key in keys if key not in rows))
    step = "Plongement"
    progress(step, 0, len(missing))
    vectors, sentences = embedder.embed_passages_with_spans(
        [text for text, _ in missing],
        [spans for _, spans in missing],
        lambda done: progress(step, done, len(missing)),
    )
    rows.update(zip(missing, zip(vectors, sentences, strict=True), strict=True))
    stacked = np.array([rows[key][0] for key in keys], dtype=np.float32)
    return Embedded(
        stacked.reshape(len(keys), embedder.dimension), tuple(rows[key][1] for key in keys)
    )


def _known(before: OpenIndex) -> dict[_Key, tuple[np.ndarray, Vectors]]:
    places = range(before.library.passage_count())
    return {_key(before.library.passage(p)): before.vectors.vectors_of(p) for p in places}


def _key(passage: Passage) -> _Key:
    """What a passage's vectors depend on: the embedded text, and where its sentences stand."""
    shift = len(prefix(passage)) - passage.start
    spans = tuple((s.start + shift, s.end + shift) for s in passage.sentences)
    return embedding_text(passage), spans
