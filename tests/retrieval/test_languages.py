"""A question in another language is looked up in French words; a French one is never altered."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.retrieval.languages import to_french

QUESTIONS = tomllib.loads(
    (Path(__file__).parent / "ending_questions.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("text", "french", "language"),
    [
        (
            "How many technical experts were deployed in Africa in 2024?",
            "combien d'experts techniques étaient déployés en Afrique en 2024?",
            "en",
        ),
        ("What does END stand for?", "que signifie END ?", "en"),
        ("Is there a job offer in Chad?", "y a-t-il un offre d'emploi en Tchad?", "en"),
        ("¿Cuántos expertos había en Europa?", "combien d'experts y avait-il en Europe?", "es"),
        ("cuantos expertos habia en Africa", "combien d'experts y avait-il en Afrique", "es"),
        ("Welche Stellen gibt es in der Ukraine?", "quels postes y a-t-il en Ukraine?", "de"),
        ("Quanti esperti c'erano in Cile?", "combien d'experts y avait-il en Chili?", "it"),
        ("Quem abriu as Journées de 2025?", "qui a ouvert les Journées de 2025?", "pt"),
    ],
)
def test_what_carries_the_search_is_put_into_french(text: str, french: str, language: str) -> None:
    assert to_french(text) == (french, language)


def test_names_that_the_lexicon_does_not_know_stay() -> None:
    assert "Zacharopoulou" in to_french("Who is Chrysoula Zacharopoulou?")[0]


@pytest.mark.parametrize(
    "text",
    [
        *QUESTIONS["looked_up"],
        "AFETI ?",
        "COM 2020-2022",
        "poste vanuatu svp",
        "ETI Chili hydrogène",
        "EXPERTISE FRANCE IN AFRICA ?",
        "Que dit le document « How to become an expert and where to apply » ?",
        "Où se trouve le siège de Save the Children ?",
    ],
)
def test_a_french_question_is_never_altered(text: str) -> None:
    assert to_french(text) == (text, "fr")


@given(st.text(max_size=80))
def test_any_text_has_a_language(text: str) -> None:
    french, language = to_french(text)
    assert language in {"fr", "en", "es", "de", "it", "pt"}
    assert language != "fr" or french == text
