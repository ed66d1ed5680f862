"""The one object behind the command line, the API and the interface."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from time import perf_counter
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ulid import ULID

from eti_assistant.answering.extractive import ExtractiveWriter
from eti_assistant.domain.answers import Answer
from eti_assistant.domain.documents import Page
from eti_assistant.domain.figures import Figure
from eti_assistant.domain.passages import Filters, Hit, Passage, Source
from eti_assistant.domain.questions import Question, Turn
from eti_assistant.domain.verdicts import Verification
from eti_assistant.errors import DocumentNotFound, InvalidQuestion, InvalidText
from eti_assistant.retrieval.figures import find_figures
from eti_assistant.retrieval.ranking import Query
from eti_assistant.retrieval.retriever import CurrentIndex
from eti_assistant.verifying.verifier import Verifier

if TYPE_CHECKING:
    from eti_assistant.retrieval.llama import PassageRetriever

_SCRIPT = re.compile(r"<(script|style)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")

MAX_QUESTION = 2_000
"""Characters."""

MAX_TEXT = 200_000
"""Characters of a text to check."""


class Assistant:
    """Answers from the index in use; safe to call from many threads, stateless between calls."""

    def __init__(self, current: CurrentIndex) -> None:
        self._current = current

    def ask(
        self,
        question: str,
        *,
        history: Sequence[Turn] = (),
        filters: Filters | None = None,
        today: date | None = None,
    ) -> Answer:
        """Understand, retrieve, write, check; a sentence without support is withheld.

        Raises `InvalidQuestion`, `IndexMissing` or `IndexDamaged`; everything else is an answer.
        """
        begun = perf_counter()
        asked = Question(_valid(question), today or _today(), tuple(history), filters or Filters())
        retriever = self._current.retriever()
        answer = ExtractiveWriter(retriever).answer(asked)
        timings = replace(answer.timings_ms, total=(perf_counter() - begun) * 1_000)
        return replace(
            answer, id=str(ULID()), index_version=retriever.index.version, timings_ms=timings
        )

    def search(self, words: str, k: int = 10, filters: Filters | None = None) -> tuple[Hit, ...]:
        """The `k` best passages, best first; raises `InvalidQuestion`."""
        query = Query(_valid(words), filters=filters or Filters())
        return self._current.retriever().retrieve(query, k)

    def verify(self, text: str) -> Verification:
        """A verdict for each figure that the text states; the text is not kept.

        Raises `InvalidText` for one without a word or over 200,000 characters.
        """
        if not text.strip():
            raise InvalidText("Le texte à vérifier est vide.")
        if len(text) > MAX_TEXT:
            raise InvalidText(
                "Le texte dépasse 200\u202f000 caractères\u00a0: coupez-le en parties."
            )
        return Verifier(self._current.retriever()).verify(text)

    def figures(
        self, words: str = "", year: int | None = None, unit: str = "", document_id: str = ""
    ) -> tuple[Figure, ...]:
        """The figures of the corpus that the words are about; what is left out limits nothing."""
        table = self._current.retriever().index.figures
        return find_figures(table, words, year, unit, document_id)

    def passages(self) -> Iterator[Passage]:
        """Every passage, in the corpus's order."""
        library = self._current.retriever().index.library
        return (library.passage(place) for place in range(library.passage_count()))

    def as_retriever(self, k: int = 10) -> "PassageRetriever":
        """A LlamaIndex retriever over the same index, giving the `k` best passages."""
        from eti_assistant.retrieval.llama import PassageRetriever

        return PassageRetriever(self._current, k)

    @property
    def index_version(self) -> str:
        """The version in use; raises `IndexMissing` or `IndexDamaged`."""
        return self._current.retriever().index.version

    def documents(self) -> tuple[Source, ...]:
        """What is indexed, in the corpus's order."""
        return tuple(self._current.retriever().index.library.sources.values())

    def document(self, document_id: str) -> Source:
        """One indexed document; raises `DocumentNotFound`."""
        source = self._current.retriever().index.library.sources.get(document_id)
        if source is None:
            raise DocumentNotFound("Ce document n'est pas dans l'index.")
        return source

    def page(self, document_id: str, number: int) -> Page:
        """A page's stored text; raises `DocumentNotFound`."""
        return self._current.retriever().index.library.page(document_id, number)


def _valid(text: str) -> str:
    """The question, if it is one, without markup, with single blanks."""
    if not text.strip():
        raise InvalidQuestion("La question est vide.")
    if len(text) > MAX_QUESTION:
        raise InvalidQuestion("La question dépasse 2\u202f000 caractères\u00a0: raccourcissez-la.")
    words = _TAG.sub(" ", _SCRIPT.sub(" ", text)).split()
    return " ".join(words) or text.strip()


def _today() -> date:
    return datetime.now(ZoneInfo("Europe/Paris")).date()
