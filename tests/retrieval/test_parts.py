"""A question that asks two things is answered twice, each time about the same thing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.domain.questions import Question
from eti_assistant.retrieval.parts import parts

TODAY = date(2025, 6, 15)


def split(text: str) -> list[str]:
    return [part.text for part in parts(Question(text, TODAY))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Combien d'experts en Afrique en 2024 et combien en Asie ?",
            ["Combien d'experts en Afrique en 2024 ?", "Combien d'experts en Asie en 2024 ?"],
        ),
        (
            "Quand et où a lieu la réunion ?",
            ["Quand a lieu la réunion ?", "où a lieu la réunion ?"],
        ),
    ],
)
def test_the_second_thing_is_completed_with_the_first(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Combien d'experts en Afrique et en Asie ?",
        "Quels sont le nombre et le budget ?",
        "Quel est le budget de l'agence et de ses filiales ?",
        "Je pars au Chili et quand je reviens ?",
        "Quels experts travaillent sur l'eau et l'énergie ?",
    ],
)
def test_an_and_that_joins_two_nouns_splits_nothing(text: str) -> None:
    assert split(text) == [text]


def test_the_second_part_knows_the_place_of_the_first() -> None:
    first, second = split("Combien d'experts en Afrique et quel est leur budget ?")
    assert first == "Combien d'experts en Afrique ?"
    assert "Afrique" in second
    assert "budget" in second


@given(st.text(max_size=120))
def test_whatever_is_asked_has_one_or_two_parts(text: str) -> None:
    found = parts(Question(text, TODAY))
    assert 1 <= len(found) <= 2
    assert all(part.today == TODAY for part in found)
