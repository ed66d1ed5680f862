import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eti_assistant.french.sentences import split_sentences

# "|" marks where a sentence ends; the blank after it belongs to the text.
CASES = [
    "Il vient.| Elle part.",
    "Vient-il ?| Oui.",
    "Quel départ !| Il est loin.",
    "Quoi ?!| Rien...| Et puis…| Voilà.",
    "Vraiment ? !| Oui.",
    "Et puis... rien. ",
    "Il hésite… puis part.",
    "Selon l'art. 12 de la loi, il part.",
    "Les art. 12 et 13 s'appliquent.| Ils sont longs.",
    "M. Dupont signe.| Mme Durand aussi.",
    "MM. Dupont et Durand signent.",
    "Le Dr. Martin et Mme. Durand partent.",
    "Me Leroy et le Pr Petit partent.| Ils reviennent.",
    "J.-C. Requier préside.| Il parle.",
    "J. Le Goff écrit.| Il publie.",
    "A. B. Martin signe.",
    "Le 3 janv. 2024, tout change.| Depuis, rien.",
    "Entre sept. 2023 et déc. 2024, il part.",
    "La loi n° 72-659 du 13 juillet 1972 le dit.| Elle vaut.",
    "Il craint le vol.| Une plainte suit.",
    "Il est issu d'un vol.| C'est un délit.",
    "C'est tout un art.| Ce métier aussi.",
    "Selon l'art. L. 123-4 du code, il part.",
    "Voir t. IV et vol. 2.",
    "Il est à 5 km.| Paris est plus loin.",
    "Né en 3 ap. J.-C., il meurt jeune.",
    "Les réf. 12 et no. 13 sont là.",
    "Les expert.es partent.| Les autres restent.",
    "Les expert·e·s partent.| Les chargé.e.s de mission restent.",
    "Il faut un.e expert.e.| Le poste est ouvert.",
    "Chaque agent.e.| Le reste suit.",
    "Le 1er mai.| Le 2e jour.",
    "« Il vient. »| Elle part.",
    "« Il vient ! »| Elle part.",
    "« Il vient ! » dit-elle.| Elle part.",
    "Il cite « Paris, Lyon, etc. »| Elle part.",
    "Il a dit : « Je viens.| Attendez-moi. »| Elle attend.",
    "Il cite Paris, Lyon, etc.| Le reste suit.",
    "Il cite Paris, etc., puis Lyon.",
    "Voir p. 3.| Le reste suit.",
    "Voir pp. 3-12, fig. 2 et chap. IV du rapport.",
    "Cf. annexe 2.| Le reste suit.",
    "Env. 30 pays (approx. 400 experts) sont couverts.",
    "Il faut attendre 30 min.| Le train part.",
    "En 52 av. J.-C. Vercingétorix perd.",
    "C'était en 50 av. J.-C.| Il a vaincu.",
    "La société Acme Inc. vend.| Elle achète.",
    "La société Acme Inc.| Il la dirige.",
    "L'O.N.U. a voté.| La France aussi.",
    "Il travaille à l'O.N.U.| Il y reste.",
    "Les États de l'U.E.| Le conseil siège.",
    "Le coût est de 2,5 M€.| Le délai est de 10 mois.",
    "La note est de 10.5 sur 20.| Elle monte.",
    "Il y avait 12 experts.| 14 sont partis.",
    "Ils étaient 12.| Les autres sont partis.",
    "Voir www.site.fr.| Le site est à jour.",
    "Écrire à contact@site.fr.| Répondre vite.",
    "Voir https://www.site.fr/a.b?c=1.| Puis écrire.",
    "Voir e.g. France ou i.e. Paris.",
    "Un pays, p. ex. Cuba, suffit.",
    "un ; deux ; Trois ; quatre",
    "Trois volets : a) former ; b) conseiller ; c) évaluer.",
    "1. Titre de la partie",
    "1. Titre.| 2. Autre titre.",
    "1.2. Objet du contrat",
    "IV. Les moyens\nLes moyens sont là.",
    "A. Les moyens",
    "a) Premier point.| b) Second point.",
    "Les étapes : 1. Candidature 2. Entretien 3. Départ.| Fin.",
    "Ils étaient en tout\n12.| Les autres sont partis.",
    "2. Rédiger\n3. Signer\n4. Partir",
    "Une phrase\nsur deux lignes.| Une autre\nsuit.",
    "Ils partent.|Les autres restent là.",
    "Il l'a dit.[1]| Le rapport suit.",
    "Il l'a dit.³| Le rapport suit.",
    "Il l'a annoncé.12| Le rapport suit.",
    "Le texte est clair […] Paris le sait.",
    "Le texte (...) Paris le sait.",
    "Le total (env. 30).| Il augmente.",
    "(Voir annexe.)| Puis signer.",
    "Il part.| (Voir annexe.)",
    "Il part.| – Elle reste.",
    "Il part.| • elle reste",
    'Il dit "Je viens."| Elle part.',
    "Il dit “Je viens.”| Elle part.",
    "Il vit à St. Louis.",
    "Le plan B.| Il réussit.",
    "Le groupe a choisi la vitamine C.| Elle suffit.",
    "L'étude de Durand et al. 2020 le dit.",
    "L'étude de Durand et al.| Elle le dit.",
    "LES MOYENS.| LE BUDGET.",
    "Le tél. 01 02 03 04 05 répond.",
    "Bd. Voltaire, 12 av. Foch",
    "Il a 3 h.| Ensuite il part.",
    "Le rapport (doc. 2964) est long.| Il est lu.",
    "Vu le décr. 2024-12, vu l'arr. 3.",
    "Pourquoi partir ?| Parce que.",
    "Il gagne 3 000 €.| Il économise.",
    "Le taux est de 40 %.| Il baisse.",
    "Yahoo! est une marque.",
    "Fin ?…| Non.",
    "Élu en 2020.| Écarté en 2021.",
    "« Oui. »| « Non. »",
    "Il part. \u00a0 ",
    "",
    " \n ",
]


