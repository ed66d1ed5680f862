"""Figures are found by words, their synonyms, a year among them, or most of the words."""

import pytest

from eti_assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("experts Afrique", {118}),
        ("experts en Afrique en 2024", {118}),
        ("experts en Afrique en 2019", set[float]()),
        ("enveloppe", {2_400_000}),
        ("combien d'experts en Afrique et en Océanie", {118}),
        ("girafe", set[float]()),
    ],
)
def test_figures_are_about_the_words(assistant: Assistant, words: str, values: set[float]) -> None:
    assert {figure.quantity.value for figure in assistant.figures(words)} == values
