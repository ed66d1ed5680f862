"""Weights of what makes a question answerable, fitted on the development questions.

Beside the questions as they are asked, three sorts that nothing answers are made from those that
have an answer: the sentences that hold it taken away, its documents too, or the question put to
the documents of somebody else. A logistic regression on the signs of `answering/answerability.py`,
each folder left out of its own fit; the shipped weights are what this prints, rounded.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from bench.printing import number, table
from bench.unanswerable import Sample, Sort, options, samples
from eti_assistant.answering.answerability import Signs
from eti_assistant.answering.support import BIAS, THRESHOLD, WEIGHTS

__all__ = ["options", "run"]

NAMES = tuple(field.name for field in fields(Signs))
_WEIGHT = {Sort.ASKED: 1.0, Sort.SENTENCE: 0.15, Sort.DOCUMENT: 0.3, Sort.FOLDER: 0.1}
_UNANSWERABLE = 2.5
"""What a question asked in earnest that nothing answers counts: there are few."""

_MISSED = 0.4
"""What an answerable one counts whose right sentence was not found."""

_UNANSWERED = 0.6
"""How much the questions without an answer count beside those of their family with one."""

_LEAST = 0.3
"""What is left of a made question's count in a family that has enough questions without answer."""

_SHRINK, _STEPS = 5.0, 25
_THRESHOLDS = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5)

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Set:
    """Signs, standardised, with a column of ones; labels; what each sample counts."""

    signs: Array
    labels: Array
    counts: Array
    mean: Array
    spread: Array


def run(chosen: argparse.Namespace) -> int:
    found = tuple(samples(chosen.corpus, chosen.questions, chosen.folders))
    learnt = _set([one for one in found if not one.excluded])
    kept = [one for one in found if not one.excluded]
    chances = dict(zip(map(id, kept), _left_out(learnt, kept), strict=True))
    asked = [one for one in found if one.sort is Sort.ASKED]
    print(
        table(("seuil", "refus justes", "refus faits", "refusées à tort"), _rates(asked, chances))
    )
    weights = _fitted(learnt, np.ones(len(kept), dtype=bool))
    slopes = weights[:-1] / learnt.spread
    bias = float(weights[-1] - slopes @ learnt.mean)
    rows = [
        (n, number(WEIGHTS[n], 2), number(float(w), 2)) for n, w in zip(NAMES, slopes, strict=True)
    ]
    print(table(("signe", "livré", "ajusté"), [*rows, ("biais", number(BIAS, 2), number(bias, 2))]))
    print(table(("seuil livré",), [(number(THRESHOLD, 2),)]))
    return 0


def _set(found: Sequence[Sample]) -> _Set:
    signs = np.array([[float(getattr(one.signs, name)) for name in NAMES] for one in found])
    mean, spread = signs.mean(axis=0), signs.std(axis=0) + 1e-9
    scaled = np.clip((signs - mean) / spread, -4, 4)
    labels = np.array([float(one.answerable) for one in found])
    counts = _counts(found)
    return _Set(np.c_[scaled, np.ones(len(found))], labels, counts, mean, spread)


def _counts(found: Sequence[Sample]) -> Array:
    """What each sample counts; the made ones, so that no family of questions lacks refusals.

    Nearly all the questions that were written without an answer ask for a number: unbalanced, the
    fit would take every "où" and every "pourquoi" for answered.
    """
    counts = np.array([_count(one) for one in found])
    kinds = [one.kind for one in found]
    labels = np.array([one.answerable for one in found])
    made = np.array([one.sort is not Sort.ASKED for one in found])
    for kind in set(kinds):
        own = np.array([one == kind for one in kinds])
        wanted = _UNANSWERED * counts[own & labels].sum() - counts[own & ~labels & ~made].sum()
        total = counts[own & made].sum()
        counts[own & made] *= max(_LEAST, wanted / total) if total else 1.0
    return counts


def _count(sample: Sample) -> float:
    if sample.answerable:
        return 1.0 if sample.right else _MISSED
    return _WEIGHT[sample.sort] * (_UNANSWERABLE if sample.sort is Sort.ASKED else 1.0)


def _left_out(learnt: _Set, found: Sequence[Sample]) -> Array:
    """The likelihood of each sample under weights fitted without its folder."""
    folders = np.array([one.folder for one in found])
    chances = np.zeros(len(found))
    for folder in sorted(set(folders)):
        weights = _fitted(learnt, folders != folder)
        chances[folders == folder] = _logistic(learnt.signs[folders == folder] @ weights)
    return chances


def _fitted(learnt: _Set, rows: NDArray[np.bool_]) -> Array:
    """Newton's method on the weighted likelihood, the weights shrunk towards 0 (not the bias)."""
    signs, labels, counts = learnt.signs[rows], learnt.labels[rows], learnt.counts[rows]
    shrink = np.diag([*[_SHRINK] * (signs.shape[1] - 1), 1e-6])
    weights = np.zeros(signs.shape[1])
    for _ in range(_STEPS):
        chances = _logistic(signs @ weights)
        slope = signs.T @ (counts * (labels - chances)) - shrink @ weights
        curve = (signs.T * (counts * chances * (1 - chances))) @ signs + shrink
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def _logistic(scores: Array) -> Array:
    return 1 / (1 + np.exp(-np.clip(scores, -30, 30)))


def _rates(asked: Sequence[Sample], chances: dict[int, float]) -> Iterator[tuple[str, ...]]:
    """Of the questions as they are asked, and that no posting nor calculation answers."""
    for threshold in _THRESHOLDS:
        refused = [one for one in asked if chances.get(id(one), 0.0) < threshold]
        rightly = sum(not one.answerable for one in refused)
        unanswerable = sum(not one.answerable for one in asked)
        wrongly = sum(one.right for one in refused)
        yield (
            number(threshold, 2),
            f"{rightly}/{len(refused)}",
            f"{rightly}/{unanswerable}",
            str(wrongly),
        )
