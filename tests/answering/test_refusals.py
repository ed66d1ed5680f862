"""When the documents are silent, that is said, with what they do tell nearby."""

import pytest

from eti_assistant.answering.answerability import Signs
from eti_assistant.answering.attributes import attribute_of, tells
from eti_assistant.answering.endings import part_missing
from eti_assistant.answering.support import THRESHOLD, WEIGHTS, likelihood
from eti_assistant.assistant import Assistant
from eti_assistant.domain.answers import Status
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.passages import Sentence
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.index.building import build_index
from eti_assistant.retrieval.retriever import CurrentIndex

LIBRARY = """# Médiathèque de Sauvignac

## Horaires

La salle de lecture est ouverte le mardi et le jeudi, de 9 h à 18 h.

## Fréquentation

En 2023, la médiathèque a compté 4 120 lecteurs inscrits.
Les lecteurs ont emprunté 61 300 livres en 2023.

## Équipe

La directrice, Hélène Marquand, recrute deux bibliothécaires pour la salle de lecture.

## Travaux

Le grand bassin de la cour est chauffé à 12 °C. Le chantier n'a causé aucune fermeture.

## Comment réserver une salle de travail ?

On réserve une salle de travail à l'accueil, une semaine avant.

## Combien de jours de congés payés a un bibliothécaire ?

Le droit complet est de 25 jours ouvrés par an, pour tous.
"""


@pytest.fixture(scope="module")
def library(e5: E5Embedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The assistant over one page about a library."""
    corpus, index = tmp_path_factory.mktemp("library"), tmp_path_factory.mktemp("library_index")
    (corpus / "mediatheque.md").write_text(LIBRARY, encoding="utf-8")
    build_index(corpus, index, e5, lambda *_: None)
    return Assistant(CurrentIndex(index, e5))


def test_what_the_page_tells_is_answered(library: Assistant) -> None:
    told = {
        "Combien de lecteurs inscrits en 2023 ?": "4 120",
        "Quels sont les horaires de la salle de lecture ?": "18",
        "Qui dirige la médiathèque ?": "Marquand",
    }
    for question, said in told.items():
        answer = library.ask(question)
        assert answer.status is Status.ANSWERED, question
        assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Quel est le salaire d'un bibliothécaire ?",
        "Quelle est la profondeur du grand bassin ?",
        "Combien de dinosaures dans la médiathèque ?",
        "Quelle est la superficie de la salle de lecture ?",
    ],
)
def test_a_thing_that_is_named_without_what_is_asked_of_it_is_no_answer(
    question: str, library: Assistant
) -> None:
    answer = library.ask(question)
    assert answer.status is Status.NOT_FOUND
    assert not answer.citations


def test_a_refusal_offers_near_questions_that_the_documents_answer(library: Assistant) -> None:
    answer = library.ask("Quel est le salaire d'un bibliothécaire ?")
    assert answer.status is Status.NOT_FOUND
    assert 1 <= len(answer.suggestions) <= 3
    for question in answer.suggestions:
        assert library.ask(question).status is Status.ANSWERED, question


def test_the_word_that_the_documents_do_not_hold_is_named(library: Assistant) -> None:
    assert "«\u00a0dinosaures\u00a0»" in library.ask("Combien de dinosaures en 2023 ?").text


def test_of_two_things_asked_the_one_without_an_answer_is_named(library: Assistant) -> None:
    answer = library.ask("Combien de lecteurs inscrits en 2023 et quel est le prix du parking ?")
    assert answer.status is Status.PARTIAL
    assert "4 120" in answer.text
    assert "quel est le prix du parking" in answer.text


def test_a_part_that_holds_a_figure_is_not_repeated() -> None:
    assert not any(map(str.isdigit, part_missing("combien coûtent 120 m3 ?")))


@pytest.mark.parametrize(
    ("question", "text", "context", "told"),
    [
        ("Quel est le prix du guide ?", "Le guide coûte 12 €.", "", True),
        ("Quel est le prix du guide ?", "Le guide compte 12 chapitres.", "", False),
        ("Quelle est la surface du lac ?", "Le lac couvre 40 hectares.", "", True),
        ("Quelle est la surface du lac ?", "Le lac gèle en janvier.", "", False),
        ("Quel est le poids du colis ?", "Colis | 14", "Objet | Poids (kg)", True),
        (
            "Quel architecte a dessiné la halle ?",
            "La halle, d'Anna Verdier, date de 1990.",
            "",
            True,
        ),
        ("Quel architecte a dessiné la halle ?", "La halle a été dessinée en 1990.", "", False),
    ],
)
def test_an_attribute_is_told_by_what_measures_or_names_it(
    question: str, text: str, context: str, told: bool
) -> None:
    attribute = attribute_of(question)
    assert attribute is not None
    kind = BlockKind.TABLE_ROW if context else BlockKind.PARAGRAPH
    assert tells(attribute, Sentence(0, len(text), text, kind, context), question) is told


def test_a_question_without_a_known_attribute_has_none() -> None:
    assert attribute_of("Comment réserver une salle ?") is None


def test_every_weight_is_of_a_sign_and_an_answer_without_any_is_withheld() -> None:
    silent = Signs(**dict.fromkeys(WEIGHTS, 0.0))
    assert likelihood(silent) < THRESHOLD


def test_a_short_question_gets_the_answer_of_the_page_that_asks_it_in_full(
    library: Assistant,
) -> None:
    answer = library.ask("combien de congés payés")
    assert answer.status is Status.ANSWERED
    assert "25 jours" in answer.text
