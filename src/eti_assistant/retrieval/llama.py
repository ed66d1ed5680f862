"""The passages of an index behind LlamaIndex's retriever."""

from typing import Any

from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

from eti_assistant.domain.passages import Hit
from eti_assistant.retrieval.ranking import Query
from eti_assistant.retrieval.retriever import CurrentIndex


class PassageRetriever(BaseRetriever):
    """The `k` best passages for a query, as nodes whose metadata tells document and page.

    Scores are comparable within one query only. Nothing is asked of a model.
    """

    def __init__(self, current: CurrentIndex, k: int) -> None:
        super().__init__()  # pyright: ignore[reportUnknownMemberType]
        self._current = current
        self._k = k

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        hits = self._current.retriever().retrieve(Query(query_bundle.query_str), self._k)
        return [NodeWithScore(node=_node(hit), score=hit.score) for hit in hits]


def _node(hit: Hit) -> TextNode:
    passage = hit.passage
    source = passage.source
    metadata: dict[str, Any] = {
        "document_id": source.id,
        "title": source.title,
        "kind": source.kind,
        "page": passage.page,
        "published": source.published,
        "url": source.url,
    }
    return TextNode(
        id_=passage.id,
        text=passage.text,
        metadata=metadata,
        start_char_idx=passage.start,
        end_char_idx=passage.end,
    )