@pytest.mark.parametrize("marked", CASES)
def test_a_sentence_ends_where_a_reader_ends_it(marked):
    expected = [piece.strip() for piece in marked.split("|") if piece.strip()]
    text = marked.replace("|", "")
    assert [text[start:end] for start, end in split_sentences(text)] == expected


def test_spans_are_shifted_to_the_place_of_the_paragraph():
    page = "Titre\nIl vient. Elle part."
    spans = split_sentences(page[6:], start=6)
    assert [page[start:end] for start, end in spans] == ["Il vient.", "Elle part."]


WORDS = (
    "Le la M. art. 12 2. J.-C. etc. » « ? ! … ... ( ) expert.es O.N.U. a) • Fin. U.E. [1] – B. 1. ;"
)
PIECES = st.sampled_from([*WORDS.split(), "\n", "\u00a0", ":", "É"])
TEXTS = st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))


@given(TEXTS)
@example("1. a 2. B")
def test_no_character_is_lost_and_no_span_overlaps(text):
    spans = split_sentences(text)
    outside = 0
    for start, end in spans:
        assert not text[outside:start].strip()
        assert start < end
        assert text[start:end] == text[start:end].strip()
        outside = end
    assert not text[outside:].strip()


@given(TEXTS)
def test_a_sentence_split_again_stays_whole(text):
    for start, end in split_sentences(text):
        assert split_sentences(text[start:end]) == ((0, end - start),)


@pytest.mark.parametrize(
    "piece", ["Le M. Dupont part. ", "a", "1. ", ". ", "« a. » ", "....", "A.-", "( "]
)
def test_time_grows_no_faster_than_the_text(piece):
    split_sentences(piece)
    short, long = (_seconds(piece * (size // len(piece))) for size in (40_000, 400_000))
    assert long < 40 * short + 0.1


def _seconds(text):
    start = time.process_time()
    split_sentences(text)
    return time.process_time() - start
