"""How lists, tables and editions are told, on a folder of one's own."""

from collections.abc import Callable

import pytest
from tests.answering.asking import asking, said

from eti_assistant.domain.answers import Answer, Status
from eti_assistant.embedding.e5 import E5Embedder

OPEN_DAYS = """# Portes ouvertes du conservatoire, {year}

Les portes ouvertes du conservatoire de Trémont se sont tenues le {day} mars {year} à la halle.
"""
REPORT = """# Rapport du conservatoire 2023

Conservatoire de Trémont

## Inscrits

| Cycle | Filles | Garçons |
| --- | --- | --- |
| Premier cycle | 212 | 188 |
| Deuxième cycle | 97 | 84 |

## Abandons

| Instrument | Élèves | Part d'abandons |
| --- | --- | --- |
| Piano | 240 | 21 % |
| Violon | 130 | 9 % |
| Harpe | 22 | 17 % |
| Autres | 48 | 14 % |
"""
RULES = """# Règlement du conservatoire

## Pièces à fournir pour l'inscription

- un justificatif de domicile ;
- une photographie récente ;
- l'attestation d'assurance.

## Prêt

L'emprunt d'un instrument demande :

- Une caution de 150 euros ;
- Une assurance.

Les élèves non boursiers paient la cotisation en septembre.
"""


@pytest.fixture(scope="module")
def ask(e5: E5Embedder, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Answer]:
    documents = {
        "portes-2021": OPEN_DAYS.format(year=2021, day=13),
        "portes-2022": OPEN_DAYS.format(year=2022, day=19),
        "portes-2023": OPEN_DAYS.format(year=2023, day=25),
        "rapport": REPORT,
        "reglement": RULES,
    }
    return asking(documents, tmp_path_factory.mktemp("tremont"), e5)


def test_one_cell_is_told_with_what_its_column_counts(ask: Callable[[str], Answer]) -> None:
    assert said(ask("Combien de filles en deuxième cycle ?")).startswith(
        "Deuxième cycle : 97 filles [1]."
    )


def test_a_list_is_told_after_the_heading_it_stands_under(ask: Callable[[str], Answer]) -> None:
    told = said(ask("Il faut quoi comme pièces pour l'inscription ?"))
    assert told.startswith("Pièces à fournir pour l'inscription : un justificatif de domicile ;")
    assert "l'attestation d'assurance" in told


def test_what_announces_a_list_is_told_whole(ask: Callable[[str], Answer]) -> None:
    told = said(ask("Que demande l'emprunt d'un instrument ?"))
    assert told.startswith("L'emprunt d'un instrument demande : une caution de 150 euros ;")


def test_the_last_ones_are_those_of_the_newest_edition(ask: Callable[[str], Answer]) -> None:
    told = said(ask("Quand ont eu lieu les dernières portes ouvertes ?"))
    assert "25 mars 2023" in told.split("[1]")[0]


def test_the_lowest_share_is_found_beside_a_remainder(ask: Callable[[str], Answer]) -> None:
    assert said(ask("Quel instrument est le moins souvent abandonné ?")).startswith("Violon")


def test_those_left_out_are_not_those_asked_about(ask: Callable[[str], Answer]) -> None:
    assert not said(ask("Les boursiers paient-ils la cotisation ?")).startswith("Oui")


def test_a_question_without_a_referent_is_asked_back(ask: Callable[[str], Answer]) -> None:
    assert ask("c'est à quelle heure ?").status is Status.CLARIFY
