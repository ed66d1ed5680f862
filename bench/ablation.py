"""What each ranking brings, alone and together: writes the table of `docs/retrieval.md`.

Every way ranks the same passages of the same index for the same questions, in one run.
"""

import argparse
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.costs import cost_table, part_costs
from bench.printing import number, progress, table
from bench.wording import ABLATION, WAYS
from eti_assistant.bootstrap import update_index
from eti_assistant.domain.passages import Hit
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.evaluation.judged_sets import JudgedQuestion, read_judged_set, write_corpus
from eti_assistant.evaluation.retrieval import (
    RetrievalReport,
    Search,
    measure_search,
)
from eti_assistant.index.opened import OpenIndex, open_index
from eti_assistant.ports import Embedder
from eti_assistant.retrieval.ranking import Query, Ranking, Weights

_K = 60
"""The constant of reciprocal rank fusion (Cormack, Clarke & Büttcher, SIGIR 2009)."""

ALONE: Mapping[str, Weights] = {
    "stems": Weights(ngrams=0, passage=0, sentence=0, stems=1),
    "ngrams": Weights(ngrams=1, passage=0, sentence=0, stems=0),
    "passage": Weights(ngrams=0, passage=1, sentence=0, stems=0),
    "sentence": Weights(ngrams=0, passage=0, sentence=1, stems=0),
}


@dataclass(frozen=True, slots=True)
class _Fused:
    """Reciprocal rank fusion of rankings, each computed by itself."""

    searches: tuple[Search, ...]

    def __call__(self, text: str, count: int) -> Sequence[Hit]:
        scores: dict[str, float] = {}
        hits: dict[str, Hit] = {}
        for search in self.searches:
            for rank, hit in enumerate(search(text, count), start=1):
                scores[hit.passage.id] = scores.get(hit.passage.id, 0.0) + 1 / (_K + rank)
                hits[hit.passage.id] = hit
        best = sorted(scores, key=lambda one: -scores[one])
        return [hits[one] for one in best[:count]]


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sets", type=Path, nargs="+", help="dossiers de jeux publics")
    parser.add_argument("--indexes", type=Path, help="où garder les index")
    parser.add_argument("--limit", type=int, help="questions tirées de chaque jeu")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--out", type=Path, default=Path("docs/retrieval.md"))


def run(chosen: argparse.Namespace) -> int:
    embedder = E5Embedder()
    with tempfile.TemporaryDirectory() as aside:
        found: dict[str, dict[str, RetrievalReport]] = {}
        costs: dict[str, dict[str, float]] = {}
        for folder in chosen.sets:
            judged = read_judged_set(folder)
            corpus = Path(aside) / judged.name
            ids = write_corpus(judged.texts, corpus)
            index = (chosen.indexes or Path(aside) / "index") / judged.name
            update_index(corpus, index, progress)
            opened = open_index(index, embedder)
            asked = judged.drawn(chosen.limit, chosen.seed)
            found[judged.name] = _measured(judged.name, asked, ids, opened, embedder)
            costs[judged.name] = part_costs([q.question for q in asked], opened, embedder)
    text = ABLATION.format(table=_table(found), costs=cost_table(costs), seed=chosen.seed)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text(text, encoding="utf-8")
    print(text)
    return 0


def _measured(
    name: str,
    asked: Sequence[JudgedQuestion],
    ids: Mapping[str, str],
    index: OpenIndex,
    embedder: Embedder,
) -> dict[str, RetrievalReport]:
    return {
        way: measure_search(name, asked, ids, search, progress)
        for way, search in _ways(index, embedder)
    }


def _ways(index: OpenIndex, embedder: Embedder) -> Iterator[tuple[str, Search]]:
    alone = {name: _search(index, embedder, weights) for name, weights in ALONE.items()}
    yield from alone.items()
    yield "fused", _Fused((alone["stems"], alone["passage"]))
    yield "fused_all", _Fused(tuple(alone.values()))
    yield "shipped", _search(index, embedder, Weights())


def _search(index: OpenIndex, embedder: Embedder, weights: Weights) -> Search:
    ranking = Ranking(index, embedder, weights)
    return lambda text, count: ranking.rank(Query(text), count)


def _table(found: Mapping[str, Mapping[str, RetrievalReport]]) -> str:
    head = ["classement"]
    for name, reports in found.items():
        count = next(iter(reports.values())).questions
        head += [f"{name} ({count}) MRR@10", "nDCG@10", "rappel@10"]
    rows: list[list[str]] = []
    for way, words in WAYS.items():
        row = [words]
        for reports in found.values():
            report = reports[way]
            row += [number(x, 3) for x in (report.mrr, report.ndcg, report.recall)]
        rows.append(row)
    return table(head, rows)
