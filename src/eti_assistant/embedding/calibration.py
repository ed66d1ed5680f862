"""Choosing how many bits the weights may have, by what comes out on a few ordinary texts."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from eti_assistant.embedding.graph import build_graph, multiplied
from eti_assistant.embedding.linear import EightBits, FourBits
from eti_assistant.embedding.runtime import Network
from eti_assistant.embedding.tokens import Tokenizer
from eti_assistant.embedding.weights import Weights

# The largest activations stand on the marks, the prefixes and the punctuation, whatever the text.
_TEXTS = (
    "passage: ",
    "query: ",
    "passage: Le ministère a nommé 118 personnes dans 52 pays au 31 décembre 2024 (article 3).",
    "query: Combien de personnes ont été nommées, et où ?",
    "passage: | Pays | 2023 | 2024 |\n| Maroc | 12 | 1 450,5 M€ |",
    "passage: The quick brown fox; a list: 1. one, 2. two – “three”.",
    "query: délai de recours d'un dossier",
)

_LARGEST_CODES = (127, 63)
"""8 bits, then 7: without VNNI, x86 processors overflow on two products of 8 bits."""

_FAITHFUL = 0.997
"""Least cosine of a text's vector with the one of the exact weights."""


def faithful_graph(
    weights: Weights, tokenizer: Tokenizer, largest_codes: Sequence[int] = _LARGEST_CODES
) -> bytes:
    """The fastest graph whose vectors, on this processor, are those of the exact weights."""
    names = ("tokens", *multiplied(weights.shape))
    texts = [weights.word_vectors(tokenizer.encode(text).ids) for text in _TEXTS]
    exact = Network(build_graph(weights, FourBits(), also=names[1:]))
    results = [exact.run(text, names) for text in texts]
    largest = [np.abs(np.concatenate(result)).max(axis=0) for result in zip(*results, strict=True)]
    maxima = dict(zip(names, largest, strict=True))
    for code in largest_codes:
        graph = build_graph(weights, EightBits(maxima, code))
        network = Network(graph)
        pairs = zip(texts, results, strict=True)
        if all(_cosine(network.run(text)[0], result[0]) >= _FAITHFUL for text, result in pairs):
            return graph
    return build_graph(weights, FourBits())


def _cosine(left: NDArray[np.float32], right: NDArray[np.float32]) -> float:
    one, other = left.mean(axis=0), right.mean(axis=0)
    return float(one @ other / (np.linalg.norm(one) * np.linalg.norm(other)))
