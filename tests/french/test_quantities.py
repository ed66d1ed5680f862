import itertools
from decimal import Decimal
from pathlib import Path

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st
from number_writing import in_words
from quantity_cases import Case, read_cases, shown
from text_to_num import text2num

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french import read_quantities
from eti_assistant.french.quantities import is_approximate

CASES = read_cases(Path(__file__).parent / "quantities.txt")
TRILLION = 10**12
WHOLE = st.one_of(st.integers(0, 10_000), st.integers(0, TRILLION))
GAPS = (" ", "\u00a0", "\u202f", ".", "'", "’")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_a_text_gives_its_quantities_and_no_other(case: Case) -> None:
    assert tuple(shown(found) for found in read_quantities(case.text)) == case.quantities


def test_the_contract_example() -> None:
    assert read_quantities("2,4 M€") == (
        Quantity(0, 6, "2,4 M€", 2_400_000, None, None, "€", doubtful=False),
    )


@given(st.text(alphabet="0123456789 .,-/%€\u00a0\nabdeàunxsM()'", max_size=60))
def test_a_span_is_always_the_text_it_names(text: str) -> None:
    found = read_quantities(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert all(one.text for one in read_quantities(text))


@given(WHOLE, st.sampled_from(GAPS))
def test_thousands_in_every_style_give_the_number_that_was_written(value: int, gap: str) -> None:
    assert only(f"Soit {value:,} visiteurs".replace(",", gap)).value == value


@given(st.decimals(0, TRILLION, places=2), st.sampled_from(GAPS))
def test_decimals_survive(value: Decimal, gap: str) -> None:
    written = f"{value:,.2f}".replace(",", "_").replace(".", ",").replace("_", gap)
    assert only(f"Soit {written} litres").value == pytest.approx(float(value), abs=0.004)


@given(WHOLE, st.sampled_from(("%", "‰", "€", "k€", "M€", "Md€", "millions d'euros")))
def test_a_sign_scales_and_names_the_unit(value: int, sign: str) -> None:
    written = format_decimal(value, locale="fr_FR")
    scale = {"k€": 10**3, "M€": 10**6, "Md€": 10**9, "millions d'euros": 10**6}.get(sign, 1)
    found = only(f"Soit {written}\u00a0{sign}.")
    assert found.value == value * scale
    assert found.unit == (sign if sign in "%‰" else "€")
    assert found.text == f"{written}\u00a0{sign}"


@given(WHOLE, st.booleans(), st.sampled_from(("fr", "be", "ch")))
def test_words_in_every_spelling_give_the_number_that_was_written(
    value: int, hyphens: bool, country: str
) -> None:
    written = in_words(value, hyphens=hyphens, country=country)
    found = only(f"Voici {written} plantes" if value > 1 else f"au moins {written} plante")
    assert found.value == value
    assert found.text.endswith(written)


@given(st.integers(2, 10**9))
def test_words_are_read_as_the_library_of_numbers_in_words_reads_them(value: int) -> None:
    written = in_words(value, hyphens=False, country="fr")
    assert only(f"Voici {written} plantes").value == text2num(written, "fr")


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_range_keeps_both_its_bounds(one: int, other: int) -> None:
    low, high = sorted((one, one + other))
    for text in (f"de {low:_} à {high:_} km", f"entre {low:_} et {high:_} km"):
        found = only(text.replace("_", "\u202f"))
        assert (found.value, found.low, found.high) == (None, low, high)


def test_a_bound_is_no_approximation() -> None:
    assert not is_approximate(only("plus de 110 pays"))
    assert is_approximate(only("près de 110 pays"))


def only(text: str) -> Quantity:
    (found,) = read_quantities(text)
    return found
