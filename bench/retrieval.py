"""The shipped search on a judged set: MRR@10, nDCG@10, recall@10 and its time."""

import argparse
from pathlib import Path

from bench.opening import up_to_date
from bench.printing import progress
from eti_assistant.evaluation.retrieval import retrieval_markdown, run_retrieval_evaluation


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("set", type=Path, help="dossier de corpus.jsonl.gz et questions.jsonl.gz")
    parser.add_argument("--index", type=Path, help="où garder l'index pour la fois suivante")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--seed", type=int, default=0)


def run(chosen: argparse.Namespace) -> int:
    report = run_retrieval_evaluation(
        chosen.set,
        None,
        up_to_date,
        progress,
        limit=chosen.limit,
        seed=chosen.seed,
        index=chosen.index,
    )
    print(retrieval_markdown(report))
    return 0
