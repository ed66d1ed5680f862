"""The network of multilingual-e5-small (a BERT encoder) as an ONNX graph.

Input `words`: float32 (1, tokens, width), the tokens' input vectors; output `tokens`: float32
(1, tokens, width). One text at a time, so that no text's numbers depend on its neighbours.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from eti_assistant.embedding.weights import Blocks, Weights
from eti_assistant.embedding.weights_file import Shape

_CONTRIB = "com.microsoft"
_OPSET, _CONTRIB_OPSET, _IR = 20, 1, 10


class Linear(Protocol):
    """One way to multiply by a matrix of weights."""

    def write(
        self, graph: "Graph", inputs: str, name: str, matrix: Blocks, bias: NDArray[np.float32]
    ) -> str:
        """Writes `inputs @ matrix.T + bias` in the graph; gives the name of the result."""
        ...


class Graph:
    """Nodes and constants, added one after another."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def constant(self, name: str, numbers: NDArray[Any]) -> str:
        """A tensor that is part of the graph."""
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(numbers), name))
        return name

    def add(self, operator: str, inputs: Sequence[str], output: str = "", **settings: float) -> str:
        """A standard operator; gives the name of its result."""
        return self._add("", operator, inputs, output, settings)

    def add_contrib(
        self, operator: str, inputs: Sequence[str], output: str = "", **settings: float
    ) -> str:
        """An operator of onnxruntime's own; gives the name of its result."""
        return self._add(_CONTRIB, operator, inputs, output, settings)

    def serialized(self, width: int, outputs: Sequence[str]) -> bytes:
        """The finished graph."""
        shape = [1, "length", width]
        given = helper.make_tensor_value_info("words", TensorProto.FLOAT, shape)
        found = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs]
        graph = helper.make_graph(self._nodes, "e5", [given], found, self._constants)
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_CONTRIB, _CONTRIB_OPSET)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=_IR).SerializeToString()

    def _add(
        self,
        domain: str,
        operator: str,
        inputs: Sequence[str],
        output: str,
        settings: Mapping[str, float],
    ) -> str:
        name = output or f"{operator}_{len(self._nodes)}"
        node = helper.make_node(operator, inputs, [name], name, domain=domain)
        node.attribute.extend(helper.make_attribute(key, settings[key]) for key in settings)
        self._nodes.append(node)
        return name


def build_graph(weights: Weights, linear: Linear, also: Sequence[str] = ()) -> bytes:
    """The whole encoder; `also` names intermediate results to give besides `tokens`."""
    return _Encoder(weights, linear).build(also)


def multiplied(shape: Shape) -> tuple[str, ...]:
    """The names of the results that a matrix multiplies."""
    layers = [f"l{layer}" for layer in range(shape.layers)]
    inside = [f"{layer}.{part}" for layer in layers for part in ("context", "aln", "inner")]
    return ("emb.ln", *inside, *(f"{layer}.oln" for layer in layers[:-1]))


class _Encoder:
    def __init__(self, weights: Weights, linear: Linear) -> None:
        self._weights, self._shape, self._linear = weights, weights.shape, linear
        self._graph = Graph()

    def build(self, also: Sequence[str]) -> bytes:
        hidden = self._input()
        for layer in range(self._shape.layers):
            hidden = self._layer(f"l{layer}", hidden)
        self._graph.add("Identity", [hidden], "tokens")
        return self._graph.serialized(self._shape.width, ["tokens", *also])

    def _input(self) -> str:
        shape, graph = self._shape, self._graph
        places = self._weights.numbers("emb.pos").reshape(shape.positions, shape.width)
        places = places + self._weights.numbers("emb.type")[: shape.width]
        length = graph.add("Shape", ["words"], start=1, end=2)
        first, axis = (graph.constant(name, np.array([0])) for name in ("first", "axis"))
        places = graph.add("Slice", [graph.constant("places", places), first, length, axis])
        return self._normalised("emb.ln", graph.add("Add", ["words", places]))

    def _layer(self, name: str, hidden: str) -> str:
        shape, graph = self._shape, self._graph
        parts = [self._dense(f"{name}.{part}", hidden, shape.width) for part in "qkv"]
        context = graph.add_contrib(
            "MultiHeadAttention", parts, f"{name}.context", num_heads=shape.heads
        )
        attended = self._dense(f"{name}.ao", context, shape.width)
        hidden = self._normalised(f"{name}.aln", graph.add("Add", [hidden, attended]))
        inner = self._dense(f"{name}.fi", hidden, shape.inner)
        inner = graph.add_contrib("Gelu", [inner], f"{name}.inner")
        outer = self._dense(f"{name}.fo", inner, shape.width)
        return self._normalised(f"{name}.oln", graph.add("Add", [hidden, outer]))

    def _dense(self, name: str, inputs: str, rows: int) -> str:
        matrix, bias = self._weights.matrix(f"{name}.w", rows), self._weights.numbers(f"{name}.b")
        return self._linear.write(self._graph, inputs, name, matrix, bias)

    def _normalised(self, name: str, inputs: str) -> str:
        weight, bias = (
            self._graph.constant(part, self._weights.numbers(part))
            for part in (f"{name}.w", f"{name}.b")
        )
        epsilon = self._shape.epsilon
        return self._graph.add("LayerNormalization", [inputs, weight, bias], name, epsilon=epsilon)
