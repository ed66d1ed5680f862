"""What a reader gets who asks for a change, a difference, a sum, a share or a winner."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from eti_assistant.answering.calculating.calculating import calculate
from eti_assistant.answering.composing import compose
from eti_assistant.answering.evidence import Evidence, weigh
from eti_assistant.domain.answers import Answer
from eti_assistant.domain.questions import Question
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.index.building import build_index
from eti_assistant.index.opened import open_index
from eti_assistant.retrieval.ranking import Query
from eti_assistant.retrieval.retriever import Retriever
from eti_assistant.retrieval.understanding import understand

LIBRARY_2023 = """---
title: Rapport de la médiathèque 2023
published: 2024-02-01
---
# Rapport de la médiathèque 2023

## Les emprunts

Tableau 1 – Emprunts par support

| Support | 2021 | 2022 | 2023 |
|---|---|---|---|
| Romans | 12 400 | 12 900 | 14 100 |
| Bandes dessinées | 9 000 | 9 600 | 9 300 |
| Disques | 2 100 | plus de 1 500 | 1 150 |
| Total | 23 500 | 24 100 | 24 600 |

## Les antennes

Tableau 2 – Antennes en 2023

| Antenne | Abonnés | Budget (milliers d'euros) |
|---|---|---|
| Belleroche | 1 820 | 310 |
| Port-Vieux | 940 | 145 |
| Les Tilleuls | 1 310 | 205 |
| Total | 4 070 | 660 |

## Les agents

En 2023, la médiathèque employait 38 agents.

L'antenne de Belleroche vise 50 agents d'ici 2030.

Le taux de rotation est passé de 12,5 % en 2022 à 11 % en 2023.

Les visites ont atteint 61 300 entrées en 2023, soit 4 % de plus qu'en 2022.

La dette s'élevait à 2,3 M€ fin 2022, alors que la moyenne des villes voisines est de 1 018 €.

## Les mares du jardin

Tableau 3 – Animaux comptés en 2023

| Animal | Nombre |
|---|---|
| Lynx (couples) | 2 |
| Tritons (larves) | 41 |
"""
LIBRARY_2022 = """---
title: Rapport de la médiathèque 2022
published: 2023-02-01
---
# Rapport de la médiathèque 2022

## Les antennes

Tableau 1 – Antennes en 2022

| Antenne | Abonnés | Budget (milliers d'euros) |
|---|---|---|
| Belleroche | 1 640 | 290 |
| Port-Vieux | 1 005 | 150 |
| Les Tilleuls | 1 300 | 190 |

## Les agents

En 2022, la médiathèque employait 35 agents.

Les visites ont atteint 58 900 entrées en 2022.
"""
PRICES = """<!doctype html><html lang="fr"><head><title>Tarifs des salles</title></head><body>
<h1>Tarifs des salles</h1><h2>Location</h2>
<table><tr><th>Salle</th><th>Journée</th><th>Soirée</th></tr>
<tr><td>Salle Colette</td><td>180 €</td><td>95 €</td></tr>
<tr><td>Salle Verne</td><td>240 €</td><td>120 €</td></tr>
<tr><td>Auditorium</td><td>sur devis</td><td>310 €</td></tr></table></body></html>
"""

Ask = Callable[[str], Answer | None]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory, e5: E5Embedder) -> Ask:
    """Only what is calculated: None where the general way of answering goes on."""
    corpus, index = tmp_path_factory.mktemp("library"), tmp_path_factory.mktemp("index")
    (corpus / "rapport-2023.md").write_text(LIBRARY_2023, encoding="utf-8")
    (corpus / "rapport-2022.md").write_text(LIBRARY_2022, encoding="utf-8")
    (corpus / "tarifs.html").write_text(PRICES, encoding="utf-8")
    build_index(corpus, index, e5, lambda *_: None)
    return _asking(index, e5)


def _asking(index: Path, e5: E5Embedder) -> Ask:
    retriever = Retriever(open_index(index, e5), e5)

    def answered(text: str) -> Answer | None:
        need = understand(Question(text, date(2026, 11, 23)), retriever.index)

        def search(words: str) -> tuple[Evidence, ...]:
            return weigh(need, retriever.retrieve(Query(words), 16), retriever.index.notices)

        draft = calculate(need, search(need.text), retriever.index.library, search)
        return compose(draft) if draft else None

    return answered


def said(answer: Answer | None) -> str:
    """The answer as it is read, with plain blanks."""
    assert answer is not None
    assert all(c.quote for c in answer.citations)
    return answer.text.replace("\u202f", " ").replace("\xa0", " ")


def test_a_change_between_two_columns_is_told_with_its_operations(ask: Ask) -> None:
    answer = ask("De combien les emprunts de romans ont-ils augmenté entre 2022 et 2023 ?")
    assert "12 900 en 2022 puis 14 100 en 2023, soit + 1 200 (+ 9,3 %)" in said(answer)
    assert answer is not None
    calculations = [figure.calculation for figure in answer.figures if figure.calculation]
    assert [one.expression for one in calculations] == [
        "14\u202f100 − 12\u202f900 = 1\u202f200",
        "1\u202f200 ÷ 12\u202f900 = 9,3\u202f%",
    ]
    assert [term.value for term in calculations[0].terms] == [14_100, 12_900]


def test_the_years_between_are_told_too(ask: Ask) -> None:
    told = said(ask("Évolution des emprunts de bandes dessinées de 2021 à 2023 ?"))
    assert "9 000 en 2021 ; 9 600 en 2022 puis 9 300 en 2023, soit + 300 (+ 3,3 %)" in told


def test_a_bound_never_enters_a_calculation(ask: Ask) -> None:
    assert ask("De combien les emprunts de disques ont-ils baissé entre 2022 et 2023 ?") is None
    told = said(ask("Combien de disques de moins en 2023 qu'en 2021 ?"))
    assert "2 100 en 2021 puis 1 150 en 2023, soit − 950" in told


def test_a_year_that_no_column_gives_is_not_made_up(ask: Ask) -> None:
    assert ask("De combien les emprunts de romans ont-ils augmenté entre 2019 et 2023 ?") is None


def test_two_editions_of_a_table_are_compared_with_a_caveat(ask: Ask) -> None:
    answer = ask("De combien le nombre d'abonnés de Belleroche a-t-il augmenté en un an ?")
    assert "1 640 en 2022 puis 1 820 en 2023, soit + 180 (+ 11 %)" in said(answer)
    assert "documents différents" in said(answer)
    assert answer is not None
    assert len({citation.source.id for citation in answer.citations}) == 2


def test_the_unit_of_a_column_is_told_as_its_head_writes_it(ask: Ask) -> None:
    told = said(ask("De combien le budget des Tilleuls a-t-il augmenté entre 2022 et 2023 ?"))
    assert "Budget (milliers d'euros) : 190 en 2022 puis 205 en 2023, soit + 15" in told


def test_sentences_of_two_years_are_compared(ask: Ask) -> None:
    told = said(ask("De combien le nombre d'agents a-t-il augmenté entre 2022 et 2023 ?"))
    assert "35 agents en 2022 puis 38 agents en 2023, soit + 3 (+ 8,6 %)" in told


def test_shares_differ_by_points(ask: Ask) -> None:
    told = said(ask("Le taux de rotation a-t-il baissé entre 2022 et 2023 ?"))
    assert told.startswith("Oui. 12,5 % en 2022 puis 11 % en 2023, soit − 1,5 point [1]")


def test_a_change_that_a_sentence_states_is_left_to_be_quoted(ask: Ask) -> None:
    assert ask("De combien les visites ont-elles augmenté entre 2022 et 2023 ?") is None


def test_a_target_is_never_taken_for_a_count(ask: Ask) -> None:
    assert ask("De combien d'agents Belleroche augmentera-t-elle entre 2023 et 2030 ?") is None


def test_asking_why_something_changed_is_no_calculation(ask: Ask) -> None:
    assert ask("Pourquoi les emprunts de romans ont-ils augmenté entre 2022 et 2023 ?") is None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Quelle antenne compte le plus d'abonnés ?", "Belleroche – Abonnés : 1 820 en 2023"),
        ("Quelle antenne avait le moins d'abonnés en 2022 ?", "Port-Vieux – Abonnés : 1 005"),
        ("Quelle salle est la plus chère en soirée ?", "Auditorium – Soirée : 310 €"),
        ("Quel support est le plus emprunté en 2023 ?", "Romans : 14 100 en 2023"),
    ],
)
def test_the_winner_is_a_row_and_never_the_total(ask: Ask, question: str, told: str) -> None:
    assert told in said(ask(question))


def test_a_row_without_a_figure_might_have_won(ask: Ask) -> None:
    assert ask("Quelle salle est la plus chère à la journée ?") is None


def test_the_fastest_growth_is_not_the_highest_figure(ask: Ask) -> None:
    assert ask("Quel support a le plus progressé en 2023 ?") is None


def test_rows_are_ranked_whole(ask: Ask) -> None:
    told = said(ask("Classez les antennes selon le nombre d'abonnés en 2023"))
    assert "Belleroche (1 820), Les Tilleuls (1 310), Port-Vieux (940)" in told


def test_two_rows_are_subtracted_added_and_compared(ask: Ask) -> None:
    gap = said(ask("Quel écart d'abonnés entre Belleroche et Port-Vieux en 2023 ?"))
    assert "l'écart est de 880" in gap
    total = said(ask("Combien d'abonnés Belleroche et Port-Vieux ont-ils au total en 2023 ?"))
    assert "soit 2 760 au total" in total
    assert said(ask("Belleroche a-t-elle plus d'abonnés que Port-Vieux ?")).startswith("Oui. ")
    assert said(ask("Port-Vieux a-t-il plus d'abonnés que Les Tilleuls ?")).startswith("Non. ")


def test_a_share_of_the_total_is_calculated(ask: Ask) -> None:
    told = said(ask("Quelle part des abonnés l'antenne de Port-Vieux représente-t-elle en 2023 ?"))
    assert "soit 23,1 %" in told


def test_two_columns_of_a_row_are_compared(ask: Ask) -> None:
    told = said(ask("Quel écart de prix entre la journée et la soirée pour la salle Verne ?"))
    assert "l'écart est de 120 €" in told


def test_what_is_missing_to_a_figure_of_the_question_is_calculated(ask: Ask) -> None:
    told = said(ask("Combien d'agents manque-t-il pour atteindre 50 si l'on part de 38 ?"))
    assert told.startswith("Il manque 12 pour passer de 38 agents à 50 agents")
    assert "objectif" in told


def test_a_row_that_the_table_lacks_is_not_replaced_by_another(ask: Ask) -> None:
    assert ask("De combien les emprunts de partitions ont-ils baissé entre 2022 et 2023 ?") is None
    assert ask("Quel écart d'abonnés entre Belleroche et Montfleury en 2023 ?") is None


def test_a_plain_question_is_no_calculation(ask: Ask) -> None:
    assert ask("Combien d'agents la médiathèque employait-elle en 2023 ?") is None


def test_ratios_and_second_places_are_not_read_off_a_column(ask: Ask) -> None:
    assert ask("Quelle antenne a le plus de budget par abonné en 2023 ?") is None
    assert ask("Quelle antenne est la deuxième en nombre d'abonnés, la plus grosse ?") is None


def test_figures_of_different_kinds_are_never_combined(ask: Ask) -> None:
    assert ask("Combien de lynx et de tritons au total en 2023 ?") is None
    assert ask("De combien la dette a-t-elle augmenté entre 2022 et 2023 ?") is None
