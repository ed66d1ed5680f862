"""How well passages are found, on a judged set indexed through the whole pipeline."""

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np

from eti_assistant.assistant import Assistant
from eti_assistant.domain.passages import Hit
from eti_assistant.evaluation import wording
from eti_assistant.evaluation.judged_sets import JudgedQuestion, read_judged_set, write_corpus
from eti_assistant.evaluation.ranking_measures import discounted_gain, recall, reciprocal_rank
from eti_assistant.evaluation.running import Progress

PASSAGES = 50
"""How many passages are asked for, so that ten texts are among them."""

Open = Callable[[Path, Path], Assistant]
"""Brings the index (second) up to date with the corpus (first) and opens it."""

Search = Callable[[str, int], Sequence[Hit]]
"""The best passages for a question, best first."""


@dataclass(frozen=True, slots=True)
class RetrievalReport:
    """Means over the questions, between 0 and 1, and the time of one search."""

    name: str
    questions: int
    mrr: float
    ndcg: float
    recall: float
    mean_ms: float
    p50_ms: float
    p95_ms: float


def run_retrieval_evaluation(
    folder: Path,
    out: Path | None,
    open_index: Open,
    progress: Progress,
    *,
    limit: int | None = None,
    seed: int = 0,
    index: Path | None = None,
) -> RetrievalReport:
    """Index the set's texts as a corpus, search every question, rank texts by best passage.

    The index is made in `index` and kept, or else aside and removed. `retrieval.json` and
    `retrieval.md` are written into `out`, if there is one. Raises `UsageError`.
    """
    judged = read_judged_set(folder)
    with tempfile.TemporaryDirectory() as aside:
        corpus = Path(aside) / "corpus"
        ids = write_corpus(judged.texts, corpus)
        assistant = open_index(corpus, index or Path(aside) / "index")
        asked = judged.drawn(limit, seed)
        report = measure_search(judged.name, asked, ids, assistant.search, progress)
    if out is not None:
        _write(report, out)
    return report


def measure_search(
    name: str,
    questions: Sequence[JudgedQuestion],
    ids: Mapping[str, str],
    search: Search,
    progress: Progress,
) -> RetrievalReport:
    """Search every question; `ids` gives the set's id of each path of the corpus."""
    scores: list[tuple[float, float, float]] = []
    times: list[float] = []
    if questions:
        search(questions[0].question, PASSAGES)
    for done, question in enumerate(questions):
        progress(wording.STEP, done, len(questions))
        begun = perf_counter()
        hits = search(question.question, PASSAGES)
        times.append((perf_counter() - begun) * 1_000)
        ranked = list(dict.fromkeys(ids[hit.passage.source.path] for hit in hits))
        wanted = question.relevant
        scores.append(
            (
                reciprocal_rank(ranked, wanted),
                discounted_gain(ranked, wanted),
                recall(ranked, wanted),
            )
        )
    progress(wording.STEP, len(questions), len(questions))
    mrr, ndcg, found = np.array(scores or [(0.0, 0.0, 0.0)]).mean(axis=0)
    elapsed = np.array(times or [0.0])
    p50, p95 = np.percentile(elapsed, [50, 95])
    return RetrievalReport(
        name,
        len(questions),
        float(mrr),
        float(ndcg),
        float(found),
        float(elapsed.mean()),
        float(p50),
        float(p95),
    )


def retrieval_json(report: RetrievalReport) -> dict[str, object]:
    """The report for programs."""
    return {
        "name": report.name,
        "questions": report.questions,
        "mrr@10": round(report.mrr, 4),
        "ndcg@10": round(report.ndcg, 4),
        "recall@10": round(report.recall, 4),
        "latency_ms": {
            "mean": round(report.mean_ms, 2),
            "p50": round(report.p50_ms, 2),
            "p95": round(report.p95_ms, 2),
        },
    }


def retrieval_markdown(report: RetrievalReport) -> str:
    """The report for people, in French."""
    figures = {
        "mrr": f"{report.mrr:.3f}",
        "ndcg": f"{report.ndcg:.3f}",
        "recall": f"{report.recall:.3f}",
        "p50": f"{report.p50_ms:.1f}",
        "p95": f"{report.p95_ms:.1f}",
    }
    comma = {name: text.replace(".", ",") for name, text in figures.items()}
    return wording.RETRIEVAL.format(name=report.name, questions=report.questions, **comma)


def _write(report: RetrievalReport, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    text = json.dumps(retrieval_json(report), ensure_ascii=False, indent=2)
    (out / "retrieval.json").write_text(text + "\n", encoding="utf-8")
    (out / "retrieval.md").write_text(retrieval_markdown(report), encoding="utf-8")
