from pathlib import Path

import numpy as np
import pytest

from eti_assistant.embedding.calibration import faithful_graph
from eti_assistant.embedding.runtime import Network
from eti_assistant.embedding.tokens import Tokenizer
from eti_assistant.embedding.weights import Weights, find_weights
from eti_assistant.errors import EmbeddingError


def test_a_missing_package_is_named() -> None:
    with pytest.raises(EmbeddingError, match="absent_package"):
        find_weights("absent_package")


def test_a_missing_file_is_an_embedding_error(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingError, match="illisibles"):
        Weights(tmp_path / "absent.bin")


@pytest.mark.parametrize("kept", [0, 3, 40, 1_000, 5_000_000, 60_000_000])
def test_a_truncated_file_is_an_embedding_error(tmp_path: Path, kept: int) -> None:
    with find_weights().open("rb") as whole:
        (tmp_path / "cut.bin").write_bytes(whole.read(kept))
    with pytest.raises(EmbeddingError, match="format attendu"):
        Weights(tmp_path / "cut.bin")


def test_another_file_is_an_embedding_error(tmp_path: Path) -> None:
    (tmp_path / "other.bin").write_bytes(b"GGUF" + bytes(10_000))
    with pytest.raises(EmbeddingError, match="format attendu"):
        Weights(tmp_path / "other.bin")


def test_where_few_bits_would_change_the_vectors_the_exact_weights_are_run(
    weights: Weights, tokenizer: Tokenizer
) -> None:
    words = weights.word_vectors(tokenizer.encode("query: délai de dépôt ?").ids)
    coarse, fine = (
        Network(faithful_graph(weights, tokenizer, largest_codes=codes)).run(words)[0].mean(axis=0)
        for codes in ((7,), (63,))
    )
    likeness = coarse @ fine / (np.linalg.norm(coarse) * np.linalg.norm(fine))
    assert likeness > 0.995
