import pytest
from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.french.lexicon import Vocabulary, correct
from eti_assistant.french.spelling import edit_distance

COUNTS = {
    "developpement": 40,
    "fonctionnaire": 12,
    "cooperation": 9,
    "operation": 30,
    "poste": 50,
    "pose": 2,
    "senegal": 7,
    "ete": 5,
    "remuneration": 3,
}
VOCABULARY = Vocabulary(COUNTS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("développment", "developpement"),
        ("devlopement", "developpement"),
        ("fonctionaire", "fonctionnaire"),
        ("coperation", "cooperation"),
        ("remuneratoin", "remuneration"),
        ("sénégla", "senegal"),
        ("posse", "poste"),
        ("poste", None),
        ("POSTE", None),
        ("ets", None),
        ("2o24", None),
        ("xylophone", None),
        ("sngl", None),
    ],
)
def test_a_typing_error_leads_to_the_nearest_word(typed, meant):
    assert correct(typed, VOCABULARY) == meant


def test_an_empty_vocabulary_corrects_nothing():
    assert correct("developpement", Vocabulary({})) is None


WORDS = st.text(alphabet="abcdé", max_size=9)


@given(WORDS, WORDS)
def test_a_distance_is_the_same_both_ways_and_nil_only_for_equals(one, other):
    assert edit_distance(one, other, 9) == edit_distance(other, one, 9)
    assert (edit_distance(one, other, 9) == 0) == (one == other)


@given(st.lists(st.text(alphabet="abcdefgh", min_size=4, max_size=9), min_size=1, unique=True))
def test_one_lost_letter_is_always_found(words):
    vocabulary = Vocabulary(dict.fromkeys(words, 1))
    for word in words:
        typed = word[:2] + word[3:]
        assert len(typed) < 4 or typed in vocabulary or correct(typed, vocabulary)
