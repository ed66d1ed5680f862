"""A question ends early only when no document could answer it."""

import tomllib
from pathlib import Path
from time import perf_counter

import pytest

from eti_assistant.domain.questions import Turn
from eti_assistant.french.lexicon import normalise_question
from eti_assistant.retrieval.endings import ending_of, greeting_of
from eti_assistant.retrieval.instructions import without_instructions
from eti_assistant.retrieval.languages import to_french
from eti_assistant.retrieval.need import Ending

QUESTIONS = tomllib.loads(
    (Path(__file__).parent / "ending_questions.toml").read_text(encoding="utf-8")
)
ENDED = [(name, text) for name, texts in QUESTIONS["ended"].items() for text in texts]
WHO = (Turn("user", "Qui a ouvert les Journées 2025 ?"), Turn("assistant", "Une ministre."))
WHAT = (Turn("user", "Quel poste y avait-il au Vanuatu ?"), Turn("assistant", "Un conseiller."))


def ending(text: str, *history: Turn) -> str:
    """The name of the ending as the whole way finds it, "" when the question is looked up."""
    kept = without_instructions(text)
    if not kept:
        return "injection"
    found = ending_of(normalise_question(to_french(kept)[0]), history=history)
    return found.value if found else ""


@pytest.mark.parametrize("text", QUESTIONS["looked_up"])
def test_a_question_that_documents_may_answer_is_looked_up(text: str) -> None:
    assert ending(text) == ""


@pytest.mark.parametrize(("name", "text"), ENDED)
def test_a_request_that_no_document_answers_ends_for_its_reason(name: str, text: str) -> None:
    assert ending(text) == name


def test_somebody_s_telephone_stays_private_in_a_follow_up() -> None:
    assert ending("Son numéro de téléphone ?", *WHO) == "private"


def test_the_pay_of_a_post_is_looked_up_in_a_follow_up() -> None:
    assert ending("et son salaire ?", *WHAT) == ""


def test_a_short_follow_up_is_looked_up_when_something_came_before() -> None:
    assert ending("Et le montant ?", *WHAT) == ""
    assert ending("Combien ?", *WHAT) == ""


def test_general_knowledge_about_a_country_of_the_documents_is_looked_up() -> None:
    question = "Quelle est la capitale du Vanuatu ?"
    assert ending_of(question) is Ending.OFF_TOPIC
    assert ending_of(question, frozenset({"vanuatu"})) is None


def test_a_birth_that_the_documents_tell_is_looked_up() -> None:
    question = "Quelle est la date de naissance de Claude Monet ?"
    assert ending_of(question) is Ending.PRIVATE
    assert ending_of(question, frozenset({"naissance"})) is None


def test_a_reference_number_is_looked_up_and_a_bare_year_is_not_clear() -> None:
    assert ending("14781") == ""
    assert ending("2024") == "empty"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Merci beaucoup, c'est très clair", "thanks"),
        ("Au revoir et bonne journée", "goodbye"),
        ("Bonjour !", "greeting"),
    ],
)
def test_thanks_and_goodbyes_are_told_from_greetings(text: str, kind: str) -> None:
    assert ending(text) == "greeting"
    assert greeting_of(text) == kind


def test_an_ordinary_question_costs_less_than_a_millisecond() -> None:
    texts = QUESTIONS["looked_up"]
    for text in texts:
        ending(text)
    begun = perf_counter()
    for text in texts:
        ending(text)
    assert (perf_counter() - begun) / len(texts) < 0.001
