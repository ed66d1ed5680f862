from collections.abc import Iterator

import numpy as np
import pytest
from tests.embedding.embedding_server import KEY, Server, running, vector

from eti_assistant.embedding.server import ServerEmbedder
from eti_assistant.errors import EmbeddingError


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as server:
        yield server


def test_rows_follow_the_texts_though_the_server_answers_in_another_order(server: Server) -> None:
    rows = ServerEmbedder(server.url, "modèle").embed_passages(["a", "b", "c"])
    wanted = np.array([vector(text) for text in "abc"])
    assert np.allclose(rows, wanted / np.linalg.norm(wanted, axis=1, keepdims=True))


def test_texts_are_sent_as_they_are_and_by_batches(server: Server) -> None:
    texts = [f"texte {number}" for number in range(65)]
    ServerEmbedder(server.url + "/", "modèle").embed_passages(texts)
    assert [len(batch) for batch in server.batches] == [32, 32, 1]
    assert [text for batch in server.batches for text in batch] == texts


def test_a_span_is_embedded_as_a_text_of_its_own_and_only_once(server: Server) -> None:
    embedder = ServerEmbedder(server.url, "modèle")
    texts = ["Un. Deux.", "Un. Trois."]
    _, parts = embedder.embed_passages_with_spans(texts, [[(0, 3), (4, 9)], [(0, 3)]])
    assert np.array_equal(parts[0][1], embedder.embed_passages(["Deux."])[0])
    assert server.batches[0] == ["Un. Deux.", "Un.", "Deux.", "Un. Trois."]


def test_the_key_is_sent(server: Server) -> None:
    assert ServerEmbedder(server.url, "gardé", KEY).embed_question("a").shape == (16,)


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ("gardé", "ETI_EMBEDDING__API_KEY"),
        ("en panne", "500"),
        ("lent", "1 secondes"),
        ("autre forme", "format"),
        ("un de moins", "vecteurs"),
        ("nul", "nul"),
        ("infini", "illisible"),
        ("en mots", "format"),
    ],
)
def test_a_server_that_fails_is_told_in_french(server: Server, model: str, said: str) -> None:
    embedder = ServerEmbedder(server.url, model, timeout_s=1)
    with pytest.raises(EmbeddingError, match=said) as failed:
        embedder.embed_passages(["a", "b"])
    assert "secret" not in failed.value.message


def test_a_server_that_is_not_there_is_told_in_french() -> None:
    with running() as server:
        url = server.url
    with pytest.raises(EmbeddingError, match="ETI_EMBEDDING__URL"):
        ServerEmbedder(url, "modèle").embed_question("a")
