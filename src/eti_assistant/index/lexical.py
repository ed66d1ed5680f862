"""The lexical rankings: BM25 (Lucene's variant) over terms, kept on disk and memory-mapped."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import bm25s
import numpy as np
from numpy.typing import NDArray

from eti_assistant.errors import IndexDamaged

Scores = NDArray[np.float32]
"""Shape (number of texts,): 0 where no term is shared."""

_bm25: Any = bm25s.BM25
"""Its annotations are partial."""

_VOCABULARY = "terms.json"
_FAMILY = 5


def write_ranking(folder: Path, texts: Iterable[Sequence[str]]) -> None:
    """Rank these texts, given as their terms; texts keep their order as places."""
    vocabulary: dict[str, int] = {}
    coded = [[vocabulary.setdefault(t, len(vocabulary)) for t in terms] for terms in texts]
    if not vocabulary:
        # BM25 divides by the mean length of the texts.
        vocabulary[""] = 0
        coded = [[0] for _ in coded]
    model = _bm25(k1=1.2, b=0.75, method="lucene", dtype="float32")
    model.index((coded, vocabulary), create_empty_token=False, show_progress=False)
    folder.mkdir(parents=True)
    model.save(folder, show_progress=False)
    (folder / _VOCABULARY).write_text(
        json.dumps(list(vocabulary), ensure_ascii=False), encoding="utf-8"
    )


class LexicalRanking:
    """A written ranking; reading it is thread-safe."""

    def __init__(self, folder: Path) -> None:
        try:
            names: list[str] = json.loads((folder / _VOCABULARY).read_text(encoding="utf-8"))
            model: Any = _bm25.load(folder, mmap=True, load_vocab=False)
        except (OSError, ValueError, EOFError) as error:
            raise IndexDamaged("L'index lexical est abîmé. Reconstruisez l'index.") from error
        self.vocabulary = {name: code for code, name in enumerate(names)}
        self._values: NDArray[np.float32] = model.scores["data"]
        self._texts: NDArray[np.int32] = model.scores["indices"]
        self._bounds: NDArray[np.int64] = np.asarray(model.scores["indptr"])
        self._families = {name[:_FAMILY] for name in names if len(name) >= _FAMILY}
        self.size = int(model.scores["num_docs"])

    def scores(self, terms: Sequence[str]) -> Scores:
        """BM25 of every text for the terms, each counted once."""
        total = np.zeros(self.size, dtype=np.float32)
        for term in dict.fromkeys(terms):
            code = self.vocabulary.get(term)
            if code is not None:
                start, end = self._bounds[code], self._bounds[code + 1]
                np.add.at(total, self._texts[start:end], self._values[start:end])
        return total

    def holds(self, stem: str) -> bool:
        """Whether the term, or one of its family (the same five first letters), stands there."""
        return stem in self.vocabulary or (
            len(stem) >= _FAMILY and stem[:_FAMILY] in self._families
        )

    def rarity(self, term: str) -> float:
        """Inverse document frequency, as BM25 counts it: ln(1 + (N - n + .5) / (n + .5))."""
        code = self.vocabulary.get(term)
        count = 0 if code is None else int(self._bounds[code + 1] - self._bounds[code])
        return float(np.log(1 + (self.size - count + 0.5) / (count + 0.5)))

    def frequency(self, term: str) -> int:
        """In how many texts the term stands."""
        code = self.vocabulary.get(term)
        return 0 if code is None else int(self._bounds[code + 1] - self._bounds[code])
