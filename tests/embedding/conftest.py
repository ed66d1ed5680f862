from pathlib import Path

import pytest
from reference import ReferenceEmbedder

from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.embedding.tokens import Tokenizer
from eti_assistant.embedding.weights import Weights, find_weights


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def embedder(cache: Path) -> E5Embedder:
    return E5Embedder(cache, threads=2)


@pytest.fixture(scope="session")
def reference() -> ReferenceEmbedder:
    return ReferenceEmbedder()


@pytest.fixture(scope="session")
def weights() -> Weights:
    return Weights(find_weights())


@pytest.fixture(scope="session")
def tokenizer(weights: Weights) -> Tokenizer:
    return Tokenizer(weights.vocabulary, weights.shape.positions)
