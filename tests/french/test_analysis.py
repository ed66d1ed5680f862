import pytest
from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.french.analysis import character_ngrams, content_words, question_terms, terms


@pytest.mark.parametrize(
    "spellings",
    [
        ("expert", "experts", "experte", "expertes", "expert.e", "expert.es", "expert.e.s"),
        ("expert", "expert·e", "expert·es", "expert·e·s", "expert•e•s", "EXPERT·E·S"),
        ("expert", "expert(e)", "expert(e)s", "expert(s)", "expert-e-s", "expert-e", "expert/e/s"),
        ("conseiller", "conseillère", "conseillers", "conseiller·ère", "conseiller.ère.s"),
        ("conseillère", "conseillere", "conseillères", "conseilleres"),
        ("directeur", "directrice", "directeur·rice", "directeur/trice", "directeur(trice)s"),
        ("travailleur", "travailleuse", "travailleurs", "travailleur·euse·s"),
        ("développement", "developpement", "Développements", "DÉVELOPPEMENT"),
        ("développé", "developpe", "développée", "developpees", "développés"),
        ("déployé", "déployées", "déployer", "deployes", "déploiement"),
        ("régional", "régionaux", "regionaux", "régionale", "régionales"),
        ("travail", "travaux"),
        ("nouveau", "nouvelle", "nouveaux", "nouvelles"),
        ("lieu", "lieux"),
        ("enjeu", "enjeux"),
        ("congé", "congés", "conge", "l'congés"),
        ("fonctionnaire", "fonctionnaires"),
        ("métier", "métiers", "metiers"),
        ("étranger", "étrangers", "étrangère", "etrangeres"),
        ("revenu", "revenus"),
        ("loi", "lois"),
        ("emploi", "emplois"),
        ("crédit", "crédits"),
        ("commission", "commissions"),
        ("soumis", "soumise", "soumises"),
        ("inscrit", "inscrite", "inscrits"),
        ("européen", "européens"),
        ("chargé", "chargée", "chargees", "chargé.e.s"),
        ("ETI", "eti", "E.T.I.", "ETIs", "l’ETI", "d'ETI"),
        ("3000", "3 000", "3\u00a0000", "3\u202f000", "3.000"),
        ("2,5", "2.5"),
        ("1er", "1er", "1re", "1ère"),
        ("cœur", "coeur", "cœur\u00ad"),
        ("européen", "européenne", "europeennes"),
    ],
)
def test_spellings_of_one_word_count_as_one(spellings):
    assert len({tuple(terms(spelling)) for spelling in spellings}) == 1
    assert terms(spellings[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("expert", "expertise"),
        ("Niger", "Nigeria"),
        ("mission", "commission"),
        ("loyer", "loi"),
        ("mois", "moi"),
        ("2,5", "25"),
    ],
)
def test_different_words_stay_apart(one, other):
    assert terms(one) != terms(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("jusqu'à l'arrivée d'un expert", ["arriv", "expert"]),
        ("Aujourd'hui, lorsqu’il part", ["aujourd'hui", "part"]),
        ("il n'y a pas de poste sans contrat", ["pas", "post", "san", "contrat"]),
        ("la loi n° 72-659", ["loi", "72", "659"]),
        ("en 2024, 118 experts", ["2024", "118", "expert"]),
        ("le G20 et le CO₂", ["g20", "co2"]),
        ("", []),
    ],
)
def test_small_words_go_and_negations_and_numbers_stay(text, found):
    assert terms(text) == found


def test_a_question_also_drops_interrogatives_and_polite_words():
    asked = "Bonjour, combien d'experts sont en poste au Laos, s'il vous plaît ? Merci"
    assert question_terms(asked) == terms("experts poste Laos")
    assert terms("combien") == ["combien"]


def test_content_words_stand_where_the_text_has_them():
    text = "Combien d’expert·e·s l'ETI Côte-d'Ivoire a-t-il ?"
    words = content_words(text)
    assert [text[word.start : word.end] for word in words] == [word.surface for word in words]
    assert [word.surface for word in words] == ["expert·e·s", "ETI", "Côte", "Ivoire"]


def test_ngrams_stay_inside_words_and_mark_their_ends():
    assert character_ngrams("L'été à Kiev") == [
        "_l_",
        "_ete",
        "ete_",
        "_a_",
        "_kie",
        "kiev",
        "iev_",
    ]


@given(st.text())
def test_any_text_gives_words_that_stand_in_it(text):
    assert all(term for term in terms(text))
    assert all(gram for gram in character_ngrams(text))
    assert [word.surface for word in content_words(text)] == [
        text[word.start : word.end] for word in content_words(text)
    ]
