"""The project's own corpus, asked what its readers ask."""

from datetime import date
from pathlib import Path

import pytest

from eti_assistant.assistant import Assistant
from eti_assistant.domain.answers import Status
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.index.building import build_index
from eti_assistant.retrieval.retriever import CurrentIndex

CORPUS = Path(__file__).parents[2] / "corpus"
TODAY = date(2026, 11, 23)
LINES = (Path(__file__).parent / "corpus_answers.txt").read_text("utf-8").splitlines()
CASES = [tuple(line.split(" | ")) for line in LINES if not line.startswith("#")]


@pytest.fixture(scope="session")
def corpus_assistant(e5: E5Embedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The assistant over the whole corpus, indexed once."""
    folder = tmp_path_factory.mktemp("corpus_index")
    build_index(CORPUS, folder, e5, lambda *_: None)
    return Assistant(CurrentIndex(folder, e5))


@pytest.mark.parametrize(
    ("question", "said", "document"),
    CASES,
)
def test_the_corpus_answers_with_its_figure_and_its_document(
    question: str, said: str, document: str, corpus_assistant: Assistant
) -> None:
    answer = corpus_assistant.ask(question, today=TODAY)
    assert answer.status is Status.ANSWERED
    assert said in answer.text.replace("\u202f", " ").replace("\u00a0", " ")
    assert document in [citation.source.id for citation in answer.citations]
    for citation in answer.citations:
        page = corpus_assistant.page(citation.source.id, citation.page)
        assert page.text[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize(
    "question", ["Combien d'experts au Japon ?", "Combien d'experts en 2031 ?"]
)
def test_what_the_corpus_does_not_say_is_not_found(
    question: str, corpus_assistant: Assistant
) -> None:
    answer = corpus_assistant.ask(question, today=TODAY)
    assert answer.status is Status.NOT_FOUND
    assert not any(character.isdigit() for character in answer.text)
