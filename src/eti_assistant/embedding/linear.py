"""Two ways to multiply by a matrix of weights in the graph: exact and slow, or in 8 bits."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from eti_assistant.embedding.graph import Graph
from eti_assistant.embedding.weights import BLOCK, Blocks

_OUTLIER = 6.0
"""How many times the median channel's maximum a channel may reach before it is scaled down."""


class FourBits:
    """Weights exactly as shipped; each block of 32 activations has its own 8-bit scale."""

    def write(
        self, graph: Graph, inputs: str, name: str, matrix: Blocks, bias: NDArray[np.float32]
    ) -> str:
        """Writes `inputs @ matrix.T + bias` in the graph; gives the name of the result."""
        low, high = matrix.codes[..., 0::2], matrix.codes[..., 1::2]
        rows, blocks = matrix.scales.shape
        codes = graph.constant(f"{name}.codes", low | high << 4)
        scales = graph.constant(f"{name}.scales", matrix.scales.reshape(-1))
        given = [inputs, codes, scales, "", "", graph.constant(f"{name}.bias", bias)]
        settings = {"K": blocks * BLOCK, "N": rows, "bits": 4, "block_size": BLOCK}
        return graph.add_contrib("MatMulNBits", given, "", accuracy_level=4, **settings)


class EightBits:
    """One 8-bit scale for each row of weights, one for all the activations of a text.

    A few channels of a transformer are far larger than the others and would take the whole scale:
    they are divided by a power of two, and their weights multiplied by it (SmoothQuant, Xiao et
    al. 2023, for the outliers only). `maxima` gives the largest activation of each channel,
    `largest` is the largest code of a weight.
    """

    def __init__(self, maxima: Mapping[str, NDArray[np.float32]], largest: int) -> None:
        self._maxima, self._largest = maxima, largest
        self._calmed: dict[str, str] = {}

    def write(
        self, graph: Graph, inputs: str, name: str, matrix: Blocks, bias: NDArray[np.float32]
    ) -> str:
        """Writes `inputs @ matrix.T + bias` in the graph; gives the name of the result."""
        factors = self._factors(inputs)
        weights = matrix.values() * factors
        scales = np.abs(weights).max(axis=1) / self._largest
        codes = np.rint(weights / scales[:, None]).astype(np.int8)
        given = [
            self._calm(graph, inputs, factors),
            graph.constant(f"{name}.codes", codes.T),
            graph.constant(f"{name}.scales", scales.astype(np.float32)),
            "",
            graph.constant(f"{name}.bias", bias),
        ]
        return graph.add_contrib("DynamicQuantizeMatMul", given)

    def _factors(self, inputs: str) -> NDArray[np.float32]:
        maxima = self._maxima[inputs]
        excess = np.maximum(1.0, maxima / (np.median(maxima) * _OUTLIER))
        return np.exp2(np.ceil(np.log2(excess))).astype(np.float32)

    def _calm(self, graph: Graph, inputs: str, factors: NDArray[np.float32]) -> str:
        if inputs not in self._calmed and factors.max() > 1:
            divisors = graph.constant(f"{inputs}.divisors", 1 / factors)
            self._calmed[inputs] = graph.add("Mul", [inputs, divisors])
        return self._calmed.get(inputs, inputs)
