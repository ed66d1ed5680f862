"""An answer holds what was expected of it, however it is typeset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.evaluation.matching import holds


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("118 expertes et experts [1].", "118"),
        ("Il y a 23\u202f417 habitants.", "23417"),
        ("Il y a 23417 habitants.", "23 417"),
        ("En 2024, 1 234 567 €", "1234567"),
        ("Le budget est de 37,0 M€.", "37"),
        ("Une part de 12,5 %", "12,5"),
        ("L’école d'été a lieu à l’INSP", "l'insp"),
        ("DÉLAI DE DEUX ANS", "2 ans|deux ans"),
        ("Vous pouvez postuler.", "postul"),
        ("Non : il n'est pas fonctionnaire.", "non"),
        ("D'après la loi, non.", "non"),
        ("Dates : 29/03/2026.", "mars 2026|29/03/2026"),
        ("Le total est 110.", "110|120"),
        ("19 350 | 20 010", "20010"),
    ],
)
def test_an_answer_that_says_it_is_recognised(text: str, entry: str) -> None:
    assert holds(text, entry)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("110 experts en 2011", "11"),
        ("11,5 %", "11"),
        ("2,11 €", "11"),
        ("23 417 habitants", "417"),
        ("12,53 %", "12,5"),
        ("Voir la source [11].", "11"),
        ("des agents non titulaires", "non"),
        ("anonyme", "non"),
        ("L'enclos", "clos"),
        ("En 2024.", "2023|2025"),
    ],
)
def test_an_answer_that_says_something_near_is_not(text: str, entry: str) -> None:
    assert not holds(text, entry)


@given(st.integers(1_000, 10**9), st.sampled_from([" ", "\u00a0", "\u202f", "\u2009"]))
def test_thousands_are_the_same_whatever_separates_them(number: int, blank: str) -> None:
    typeset = f"{number:,}".replace(",", blank)
    assert holds(f"Au total, {typeset} personnes", str(number))
    assert holds(f"Au total, {number} personnes", typeset)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_number_is_never_found_in_another(shown: int, expected: int) -> None:
    assert holds(f"Ils sont {shown}.", str(expected)) == (shown == expected)
