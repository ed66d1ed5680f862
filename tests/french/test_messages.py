import pytest
from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.french.lexicon import normalise_question


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cb d eti au senegal ???", "combien d'eti au senegal ?"),
        ("c koi le meae", "c'est quoi le meae"),
        ("Cb de postes", "Combien de postes"),
        ("slt, pk ya tt ces experts ?", "salut, pourquoi il y a tout ces experts ?"),
        ("koman postuler stp !!!", "comment postuler s'il te plaît !"),
        ("qu est ce que l eti", "qu'est-ce que l'eti"),
        ("L eti part quand", "L'eti part quand"),
        ("y a t il un poste ds le pays", "y a-t-il un poste dans le pays"),
        ("qui\x00 est\tle\n directeur\u200b ?", "qui est le directeur ?"),
        ("bonjour !!! ??", "bonjour ! ?"),
        ("", ""),
    ],
)
def test_a_message_is_spelt_out(typed, meant):
    assert normalise_question(typed) == meant


@pytest.mark.parametrize(
    "question",
    [
        "Combien d'experts sont en poste au Laos en 2024 ?",
        "Y a-t-il des postes ? Il y a 3 postes, il n'y a pas mieux.",
        "Qu'est-ce que la DGT ?",
        "Ban Ki-moon, Pr. Dupont, Washington DC, carte CB, groupe C et vitamine C aussi.",
        "À 20 m au-dessus, m² et CO₂, etc...",
        "Match France vs Allemagne, 100 g de sucre.",
        "Le site www.pk.fr/cb est-il ouvert ?",
    ],
)
def test_a_question_written_in_full_is_left_alone(question):
    assert normalise_question(question) == question


@given(st.text())
def test_no_control_character_and_no_double_blank_remain(text):
    cleaned = normalise_question(text)
    assert "  " not in cleaned
    assert cleaned == cleaned.strip()
    assert all(character >= " " and character != "\x7f" for character in cleaned)
