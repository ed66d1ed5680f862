import pytest
from llama_index.core.base.embeddings.base import BaseEmbedding

from eti_assistant.embedding.llama import LlamaEmbedder
from eti_assistant.errors import EmbeddingError, SettingsError

MOCK = "llama_index.core.embeddings.mock_embed_model.MockEmbedding"


class Failing(BaseEmbedding):
    """An embedding whose model is broken."""

    def _get_text_embedding(self, text: str) -> list[float]:
        raise RuntimeError("cuda")

    def _get_query_embedding(self, query: str) -> list[float]:
        return [0.0, 0.0]

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)


def test_the_arguments_reach_the_class() -> None:
    assert LlamaEmbedder(MOCK, {"embed_dim": 7}).dimension == 7


def test_another_class_or_other_arguments_is_another_name_and_a_key_is_no_part_of_it() -> None:
    names = {
        LlamaEmbedder(MOCK, {"embed_dim": 7}).name,
        LlamaEmbedder(MOCK, {"embed_dim": 8}).name,
        LlamaEmbedder(f"{__name__}.Failing", {}).name,
    }
    assert len(names) == 3
    secret = LlamaEmbedder(f"{__name__}.Failing", {"api_key": "sésame"}).name
    assert secret == LlamaEmbedder(f"{__name__}.Failing", {}).name


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("pas.un.paquet.Classe", "introuvable"),
        ("llama_index.core.embeddings.PasUneClasse", "introuvable"),
        ("pathlib.Path", "BaseEmbedding"),
        ("json.dumps", "BaseEmbedding"),
    ],
)
def test_a_path_to_no_embedding_is_refused(path: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        LlamaEmbedder(path, {})


@pytest.mark.parametrize("arguments", [{}, {"embed_dim": "sept"}])
def test_arguments_that_the_class_refuses_are_told(arguments: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match="ETI_EMBEDDING__ARGS"):
        LlamaEmbedder(MOCK, arguments)


def test_a_class_that_fails_is_told_in_french() -> None:
    embedder = LlamaEmbedder(f"{__name__}.Failing", {})
    with pytest.raises(EmbeddingError, match="Failing"):
        embedder.embed_passages(["a"])
    with pytest.raises(EmbeddingError, match="nul"):
        embedder.embed_question("a")
