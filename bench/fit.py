"""Weights of what makes a sentence answer, fitted on the development questions.

Which sentence of a question's passages is the right one: a softmax over them, on the features of
`answering/evidence.py` (listwise learning to rank: Cao et al., 2007). Prints the weights, and the
share of questions whose first sentence is right under the shipped and the fitted ones, each folder
left out of its own fit. The shipped weights are rounded by hand from what this prints.
"""

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.printing import number, progress, table
from eti_assistant.answering.evidence import WEIGHTS, weigh
from eti_assistant.answering.features import Features
from eti_assistant.bootstrap import choose_embedder, update_index
from eti_assistant.domain.questions import Question
from eti_assistant.evaluation.matching import holds
from eti_assistant.evaluation.questions import Case, read_cases
from eti_assistant.index.opened import open_index
from eti_assistant.retrieval.ranking import Query
from eti_assistant.retrieval.retriever import Retriever
from eti_assistant.retrieval.understanding import understand
from eti_assistant.settings import EmbeddingSettings

NAMES = tuple(field.name for field in fields(Features))
_STEPS, _RATE, _SHRINK = 400, 0.05, 0.003

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Listed:
    """A question's sentences: features of shape (sentences, features), which are right."""

    folder: str
    features: Array
    right: NDArray[np.bool_]


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--folders", type=Path, default=Path("evaluation/folders"))


def run(chosen: argparse.Namespace) -> int:
    listed = [
        one
        for folder in sorted(chosen.folders.glob("dev-*"))
        for one in _listed(folder)
        if one.right.any()
    ]
    shipped = np.array([WEIGHTS.get(name, 0.0) for name in NAMES])
    rows: list[tuple[str, ...]] = []
    for folder in dict.fromkeys(one.folder for one in listed):
        others = [one for one in listed if one.folder != folder]
        own = [one for one in listed if one.folder == folder]
        fitted = _fitted(others, shipped)
        rows.append((folder, str(len(own)), _share(own, shipped), _share(own, fitted)))
    print(table(("dossier", "questions", "livrés", "ajustés"), rows))
    weights = _fitted(listed, shipped)
    print(table(("trait", "livré", "ajusté"), _weights(shipped, weights)))
    return 0


def _listed(folder: Path) -> list[Listed]:
    embedder = choose_embedder(EmbeddingSettings())
    with tempfile.TemporaryDirectory() as aside:
        update_index(folder / "documents", Path(aside), progress)
        index = open_index(Path(aside), embedder)
        retriever = Retriever(index, embedder)
        found: list[Listed] = []
        for case in read_cases(folder / "questions.jsonl"):
            need = understand(Question(case.question, date.min), index)
            if need.ending or case.history or not case.answerable:
                continue
            ranked = weigh(need, retriever.retrieve(Query(need.text), 16), index.notices)
            features = [[float(getattr(e.features, n)) for n in NAMES] for e in ranked]
            told = [f"{e.sentence.text} | {e.sentence.context}" for e in ranked]
            right = [_answers(case, text) for text in told]
            found.append(Listed(folder.name, np.array(features), np.array(right, dtype=bool)))
        return found


def _answers(case: Case, text: str) -> bool:
    wanted = [e for e in case.must_contain if not e.lower().startswith(("oui", "non"))]
    return bool(wanted) and all(holds(text, entry) for entry in wanted)


def _fitted(listed: Sequence[Listed], start: Array) -> Array:
    """Gradient ascent (Adam) on the likelihood of the right sentences, shrunk towards `start`."""
    weights, first, second = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, _STEPS + 1):
        slope = -_SHRINK * (weights - start)
        for one in listed:
            slope += _slope(one, weights) / len(listed)
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        scale = np.sqrt(second / (1 - 0.99**step)) + 1e-8
        weights = weights + _RATE * (first / (1 - 0.9**step)) / scale
    return weights


def _slope(one: Listed, weights: Array) -> Array:
    chances = _softmax(one.features @ weights)
    among_right = np.where(one.right, chances, 0.0)
    return (among_right / max(among_right.sum(), 1e-12) - chances) @ one.features


def _softmax(scores: Array) -> Array:
    raised = np.exp(scores - scores.max())
    return raised / raised.sum()


def _share(listed: Sequence[Listed], weights: Array) -> str:
    hits = [bool(one.right[np.argmax(one.features @ weights)]) for one in listed]
    return f"{number(100 * sum(hits) / max(len(hits), 1))} %"


def _weights(shipped: Array, fitted: Array) -> list[tuple[str, ...]]:
    return [
        (name, number(float(a), 2), number(float(b), 2))
        for name, a, b in zip(NAMES, shipped, fitted, strict=True)
    ]
