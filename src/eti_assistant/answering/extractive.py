"""Answers made of the passages' own sentences."""

from eti_assistant.domain.answers import Answer, Citation, Status
from eti_assistant.domain.questions import Question
from eti_assistant.retrieval.ranking import Query
from eti_assistant.retrieval.retriever import Retriever


class ExtractiveWriter:
    """Quotes the best sentence."""

    def __init__(self, retriever: Retriever) -> None:
        self._retriever = retriever

    def answer(self, question: Question) -> Answer:
        """The best passage's best sentence."""
        hits = self._retriever.retrieve(Query(question.text, filters=question.filters), 10)
        if not hits:
            return Answer("", Status.NOT_FOUND, "Aucun document ne répond à cette question.")
        passage = hits[0].passage
        sentence = passage.sentences[hits[0].best]
        citation = Citation(
            1, passage.source, passage.page, sentence.text, sentence.start, sentence.end
        )
        return Answer("", Status.ANSWERED, f"{sentence.text} [1]", (citation,), hits=hits)
