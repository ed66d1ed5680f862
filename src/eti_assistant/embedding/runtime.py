"""Running a graph: the one module that knows onnxruntime."""

import os
from collections.abc import Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from eti_assistant.embedding import wording
from eti_assistant.errors import EmbeddingError

# It reports to its vendor from native code as soon as it is loaded, unless told not to before.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import onnxruntime

_ERRORS_ONLY = 3
_RUNTIME: Any = onnxruntime
_FAILURES: tuple[type[Exception], ...] = (RuntimeError, ValueError)


class Network:
    """A graph, run on the caller's thread; safe to run from many threads at once."""

    def __init__(self, graph: bytes) -> None:
        options = _RUNTIME.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = _ERRORS_ONLY
        # Further optimisation would fuse addition and normalisation, which is ten times slower.
        options.graph_optimization_level = _RUNTIME.GraphOptimizationLevel.ORT_ENABLE_BASIC
        try:
            self._session = _RUNTIME.InferenceSession(graph, options, ["CPUExecutionProvider"])
        except _FAILURES as error:
            raise EmbeddingError(wording.MODEL_FAILED) from error

    def run(
        self, words: NDArray[np.float32], outputs: Sequence[str] = ("tokens",)
    ) -> list[NDArray[np.float32]]:
        """The asked results, each of shape (tokens, channels), for one text's input vectors."""
        try:
            results = self._session.run(list(outputs), {"words": words[None]})
        except _FAILURES as error:
            raise EmbeddingError(wording.MODEL_FAILED) from error
        return [cast("NDArray[np.float32]", result)[0] for result in results]
