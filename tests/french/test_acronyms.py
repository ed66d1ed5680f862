import pytest

from eti_assistant.french.lexicon import definition_in, expand
from eti_assistant.french.word_lists import table


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("cb d eti au Laos", "expert technique international"),
        ("c koi le meae", "ministère de l'Europe et des affaires étrangères"),
        ("Qu'est-ce que la DG Trésor ?", "DGT"),
        ("Qu'est-ce que la DGT ?", "DG Trésor"),
        ("les expertes techniques internationales", "ETI"),
        ("les expert·e·s techniques internationaux", "ETI"),
        ("le ministere des affaires etrangeres", "MEAE"),
        ("un END", "expert national détaché"),
        ("un end", "expert national détaché"),
        ("les VIE", "volontaire international en entreprise"),
        ("les ODD", "objectif de développement durable"),
        ("la CEDEAO", "Communauté économique des États de l'Afrique de l'Ouest"),
        ("l'agence française de développement", "AFD"),
    ],
)
def test_acronyms_and_long_forms_lead_to_each_other(text, name):
    assert name in expand(text)


@pytest.mark.parametrize(
    "text",
    ["la vie d'un expert", "via la capitale", "à la fin, the end", "il est en com", "LA VIE"],
)
def test_an_ordinary_word_is_no_acronym(text):
    assert expand(text) == ()


def test_what_the_text_already_says_is_not_repeated():
    assert expand("Agence française de développement (AFD)") == ()


def test_a_corpus_adds_its_own_acronyms():
    defined = definition_in("Le Centre des xylophones anciens (CXA) ouvre.")
    assert defined == (("CXA", "Centre des xylophones anciens"),)
    assert expand("le cxa", defined) == ("Centre des xylophones anciens",)
    assert expand("les centres de xylophones anciens", defined) == ("CXA",)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "l'Agence française de développement (AFD).",
            [("AFD", "Agence française de développement")],
        ),
        ("AFD (Agence française de développement)", [("AFD", "Agence française de développement")]),
        (
            "Le comité interministériel de la coopération internationale et du développement "
            "(ci-après « CICID »)",
            [
                (
                    "CICID",
                    "comité interministériel de la coopération internationale et du développement",
                )
            ],
        ),
        (
            "Communauté économique des États de l'Afrique de l'Ouest (CEDEAO)",
            [("CEDEAO", "Communauté économique des États de l'Afrique de l'Ouest")],
        ),
        ("ETPT | équivalent temps plein travaillé", [("ETPT", "équivalent temps plein travaillé")]),
        ("PLF : projet de loi de finances", [("PLF", "projet de loi de finances")]),
        ("Ministry of Foreign Affairs (MoFA)", [("MoFA", "Ministry of Foreign Affairs")]),
        ("une zone d'aménagement concerté (Zac)", [("Zac", "zone d'aménagement concerté")]),
        (
            "INSP (Institut national du service public, à Paris)",
            [("INSP", "Institut national du service public")],
        ),
        (
            "au sein de l'Armée populaire de libération du Soudan (SPLA)",
            [],
        ),
        ("le siège à Paris (France) et Lyon (voir p. 3)", []),
        ("un total de 12 experts (ETI)", []),
    ],
)
def test_a_document_defines_its_acronyms(text, pairs):
    assert list(definition_in(text)) == pairs


def test_every_ambiguous_acronym_is_in_the_lexicon():
    read = table("acronyms")
    assert set(read["lower_case_only_after"]) <= set(read["acronyms"])
