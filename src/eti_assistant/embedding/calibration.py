"""How large each channel of activations gets, on a few ordinary texts."""

import numpy as np
from numpy.typing import NDArray

from eti_assistant.embedding.graph import build_graph, multiplied
from eti_assistant.embedding.linear import FourBits
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


def channel_maxima(weights: Weights, tokenizer: Tokenizer) -> dict[str, NDArray[np.float32]]:
    """For each result that a matrix multiplies, its channels' largest absolute values."""
    names = multiplied(weights.shape)
    network = Network(build_graph(weights, FourBits(), also=names), threads=1)
    maxima = dict[str, NDArray[np.float32]]()
    for text in _TEXTS:
        results = network.run(weights.word_vectors(tokenizer.encode(text).ids), names)
        for name, result in zip(names, results, strict=True):
            largest = np.abs(result).max(axis=0)
            maxima[name] = np.maximum(maxima.get(name, largest), largest)
    return maxima
