"""Time and memory over many passages: every ratio is between two times of the same run."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter, time

import numpy as np

from bench.documents import questions_of, sentences_of, write_documents
from bench.llamaindex import hybrid
from bench.printing import number, progress, table
from bench.wording import BM25_MISSING, MISSED, REACHED, SPEED, SPEED_HEAD
from eti_assistant.bootstrap import open_assistant
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.errors import EtiError
from eti_assistant.index.building import build_index
from eti_assistant.index.opened import OpenIndex, open_index
from eti_assistant.ports import Embedder

GOALS = {
    "ask_ratio": 3.0,
    "llama_ratio": 1.0,
    "index_ratio": 1.2,
    "unchanged": 3.0,
    "ready": 3.0,
    "memory": 700.0,
}
"""The most that each measure may be."""

_EMBEDDED_ALONE = 1_500
"""Passages embedded by themselves at most; their time is carried over to all."""


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--passages", type=int, default=10_000)
    parser.add_argument("--questions", type=int, default=150)
    parser.add_argument("--texts", type=Path, help="jeu public dont prendre phrases et questions")
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true", help="code 1 si un but est manqué")
    parser.add_argument("--out", type=Path, help="où garder documents et index")
    parser.add_argument("--indexed", action="store_true", help="reprendre l'index de --out")


def run(chosen: argparse.Namespace) -> int:
    asked = questions_of(chosen.texts, Path("evaluation/eti.jsonl"))[: chosen.questions]
    with tempfile.TemporaryDirectory() as aside:
        place = chosen.out or Path(aside)
        if not chosen.indexed:
            sentences = sentences_of(chosen.texts, chosen.corpus)
            write_documents(sentences, chosen.passages, place / "documents", chosen.seed)
        found = measure(place / "documents", place / "index", asked, indexed=chosen.indexed)
    print(table(SPEED_HEAD, _rows(found)))
    missed = [name for name, most in GOALS.items() if found.get(name, 0.0) > most]
    return 1 if chosen.check and missed else 0


def measure(
    corpus: Path, index: Path, questions: Sequence[str], *, indexed: bool = False
) -> dict[str, float]:
    """Every measure by its name; the index is made anew, or used as it is and not measured."""
    embedder = E5Embedder()
    embedder.embed_question(questions[0])
    found = {} if indexed else _indexing(corpus, index, embedder)
    found |= _answering(index, embedder, questions)
    return found | _serving(index, questions)


def _indexing(corpus: Path, index: Path, embedder: Embedder) -> dict[str, float]:
    indexed = _seconds(lambda: build_index(corpus, index, embedder, progress, rebuild=True))
    unchanged = _seconds(lambda: build_index(corpus, index, embedder, progress))
    opened = open_index(index, embedder)
    count = opened.library.passage_count()
    texts = _sample(opened, count)
    alone = _seconds(lambda: embedder.embed_passages(texts)) * count / len(texts)
    return {
        "passages": count,
        "embed_all": alone,
        "index": indexed,
        "index_ratio": indexed / alone,
        "unchanged": unchanged,
    }


def _sample(opened: OpenIndex, count: int) -> list[str]:
    step = max(1, -(-count // _EMBEDDED_ALONE))
    return [opened.library.passage(place).text for place in range(0, count, step)]


def _answering(index: Path, embedder: Embedder, questions: Sequence[str]) -> dict[str, float]:
    """Each question timed in turn by every way, so that all meet the same machine."""
    assistant = open_assistant(index)
    retrieve, fused = hybrid(open_index(index, embedder), embedder)
    if not fused:
        print(BM25_MISSING, file=sys.stderr)
    ways: dict[str, Callable[[str], object]] = {
        "embed": embedder.embed_question,
        "search": assistant.search,
        "ask": assistant.ask,
        "llama": retrieve,
    }
    for way in ways.values():
        way(questions[0])
    times: dict[str, list[float]] = {name: [] for name in ways}
    for done, question in enumerate(questions):
        progress("Questions", done, len(questions))
        for name, way in ways.items():
            times[name].append(_seconds(lambda way=way, q=question: way(q)) * 1_000)
    found = {
        f"{name}_p{p}": float(np.percentile(taken, p))
        for name, taken in times.items()
        for p in (50, 95)
    }
    found["ask_ratio"] = found["ask_p50"] / found["embed_p50"]
    found["ask_ratio_p95"] = found["ask_p95"] / found["embed_p95"]
    found["llama_ratio"] = found["ask_p50"] / found["llama_p50"]
    return found


def _serving(index: Path, questions: Sequence[str]) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.serving", str(index)],
        input="\n".join([str(time()), *questions]),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise EtiError(done.stderr)
    found = json.loads(done.stdout)
    return {"ready": found["ready_s"], "memory": found["peak_mb"]}


def _seconds(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return perf_counter() - begun


def _rows(found: dict[str, float]) -> list[tuple[str, str, str, str]]:
    rows: list[tuple[str, str, str, str]] = []
    for name, words in SPEED.items():
        if name not in found:
            continue
        value = found[name]
        most = GOALS.get(name)
        goal = f"≤ {number(most, 1)}" if most else ""
        verdict = "" if most is None else REACHED if value <= most else MISSED
        rows.append((words, number(value, 0 if value >= 100 else 2), goal, verdict))
    return rows
