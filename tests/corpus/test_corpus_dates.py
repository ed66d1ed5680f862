"""Dates that documents carry about themselves."""

import pytest

from eti_assistant.corpus.dates import read_date, read_deadline, read_year, said_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Publié le 28 août 2025", "2025-08-28"),
        ("1er mars 2024", "2024-03-01"),
        ("AOÛT 2025", "2025-08"),
        ("28/08/2025", "2025-08-28"),
        ("2025-08-28T23:30:00Z", "2025-08-29T01:30"),
        ("2024", "2024"),
        ("sans date", ""),
    ],
)
def test_a_date_is_read_as_far_as_it_goes(text, expected):
    assert read_date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30 novembre 2026 à 23h59", "2026-11-30T23:59"),
        ("30/11/2026 à minuit", "2026-11-30T23:59"),
        ("le 30 novembre 2026, 12 h", "2026-11-30T12:00"),
        ("du 1er au 15 mars 2026", "2026-03-15"),
        ("2026-11-30T22:59:00Z", "2026-11-30T23:59"),
        ("dès que possible", ""),
    ],
)
def test_a_deadline_keeps_its_hour(text, expected):
    assert read_deadline(text) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Titre", "Mis à jour le 12 mai 2023"], "2023-05-12"),
        (["Paris, le 3 mars 2024"], "2024-03-03"),
        (["Rapport", "Août 2025"], "2025-08"),
        (["En août 2025, 118 experts étaient en poste."], ""),
        (["Signé le 4 juin 2020", "Publié le 5 juin 2021"], "2021-06-05"),
        (["Procès-verbal de la séance du 14 mars 2024", "Adopté le 24 juin 2024"], "2024-06-24"),
        (["Approuvé par le conseil d’administration le 24 juin 2024"], "2024-06-24"),
        (["Le plan adopté le 3 mai 2019 prévoit 12 actions."], ""),
        (["Communiqué de presse – 12 mai 2024"], "2024-05-12"),
        (["COMMUNIQUÉ DE PRESSE | Paris, mardi 12 mai 2024"], "2024-05-12"),
        (["Réunion du 9 janvier 2024 – version validée le 2 février 2024"], "2024-02-02"),
        (["Mis en ligne le 03/05/2024"], "2024-05-03"),
        (["Document à jour au 1er janvier 2024"], "2024-01-01"),
        (["La lettre", "Hiver 2023-2024"], "2024"),
        (["La lettre", "n° 14, automne 2023"], "2023"),
        (["Bilan", "Édition de printemps 2024"], "2024"),
        (["Bilan", "Total 2024"], ""),
        (["Date limite | 1er octobre 2024"], ""),
        (["Prise de poste : 1er mai 2024"], ""),
        (["Séance du 14 mars 2024"], ""),
    ],
)
def test_the_documents_own_date_is_told_from_the_dates_it_speaks_of(lines, expected):
    assert said_date(lines) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Rapport d'activité 2024", "2024"),
        ("Contrat d'objectifs 2020-2022", "2022"),
        ("La loi n° 2021-1031", ""),
    ],
)
def test_the_year_of_a_title_is_not_the_number_of_a_law(title, expected):
    assert read_year(title) == expected
