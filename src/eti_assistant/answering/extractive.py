"""Answers made of the passages' own sentences."""

from dataclasses import replace
from time import perf_counter

from eti_assistant.answering.calculating import calculate
from eti_assistant.answering.choosing import choose
from eti_assistant.answering.composing import compose
from eti_assistant.answering.endings import ending, not_found, unclear
from eti_assistant.answering.evidence import Evidence, weigh
from eti_assistant.answering.polarity import polarity
from eti_assistant.answering.postings import Refusal, answer_postings
from eti_assistant.answering.statements import Draft
from eti_assistant.answering.stating import state
from eti_assistant.answering.support import answers
from eti_assistant.domain.answers import Answer, Notice, Timings
from eti_assistant.domain.questions import Question
from eti_assistant.retrieval.following import complete
from eti_assistant.retrieval.need import Need
from eti_assistant.retrieval.ranking import Query
from eti_assistant.retrieval.retriever import Retriever
from eti_assistant.retrieval.understanding import understand
from eti_assistant.wording import notice, sentence

_PASSAGES = 16
"""How many passages are read for an answer."""


class ExtractiveWriter:
    """Answers one question from one version of the index."""

    def __init__(self, retriever: Retriever) -> None:
        self._retriever = retriever

    def answer(self, question: Question) -> Answer:
        """Understand, retrieve, choose, write; only sentences whose figures are proven are told."""
        index = self._retriever.index
        question = replace(question, text=complete(question))
        need = understand(question, index)
        if need.ending:
            return ending(need)
        if not (need.words or need.places or need.years or need.asserted):
            return unclear()
        begun = perf_counter()
        hits = self._retriever.retrieve(
            Query(need.text, need.synonyms, question.filters), _PASSAGES
        )
        found = perf_counter()
        ranked = weigh(need, hits, index.notices)
        answer = self._written(need, question, ranked)
        spent = Timings((found - begun) * 1_000, (perf_counter() - found) * 1_000)
        return replace(answer, hits=hits, timings_ms=spent)

    def _written(self, need: Need, question: Question, ranked: tuple[Evidence, ...]) -> Answer:
        """From the postings' fields, else by calculation, else in the documents' sentences."""
        library = self._retriever.index.library
        offered = answer_postings(need, question, library)
        if isinstance(offered, Refusal):
            return offered.answer()
        draft = offered or calculate(need, ranked, library)
        if draft is None and answers(need, ranked):
            draft = self._drafted(need, ranked)
        return (draft and compose(draft)) or not_found(need, ranked)

    def _drafted(self, need: Need, ranked: tuple[Evidence, ...]) -> Draft:
        library = self._retriever.index.library
        choice = choose(need, ranked)
        told = dict.fromkeys(state(need, evidence, library) for evidence in choice.shown)
        notices = (_notice("sources_disagree"),) if choice.disagree else ()
        return Draft(tuple(told), self._opening(need, choice.shown[0]), notices)

    def _opening(self, need: Need, best: Evidence) -> str:
        says = polarity(need, best) if need.yes_no else None
        return "" if says is None else sentence("yes" if says else "no")


def _notice(code: str) -> Notice:
    return Notice(code, notice(code))
