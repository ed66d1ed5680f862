import pytest
from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.french.folding import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Œuvre d’ÉTÉ", "oeuvre d'ete"),
        ("ﬁn d'aﬀaire", "fin d'affaire"),
        ("cœ\u00adur\u200b", "coeur"),
        ("3\u202f000\u00a0€", "3 000 €"),
        ("e\u0301te\u0301", "ete"),
        ("Çà et là, naïf, ambiguë", "ca et la, naif, ambigue"),
        ("CO₂", "co2"),
        ("nᵒ 5, 1ᵉʳ", "no 5, 1er"),
        ("n° 72\u2011659", "n° 72-659"),
        ("une\nligne\tou deux", "une ligne ou deux"),
        ("Et puis…", "et puis..."),
        ("texte²", "texte²"),
    ],
)
def test_spellings_that_a_reader_takes_for_the_same_are_folded_together(written, folded):
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_case_never_matters(text):
    assert fold(text.upper().lower()) == fold(fold(text.upper().lower()))
    assert fold(text.lower()) == fold(text)


@given(st.text(alphabet=st.characters(max_codepoint=127, categories=("L", "N", "P"))))
def test_plain_letters_keep_their_places(text):
    assert fold(text) == text.lower().replace("`", "'")
