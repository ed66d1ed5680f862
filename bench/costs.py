"""What each part of a search takes."""

from collections.abc import Callable, Mapping, Sequence
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from bench.printing import number, table
from bench.wording import COSTS
from eti_assistant.french.analysis import character_ngrams, question_terms
from eti_assistant.index.opened import OpenIndex
from eti_assistant.ports import Embedder
from eti_assistant.retrieval.ranking import Query, Ranking

_POOL, _COUNT = 100, 10


def part_costs(questions: Sequence[str], index: OpenIndex, embedder: Embedder) -> dict[str, float]:
    """Median milliseconds of each part over the questions, taken in turn."""
    parts = _parts(index, embedder)
    times: dict[str, list[float]] = {name: [] for name in parts}
    for question in questions:
        vector = embedder.embed_question(question)
        for name, part in parts.items():
            begun = perf_counter()
            part(question, vector)
            times[name].append((perf_counter() - begun) * 1_000)
    return {name: float(np.median(taken)) for name, taken in times.items()}


def cost_table(costs: Mapping[str, Mapping[str, float]]) -> str:
    """One column of milliseconds for each set."""
    rows = [[COSTS[n], *(number(own[n], 2) for own in costs.values())] for n in COSTS]
    return table(["partie", *(f"{name} (ms)" for name in costs)], rows)


_Part = Callable[[str, NDArray[np.float32]], object]


def _parts(index: OpenIndex, embedder: Embedder) -> dict[str, _Part]:
    ranking = Ranking(index, embedder)
    return {
        "embedding": lambda text, _: embedder.embed_question(text),
        "stems": lambda text, _: index.stems.scores(question_terms(text)),
        "ngrams": lambda text, _: index.ngrams.scores(character_ngrams(text)),
        "passage": lambda _, vector: index.vectors.nearest(vector, _POOL),
        "sentence": lambda _, vector: index.vectors.sentence_likeness(
            vector, np.arange(min(_POOL, index.library.passage_count()))
        ),
        "search": lambda text, _: ranking.rank(Query(text), _COUNT),
    }
