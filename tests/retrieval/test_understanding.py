"""What a question asks for, about what, where and when."""

from datetime import date
from pathlib import Path

import pytest

from eti_assistant.domain.questions import Question
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.index.opened import OpenIndex, open_index
from eti_assistant.retrieval.need import Kind, Measure, Need
from eti_assistant.retrieval.understanding import understand


@pytest.fixture(scope="module")
def index(small_index: Path, e5: E5Embedder) -> OpenIndex:
    return open_index(small_index, e5)


def need(text: str, index: OpenIndex) -> Need:
    return understand(Question(text, date(2025, 6, 15)), index)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Combien d'experts en Afrique ?", Kind.COUNT),
        ("nb d'experts en Asie", Kind.COUNT),
        ("Quelle part des experts sont des femmes ?", Kind.COUNT),
        ("Quel est le budget ?", Kind.COUNT),
        ("De combien l'effectif a-t-il augmenté ?", Kind.CHANGE),
        ("Comment a évolué le budget ?", Kind.CHANGE),
        ("Quel pays accueille le plus d'experts ?", Kind.EXTREME),
        ("Combien de temps dure une mission ?", Kind.DURATION),
        ("Quand commence la mission ?", Kind.DATE),
        ("En quelle année l'agence a-t-elle été créée ?", Kind.DATE),
        ("Où se trouve la salle de lecture ?", Kind.PLACE),
        ("Qui dirige l'agence ?", Kind.PERSON),
        ("qui est a la tete de l'agence", Kind.PERSON),
        ("Quel magistrat s'en occupe ?", Kind.PERSON),
        ("C'est qui le directeur ?", Kind.PERSON),
        ("En cas d'urgence, quel numéro faire ?", Kind.CONTACT),
        ("Comment joindre le secrétariat ?", Kind.CONTACT),
        ("Faut apporter quoi ?", Kind.LIST),
        ("Que dois-je mettre dans mon dossier ?", Kind.LIST),
        ("Qu'est-ce qu'il faut fournir ?", Kind.LIST),
        ("Décrivez-moi le déroulement de l'épreuve, étape par étape.", Kind.PROCEDURE),
        ("À quelle adresse écrire ?", Kind.CONTACT),
        ("Qu'est-ce qu'un expert technique ?", Kind.DEFINITION),
        ("Quels sont les ministères concernés ?", Kind.LIST),
        ("Pourquoi l'agence a-t-elle été créée ?", Kind.REASON),
        ("Comment postuler ?", Kind.PROCEDURE),
    ],
)
def test_a_question_has_the_kind_of_what_it_asks_for(
    text: str, kind: Kind, index: OpenIndex
) -> None:
    assert need(text, index).kind is kind


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Quel est le budget ?", Measure.MONEY),
        ("Combien coûte une mission ?", Measure.MONEY),
        ("Quelle part des experts sont des femmes ?", Measure.SHARE),
        ("Combien d'experts en Afrique ?", Measure.ANY),
    ],
)
def test_money_and_shares_are_told_from_counts(
    text: str, measure: Measure, index: OpenIndex
) -> None:
    assert need(text, index).measure is measure


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Combien d'experts en 2024 ?", (2024,)),
        ("entre 2019 et 2021", (2019, 2021)),
        ("experts en 2019, 2020 et 2021", (2019, 2020, 2021)),
        ("Combien d'experts en Afrique ?", ()),
        ("À quoi correspond la référence 2024/STA/39950 ?", ()),
        ("La référence 2024/STA/39950 a-t-elle été publiée en 2023 ?", (2023,)),
        ("le 12/03/2024", (2024,)),
    ],
)
def test_years_are_those_asked_about(text: str, years: tuple[int, ...], index: OpenIndex) -> None:
    assert need(text, index).years == years


@pytest.mark.parametrize(
    "text", ["effectifs 2022-2023", "effectifs 2022/23", "effectifs 2022–2023"]
)
def test_two_years_in_a_row_are_a_season(text: str, index: OpenIndex) -> None:
    asked = need(text, index)
    assert asked.season == (2022, 2023)
    assert asked.years == (2022, 2023)


def test_years_far_apart_are_no_season(index: OpenIndex) -> None:
    assert need("entre 2019-2023", index).season is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Combien d'experts au Chili et en Côte d'Ivoire ?", ["Chili", "Côte d'Ivoire"]),
        ("combien d'experts en asie", ["Asie"]),
        ("COMBIEN D'EXPERTS EN AFRIQUE ?", ["Afrique"]),
        ("Combien d'experts ?", []),
    ],
)
def test_places_are_found_however_they_are_written(
    text: str, names: list[str], index: OpenIndex
) -> None:
    assert [place.name for place in need(text, index).places] == names


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Combien d'experts en Afrique ?", {"expert"}),
        ("Quel est le nombre de missions ?", {"mission"}),
        ("nb d'experts", {"expert"}),
        ("Quel est le budget ?", set()),
    ],
)
def test_what_is_counted_is_known(text: str, counted: set[str], index: OpenIndex) -> None:
    assert need(text, index).counted == counted


@pytest.mark.parametrize(
    ("text", "yes_no"),
    [
        ("Y a-t-il 118 experts en Afrique ?", True),
        ("Est-ce que la mission dure deux ans ?", True),
        ("Les experts sont-ils imposables ?", True),
        ("Combien y a-t-il d'experts ?", False),
        ("Quelle est la durée ?", False),
        ("Où est-il ?", False),
    ],
)
def test_yes_or_no_is_told_from_an_open_question(text: str, yes_no: bool, index: OpenIndex) -> None:
    assert need(text, index).yes_no is yes_no


def test_a_figure_to_check_is_asserted_and_what_it_counts_known(index: OpenIndex) -> None:
    asked = need("Y a-t-il bien 118 experts en Afrique en 2024 ?", index)
    assert [quantity.value for quantity in asked.asserted] == [118]
    assert asked.kind is Kind.COUNT
    assert asked.counted == {"expert"}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("budjet 2024", "budget"),
        ("combien d'expers en afrique", "experts"),
        ("l'hydrogene ver au chili", "hydrogene"),
    ],
)
def test_typing_errors_are_corrected_with_the_words_of_the_corpus(
    text: str, read: str, index: OpenIndex
) -> None:
    assert read in need(text, index).text


@pytest.mark.parametrize("word", ["chirurgiens", "boulangers", "budgétaire", "expertes", "Vienne"])
def test_a_real_word_that_the_corpus_lacks_is_never_corrected(word: str, index: OpenIndex) -> None:
    text = f"Combien de {word} en 2024 ?"
    assert need(text, index).text == text


@pytest.mark.parametrize("text", ["effectif 2024 ?", "naissances 2024", "experts 2024"])
def test_a_thing_and_a_year_ask_for_its_figure(text: str, index: OpenIndex) -> None:
    assert need(text, index).kind is Kind.COUNT


def test_words_in_capitals_are_no_names_when_all_are(index: OpenIndex) -> None:
    assert not any(word.name for word in need("QUEL EST LE BUDGET ?", index).words)
    assert any(word.name for word in need("Quel est le budget de l'AFD ?", index).words)


def test_offers_are_recognised(index: OpenIndex) -> None:
    assert need("les offres ouvertes", index).posting
    assert not need("Quel est le budget ?", index).posting
