"""The promise of the port `Embedder`, kept by each of its implementations."""

from collections.abc import Iterator

import numpy as np
import pytest
from tests.embedding.embedding_server import running

from eti_assistant.embedding.llama import LlamaEmbedder
from eti_assistant.embedding.server import ServerEmbedder
from eti_assistant.ports import Embedder

TEXTS = [
    "En 2024, 118 experts étaient déployés en Afrique. Le budget était de 2,4 M€.",
    "L'hydrogène vert au Chili.",
    "L'hydrogène vert au Chili.",
    "é" * 5_000,
    "😀 «\u202f≥\u202f» \x00",
]


@pytest.fixture(scope="module", params=["e5", "server", "llama"])
def each(request: pytest.FixtureRequest) -> Iterator[Embedder]:
    if request.param == "server":
        with running() as server:
            yield ServerEmbedder(server.url, "modèle")
    elif request.param == "llama":
        path = "llama_index.core.embeddings.mock_embed_model.MockEmbedding"
        yield LlamaEmbedder(path, {"embed_dim": 12})
    else:
        yield request.getfixturevalue("e5")


def test_there_is_one_row_of_length_1_for_each_text(each: Embedder) -> None:
    rows = each.embed_passages(TEXTS)
    assert rows.shape == (len(TEXTS), each.dimension)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_the_same_text_has_the_same_vector_whatever_is_beside_it(each: Embedder) -> None:
    rows = each.embed_passages(TEXTS)
    assert np.array_equal(rows[1], rows[2])
    assert np.array_equal(rows[1], each.embed_passages(TEXTS[1:2])[0])


def test_no_text_gives_no_row(each: Embedder) -> None:
    assert each.embed_passages([]).shape == (0, each.dimension)
    rows, parts = each.embed_passages_with_spans([], [])
    assert rows.shape == (0, each.dimension)
    assert parts == []


def test_a_question_is_one_vector_of_length_1(each: Embedder) -> None:
    vector = each.embed_question(TEXTS[1])
    assert vector.shape == (each.dimension,)
    assert np.isclose(np.linalg.norm(vector), 1, atol=1e-5)


def test_each_text_has_a_row_for_each_of_its_spans(each: Embedder) -> None:
    texts = TEXTS[:2]
    spans = [[(0, 49), (50, len(texts[0])), (49, 50)], []]
    rows, parts = each.embed_passages_with_spans(texts, spans)
    assert np.array_equal(rows, each.embed_passages(texts))
    assert [part.shape for part in parts] == [(3, each.dimension), (0, each.dimension)]
    assert np.allclose(np.linalg.norm(parts[0], axis=1), 1, atol=1e-5)
    assert np.array_equal(parts[0][2], rows[0]), "a blank span has the vector of its text"


def test_progress_counts_texts_up_to_all_of_them(each: Embedder) -> None:
    told: list[int] = []
    texts = [f"texte {number}" for number in range(70)]
    each.embed_passages_with_spans(texts, [[(0, 5)]] * 70, told.append)
    assert told == sorted(told)
    assert told[-1] == 70


def test_a_name_tells_the_model(each: Embedder) -> None:
    assert each.name
    assert each.name == each.name.strip()
