"""What a reader is told when nothing is looked up."""

import re

import pytest

from eti_assistant.answering.endings import ending, language_line, not_found, unclear
from eti_assistant.answering.suggestions import questions_to_offer
from eti_assistant.domain.answers import Answer, Status
from eti_assistant.domain.documents import Document, Page, Posting
from eti_assistant.index.library import Library, write_library
from eti_assistant.retrieval.need import Ending, Kind, Need

BAD_SPACE = re.compile(r"[^\u00a0][:;]|[^\u202f][?!]|«[^\u00a0]|[^\u00a0]»")
STATUSES = {Ending.GREETING: "greeting", Ending.ABOUT: "greeting", Ending.EMPTY: "clarify"}


def told(kind: Ending, text: str = "Une phrase") -> Answer:
    return ending(Need(text, Kind.OTHER, ending=kind), ("Que dit le rapport ?",))


@pytest.mark.parametrize("kind", list(Ending))
def test_every_ending_is_told_in_good_french_without_a_figure(kind: Ending) -> None:
    answer = told(kind)
    assert not re.search(r"\d", answer.text)
    assert not BAD_SPACE.search(answer.text)
    assert answer.citations == answer.figures == ()


@pytest.mark.parametrize("kind", [kind for kind in Ending if kind.value != "homonym"])
def test_every_ending_has_its_status(kind: Ending) -> None:
    assert told(kind).status.value == STATUSES.get(kind, "out_of_scope")


def test_questions_are_offered_where_they_help_and_not_after_a_refusal() -> None:
    assert told(Ending.GREETING).suggestions == ("Que dit le rapport ?",)
    assert told(Ending.OPINION).suggestions == ()
    assert unclear(("Quand ?",)).suggestions == ("Quand ?",)


def test_thanks_are_not_answered_with_a_hello() -> None:
    assert "Bonjour" not in told(Ending.GREETING, "merci beaucoup").text
    assert told(Ending.GREETING, "au revoir").text.startswith("Au revoir")
    assert told(Ending.GREETING, "bonjour").text.startswith("Bonjour")


def test_a_question_without_a_subject_is_asked_what_it_is_about() -> None:
    assert told(Ending.EMPTY, "Combien ?").text != told(Ending.EMPTY, "????").text


def test_a_missing_figure_is_told_as_such() -> None:
    answer = not_found(Need("Combien d'ours ?", Kind.COUNT), ())
    assert answer.status is Status.NOT_FOUND
    assert "chiffre" in answer.text


@pytest.mark.parametrize("language", ["en", "es", "de", "it", "pt"])
def test_a_foreign_reader_is_told_in_their_language(language: str) -> None:
    line = language_line(language)
    assert line
    assert not re.search(r"\d", line)


def test_a_french_reader_gets_no_language_line() -> None:
    assert language_line("fr") == ""


def test_questions_are_made_of_what_the_documents_are(tmp_path) -> None:
    page = (Page(1, "Texte.", ()),)
    offer = Posting(title="Chargée de mission eau", deadline="2026-03-01")
    documents = [
        Document("a", "a.md", "Rapport annuel", "report", "0", page, published="2024"),
        Document("b", "b.md", "Questions fréquentes", "page", "1", page),
        Document("c", "c.md", "Offre", "posting", "2", page, posting=offer),
    ]
    write_library(tmp_path / "library.sqlite", [(each, "") for each in documents], [])
    assert questions_to_offer(Library(tmp_path / "library.sqlite")) == (
        "Quelle est la date limite de l'offre «\u00a0Chargée de mission eau\u00a0»\u202f?",
        "Que dit «\u00a0Rapport annuel\u00a0»\u202f?",
    )
