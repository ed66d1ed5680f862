"""Oui or non, sources that disagree, editions and whole tables, on a folder of one's own."""

from collections.abc import Callable

import pytest
from tests.answering.asking import asking, said

from eti_assistant.domain.answers import Answer, Status
from eti_assistant.embedding.e5 import E5Embedder

REPORT_2022 = """# Rapport annuel 2022

Médiathèque de Sauvelade

## Public

La médiathèque compte 3 050 abonnés.
"""
REPORT_2023 = """# Rapport annuel 2023

Médiathèque de Sauvelade

## Public

La médiathèque compte 3 210 abonnés, soit 160 de plus qu'en 2022.
Les salles ont accueilli 48 300 visiteurs en 2023.
L'équipe réunit 14 bibliothécaires ; le projet vise 18 bibliothécaires en 2026.

## Fonds

| Fonds | Volumes |
| --- | --- |
| Romans | 21 000 |
| Bandes dessinées | 9 400 |
| Documentaires | 15 200 |
"""
LETTER = """# Lettre du printemps 2023

Médiathèque de Sauvelade

En 2023, nous avons reçu 51 000 visiteurs dans nos salles, un beau succès.
"""
RULES = """# Règlement

Médiathèque de Sauvelade

Les chèques sont acceptés ; les espèces ne le sont pas.
L'inscription est facultative pour lire sur place.
Le lecteur mineur emprunte des livres mais il ne vote pas au comité.
La salle de lecture est gratuite.
Aucun prêt n'a été accordé aux entreprises.
"""


@pytest.fixture(scope="module")
def ask(e5: E5Embedder, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Answer]:
    documents = {
        "rapport-2022": REPORT_2022,
        "rapport-2023": REPORT_2023,
        "lettre": LETTER,
        "reglement": RULES,
    }
    return asking(documents, tmp_path_factory.mktemp("sauvelade"), e5)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Les espèces sont-elles acceptées ?", "Non"),
        ("Les chèques sont-ils acceptés ?", "Oui"),
        ("L'inscription est-elle obligatoire pour lire sur place ?", "Non"),
        ("Le lecteur mineur vote-t-il au comité ?", "Non"),
        ("La salle de lecture est-elle gratuite ?", "Oui"),
        ("La salle de lecture est-elle payante ?", "Non"),
    ],
)
def test_the_clause_asked_about_says_oui_or_non(
    text: str, opening: str, ask: Callable[[str], Answer]
) -> None:
    assert said(ask(text)).startswith(f"{opening}.")


def test_sources_that_disagree_in_other_words_are_both_told(ask: Callable[[str], Answer]) -> None:
    answer = ask("Combien de visiteurs la médiathèque a-t-elle accueillis en 2023 ?")
    assert "48 300" in said(answer)
    assert "51 000" in said(answer)
    assert "sources_disagree" in [notice.code for notice in answer.notices]


def test_two_editions_do_not_disagree_and_the_newer_answers(ask: Callable[[str], Answer]) -> None:
    answer = ask("Combien d'abonnés compte la médiathèque ?")
    assert said(answer).startswith("La médiathèque compte 3 210 abonnés")
    assert "sources_disagree" not in [notice.code for notice in answer.notices]


def test_a_year_only_compared_with_is_not_the_figures_year(ask: Callable[[str], Answer]) -> None:
    first = said(ask("Combien d'abonnés en 2022 ?")).split("[1]")[0]
    assert "3 050" in first


def test_a_target_beside_a_figure_does_not_date_it(ask: Callable[[str], Answer]) -> None:
    answer = ask("Combien de bibliothécaires en 2023 ?")
    assert answer.status is Status.ANSWERED
    assert "14 bibliothécaires" in said(answer)


def test_a_whole_table_is_told_with_its_heads(ask: Callable[[str], Answer]) -> None:
    text = said(ask("Quels sont les fonds ?"))
    for row in ("Romans (Volumes : 21 000)", "Bandes dessinées", "Documentaires"):
        assert row in text


def test_a_count_is_answered_by_the_sentence_that_says_there_was_none(
    ask: Callable[[str], Answer],
) -> None:
    answer = ask("Combien de prêts ont été accordés aux entreprises ?")
    assert "Aucun prêt" in said(answer)
