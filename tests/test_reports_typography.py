"""The typography of the reports loses no letter and leaves figures whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.reports.lines import Style, set_lines
from tools.reports.typography import address_cuts, cuts, ligated, typeset

WORDS = st.text(alphabet="abcdefilnorstuéèêç-'’", min_size=1, max_size=30)


@given(WORDS)
def test_a_word_cut_at_a_line_end_keeps_its_letters(word):
    for head, tail in cuts(word):
        assert word in (head + tail, head.removesuffix("-") + tail)


@given(st.integers(min_value=1_000, max_value=9_999_999))
def test_a_figure_is_never_broken_over_two_lines(number):
    figure = typeset(f"{number:,}".replace(",", " "))
    assert " " not in figure
    assert cuts(figure) == ()


@given(st.lists(WORDS, min_size=1, max_size=40))
def test_no_word_is_lost_by_breaking_lines(words):
    lines = set_lines(" ".join(words), 120.0, Style(), {})
    text = "".join(span.text for line in lines for span in line.spans)
    expected = typeset("".join(words))
    assert text.replace(" ", "").replace("-", "") == expected.replace("-", "")


def test_an_address_takes_no_hyphen():
    address = "https://www.senat.fr/rap/l08-099-34/l08-099-3426.html"
    assert all(head + tail == address for head, tail in address_cuts(address))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("1 201 assistants", "1\u202f201 assistants"),
        ("80 % des missions ; oui", "80\u202f% des missions\u202f; oui"),
        ("« l'Europe » : 120", "«\u00a0l’Europe\u00a0»\u00a0: 120"),
        ("en 2024, 118 experts", "en 2024, 118 experts"),
        ("https://a.fr/?id=1 ; oui", "https://a.fr/?id=1\u202f; oui"),
    ],
)
def test_plain_typing_is_printed_in_french_typography(typed, printed):
    assert typeset(typed) == printed


def test_fi_and_fl_become_one_glyph():
    assert ligated("officielle, influence") == "of\ufb01cielle, in\ufb02uence"
