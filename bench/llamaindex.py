"""LlamaIndex's own hybrid over the same passages and vectors, as its documentation builds it."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from llama_index.core import VectorStoreIndex
from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.llms.mock import MockLLM
from llama_index.core.retrievers import QueryFusionRetriever
from llama_index.core.schema import TextNode
from pydantic import PrivateAttr

from eti_assistant.index.opened import OpenIndex
from eti_assistant.ports import Embedder

COUNT = 10
"""Passages retrieved."""


class _Embedding(BaseEmbedding):
    """Our embedder, as LlamaIndex calls it."""

    _embedder: Any = PrivateAttr()

    def __init__(self, embedder: Embedder) -> None:
        super().__init__(model_name=embedder.name)
        self._embedder = embedder

    def _get_query_embedding(self, query: str) -> list[float]:
        return self._embedder.embed_question(query).tolist()

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._embedder.embed_passages([text])[0].tolist()


def hybrid(index: OpenIndex, embedder: Embedder) -> tuple[Callable[[str], object], bool]:
    """Its retrieval, and whether BM25 is in it: a package of its own, installed or not."""
    model = _Embedding(embedder)
    nodes = list(_nodes(index))
    vectors = VectorStoreIndex(nodes, embed_model=model).as_retriever(similarity_top_k=COUNT)
    try:
        bm25 = import_module("llama_index.retrievers.bm25").BM25Retriever
    except ImportError:
        return vectors.retrieve, False
    stemmer = import_module("Stemmer").Stemmer("french")
    words = bm25.from_defaults(nodes=nodes, similarity_top_k=COUNT, stemmer=stemmer, language="fr")
    fused = QueryFusionRetriever(
        [vectors, words],
        llm=MockLLM(),
        num_queries=1,
        similarity_top_k=COUNT,
        mode="reciprocal_rerank",  # type: ignore[arg-type]
        use_async=False,
    )
    return fused.retrieve, True


def _nodes(index: OpenIndex) -> Iterator[TextNode]:
    for place in range(index.library.passage_count()):
        passage = index.library.passage(place)
        vector, _ = index.vectors.vectors_of(place)
        yield TextNode(id_=passage.id, text=passage.text, embedding=vector.tolist())
