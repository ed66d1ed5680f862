import itertools
from decimal import Decimal
from pathlib import Path

import pytest
from babel.numbers import format_decimal
from hypothesis import assume, given
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
GAPS = (" ", "\u00a0", "\u202f", "\u2009", ".", "'", "’")
SPACES = (" ", "\u00a0", "\u202f")
SCALES = {
    "k€": 10**3,
    "K€": 10**3,
    "M€": 10**6,
    "Md€": 10**9,
    "Mds€": 10**9,
    "MEUR": 10**6,
    "G$": 10**9,
    "M$": 10**6,
    "milliers d'euros": 10**3,
    "millions d’euros": 10**6,
    "milliards d'euros": 10**9,
    "millions de dollars": 10**6,
    "milliards de FCFA": 10**9,
    "millions de francs": 10**6,
}
CURRENCIES = {
    "€": "€",
    "euros": "€",
    "EUR": "€",
    "$": "$",
    "$ US": "$",
    "dollars": "$",
    "$ CA": "CAD",
    "£": "£",
    "FCFA": "FCFA",
    "F CFA": "FCFA",
    "francs CFA": "FCFA",
    "CHF": "CHF",
    "francs": "francs",
    "dirhams": "dirhams",
}
LOWER_BOUNDS = (
    *("plus de", "au moins", "pas moins de", "au minimum", "un peu plus de", "à partir de", "≥"),
    *("supérieur à", "au-delà de", "au bas mot", "bien plus de", ">"),
)
UPPER_BOUNDS = (
    *("moins de", "au plus", "au maximum", "jusqu'à", "tout au plus", "pas plus de", "≤", "<"),
    *("un peu moins de", "inférieur à", "limité à", "en dessous de"),
)
ABOUT = (
    *(
        "près de",
        "environ",
        "quelque",
        "autour de",
        "de l'ordre de",
        "presque",
        "à peine",
        "~",
        "≈",
    ),
    *("à peu près", "aux alentours de", "approximativement", "±"),
)


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


@given(WHOLE, st.sampled_from(tuple(SCALES)), st.sampled_from(SPACES))
def test_every_scale_gives_the_base_unit(value: int, scale: str, space: str) -> None:
    found = only(f"Soit {value}{space}{scale}.")
    assert found.value == value * SCALES[scale]
    assert found.text == f"{value}{space}{scale}"


@given(st.decimals(0, 10**6, places=2), st.sampled_from(tuple(CURRENCIES)))
def test_every_currency_names_the_unit(value: Decimal, currency: str) -> None:
    written = f"{value:.2f}".replace(".", ",")
    found = only(f"Le sac coûte {written} {currency}.")
    assert found.value == pytest.approx(float(value), abs=0.004)
    assert (found.unit, found.text) == (CURRENCIES[currency], f"{written} {currency}")


@given(WHOLE, st.sampled_from(("CHF", "EUR", "US$", "$", "€", "£")), st.sampled_from(GAPS))
def test_a_currency_may_stand_before_its_number(value: int, sign: str, gap: str) -> None:
    written = f"{value:,}".replace(",", gap)
    found = only(f"Le loyer est de {sign}\u00a0{written}.")
    assert (found.value, found.text) == (value, f"{sign}\u00a0{written}")


@given(st.integers(2, TRILLION), st.sampled_from(LOWER_BOUNDS), st.sampled_from(SPACES))
def test_a_lower_bound_keeps_its_value(value: int, words: str, space: str) -> None:
    found = only(f"Il compte {words} {value:,} plantes".replace(",", space))
    assert (found.value, found.low, found.high) == (value, value, None)
    assert found.text.startswith(words)


@given(st.integers(2, TRILLION), st.sampled_from(UPPER_BOUNDS), st.sampled_from(SPACES))
def test_an_upper_bound_keeps_its_value(value: int, words: str, space: str) -> None:
    found = only(f"Il compte {words} {value:,} plantes".replace(",", space))
    assert (found.value, found.low, found.high) == (value, None, value)
    assert found.text.startswith(words)


@given(st.integers(2, TRILLION), st.sampled_from(ABOUT), st.sampled_from(SPACES))
def test_an_approximation_bounds_nothing(value: int, words: str, space: str) -> None:
    found = only(f"Il compte {words} {value:,} plantes".replace(",", space))
    assert (found.value, found.low, found.high) == (value, None, None)
    assert found.text.startswith(words)
    assert is_approximate(found)


@given(
    st.integers(1, 10**6),
    st.integers(1, 10**6),
    st.sampled_from(("%", "€", "M€", "milliards d'euros")),
    st.sampled_from(("de {} à {}", "entre {} et {}", "{} à {}", "{}-{}", "{} – {}")),
)
def test_a_range_shares_its_sign(one: int, other: int, sign: str, form: str) -> None:
    low, high = one, one + other
    scale = {"M€": 10**6, "milliards d'euros": 10**9}.get(sign, 1)
    found = only(f"Soit {form.format(low, high)} {sign}.")
    assert (found.value, found.low, found.high) == (None, low * scale, high * scale)
    assert found.text == f"{form.format(low, high)} {sign}"


@given(st.integers(2, 10**6), st.integers(1, 10**6), st.sampled_from(("fr", "be", "ch")))
def test_a_range_in_words_keeps_both_its_bounds(one: int, more: int, country: str) -> None:
    low = in_words(one, hyphens=False, country=country)
    high = in_words(one + more, hyphens=False, country=country)
    assume(not high.startswith(("un", "onze")))  # "soixante et onze" is a number of its own
    found = only(f"entre {low} et {high} plantes")
    assert (found.low, found.high) == (one, one + more)


@given(st.decimals(0, 1000, places=1), st.sampled_from(("-", "−", "− ")))
def test_a_minus_is_never_lost(value: Decimal, minus: str) -> None:
    found = only(f"L'indice varie ({minus}{value:.1f} %)".replace(".", ","))
    assert found.value == -float(value)


@given(st.integers(1, 9), st.sampled_from((5, 6, 7, 8, 9, 10)))
def test_so_many_out_of_so_many_is_a_share(part: int, whole: int) -> None:
    part = min(part, whole)
    found = only(f"Soit {part} sur {whole}.")
    assert (found.value, found.unit) == (pytest.approx(100 * part / whole, abs=1e-4), "%")


@given(st.integers(10, 99), st.integers(0, 99), st.sampled_from(("O", "o")))
def test_a_digit_read_as_a_letter_is_doubted(head: int, tail: int, letter: str) -> None:
    written = f"{head}0{tail:02}".replace("0", letter)
    for found in read_quantities(f"Soit {written} %."):
        assert found.doubtful
        assert found.value == int(f"{head}0{tail:02}")


def test_a_bound_is_no_approximation() -> None:
    assert not is_approximate(only("plus de 110 pays"))
    assert is_approximate(only("près de 110 pays"))


def only(text: str) -> Quantity:
    (found,) = read_quantities(text)
    return found
