"""Answers made of the passages' own sentences."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from eti_assistant.answering.bearing import spelt_out
from eti_assistant.answering.beside import beside
from eti_assistant.answering.calculating.calculating import calculate
from eti_assistant.answering.choosing import choose
from eti_assistant.answering.composing import compose
from eti_assistant.answering.endings import (
    ending,
    language_line,
    not_found,
    part_missing,
    unclear,
)
from eti_assistant.answering.evidence import Evidence, weigh
from eti_assistant.answering.latest_edition import latest_edition
from eti_assistant.answering.near_questions import question_that_heads, questions_near
from eti_assistant.answering.notices import notices
from eti_assistant.answering.polarity import polarity
from eti_assistant.answering.postings.postings import Refusal, answer_postings
from eti_assistant.answering.statements import Draft, Statement, joined
from eti_assistant.answering.stating import state
from eti_assistant.answering.suggestions import questions_to_offer
from eti_assistant.answering.support import answers, excluded
from eti_assistant.domain.answers import Answer, Timings
from eti_assistant.domain.passages import Hit
from eti_assistant.domain.questions import Question
from eti_assistant.retrieval.following.following import complete
from eti_assistant.retrieval.need import Need
from eti_assistant.retrieval.parts import parts
from eti_assistant.retrieval.ranking import Query
from eti_assistant.retrieval.retriever import Retriever
from eti_assistant.retrieval.understanding import understand
from eti_assistant.wording import sentence

_REFERENCE = re.compile(r"\b[A-Za-z]\w*[-/][\w/-]*\d[\w/-]*")

_PASSAGES = 8
"""How many passages are read for an answer."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What one question gets: a draft, and what is said when nothing of it may be told."""

    refusal: Answer
    draft: Draft | None = None
    hits: tuple[Hit, ...] = ()
    searched_ms: float = 0.0
    language: str = "fr"


class ExtractiveWriter:
    """Answers one question from one version of the index."""

    def __init__(self, retriever: Retriever) -> None:
        self._retriever = retriever

    def answer(self, question: Question) -> Answer:
        """Complete from the history, then answer each thing asked; what fails is said."""
        begun = perf_counter()
        whole = replace(question, text=complete(question))
        asked = parts(whole)
        told = [self._told(part) for part in asked]
        drafts = [one.draft for one in told if one.draft]
        without = [part.text for part, one in zip(asked, told, strict=True) if not one.draft]
        missing = part_missing(without[0]) if without else ""
        answer = compose(joined(drafts, missing)) if drafts else None
        searching = sum(one.searched_ms for one in told)
        spent = Timings(searching, (perf_counter() - begun) * 1_000 - searching)
        answer = replace(answer or told[0].refusal, hits=told[0].hits, timings_ms=spent)
        line = language_line(told[0].language)
        return replace(answer, text=f"{answer.text} {line}") if line else answer

    def _told(self, question: Question) -> "_Told":
        """Understand, retrieve, choose, write; only what its quotes prove is told."""
        index = self._retriever.index
        need = understand(question, index)
        if need.ending:
            return _Told(ending(need, questions_to_offer(index.library)))
        if not (need.words or need.places or need.years or need.asserted):
            return _Told(unclear(questions_to_offer(index.library)))
        begun = perf_counter()
        need, hits = self._found(need, question)
        searched_ms = (perf_counter() - begun) * 1_000
        ranked = weigh(need, hits, index.notices)
        offered = answer_postings(need, question, index.library)
        if isinstance(offered, Refusal) and not _told_elsewhere(offered, need, hits):
            return _Told(offered.answer(), None, hits, searched_ms, need.language)
        draft = offered if isinstance(offered, Draft) else None
        draft = draft or calculate(need, ranked, index.library, self._searched(need, question))
        if draft is None and answers(need, ranked) and not beside(need, ranked[0]):
            draft = self._drafted(need, ranked)
        headed = "" if draft else question_that_heads(need, hits)
        draft = self._under(headed, question, hits) if headed else draft
        near = () if draft else questions_near(question.text, ranked)
        refusal = not_found(need, ranked, near or questions_to_offer(index.library))
        return _Told(refusal, draft, hits, searched_ms, need.language)

    def _found(self, need: Need, question: Question) -> tuple[Need, tuple[Hit, ...]]:
        """The passages found; of "les dernières Journées", those of the newest edition."""
        query = Query(spelt_out(need), need.synonyms, question.filters)
        hits = self._retriever.retrieve(query, _PASSAGES)
        year = latest_edition(need, hits, self._retriever.index.library.sources.values())
        if year is None:
            return need, hits
        newest = replace(query, text=f"{query.text} {year}")
        return replace(need, years=(year,)), self._retriever.retrieve(newest, _PASSAGES)

    def _under(self, heading: str, question: Question, hits: Sequence[Hit]) -> Draft | None:
        """What a page tells under the question that it asks itself, read for that question."""
        index = self._retriever.index
        need = understand(replace(question, text=heading), index)
        ranked = weigh(need, hits, index.notices)
        told = tuple(e for e in ranked if e.hit.passage.headings[-1:] == (heading,))
        return self._drafted(need, told) if told and not excluded(need, told[0]) else None

    def _searched(self, need: Need, question: Question) -> Callable[[str], Sequence[Evidence]]:
        """Another search for the same need, for a figure that the first did not bring."""

        def search(words: str) -> Sequence[Evidence]:
            hits = self._retriever.retrieve(Query(words, (), question.filters), _PASSAGES)
            return weigh(need, hits, self._retriever.index.notices)

        return search

    def _drafted(self, need: Need, ranked: tuple[Evidence, ...]) -> Draft:
        library = self._retriever.index.library
        choice = choose(need, ranked)
        told: list[Statement] = []
        for evidence in choice.shown:
            statement = state(need, evidence, library)
            told = [statement if s.text in statement.text else s for s in told]
            if not any(statement.text in s.text for s in told):
                told.append(statement)
        known = notices(need, choice.shown, library, disagree=choice.disagree)
        return Draft(tuple(told), self._opening(need, choice.shown[0], told[0].text), known)

    def _opening(self, need: Need, best: Evidence, text: str) -> str:
        says = polarity(need, best, text) if need.yes_no else None
        told = text.casefold().startswith(("oui", "non"))
        return "" if says is None or told else sentence("yes" if says else "no")


def _told_elsewhere(refusal: Refusal, need: Need, hits: Sequence[Hit]) -> bool:
    """Whether a page found writes the reference that no posting was known by."""
    found = _REFERENCE.search(need.text)
    if not found or refusal.name != "posting_unknown":
        return False
    return any(found[0].casefold() in h.passage.text.casefold() for h in hits)
