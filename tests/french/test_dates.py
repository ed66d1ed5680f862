from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.french.dates import date_in_french, read_dates, years

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "span", "iso"),
    [
        ("Au 31 décembre 2023, tout va.", "31 décembre 2023", "2023-12-31"),
        ("le 1er sept. 2023", "1er sept. 2023", "2023-09-01"),
        ("le 31/12/2023", "31/12/2023", "2023-12-31"),
        ("le 31.12.2023", "31.12.2023", "2023-12-31"),
        ("en août 2024", "août 2024", "2024-08"),
        ("fin août 2025", "fin août 2025", "2025-08"),
        ("fin 2023", "fin 2023", "2023"),
        ("mi-2024", "mi-2024", "2024"),
        ("en 2024", "2024", "2024"),
        ("depuis 2016", "2016", "2016"),
        ("les 29 et 30 août 2024", "29 et 30 août 2024", "2024-08-29/2024-08-30"),
        (
            "du 31 août au 1er septembre 2023",
            "du 31 août au 1er septembre 2023",
            "2023-08-31/2023-09-01",
        ),
        ("du 3 au 8 mai", "du 3 au 8 mai", "--05-03/--05-08"),
        ("2023-2024", "2023-2024", "2023/2024"),
        ("la saison 2021-22", "2021-22", "2021/2022"),
        ("de 2002 à 2008", "de 2002 à 2008", "2002/2008"),
        ("entre 2019 et 2021", "entre 2019 et 2021", "2019/2021"),
        ("les années 1990", "années 1990", "1990/1999"),
        ("les années 80", "années 80", "1980/1989"),
        ("le 29 août", "29 août", "--08-29"),
        ("mis à jour : 2024-08-29", "2024-08-29", "2024-08-29"),
        ("2025-06-08 23:55", "2025-06-08 23:55", "2025-06-08T23:55"),
        ("paru en 06/2024", "06/2024", "2024-06"),
        ("juin à août 2024", "juin à août 2024", "2024-06/2024-08"),
        ("la fuite de Varennes, en 1791", "1791", "1791"),
        ("MARDI 3 JANVIER 2024", "3 JANVIER 2024", "2024-01-03"),
        ("le 14 fevrier 2022", "14 fevrier 2022", "2022-02-14"),
    ],
)
def test_a_date_is_read_with_its_exact_place(text: str, span: str, iso: str) -> None:
    (found,) = read_dates(text)
    assert (found.text, found.iso) == (span, iso)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "au XXIe siècle",
        "la loi n° 2014-773",
        "réf. 2025/CDSDLAC/13128",
        "2024 candidats reçus",
        "2000 €",
        "1500 arbres",
        "le mois de mai",
        "12 marsouins",
        "https://exemple.fr/2024/page",
        "45/13/2023",
    ],
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert read_dates(text) == ()


def test_the_years_of_a_text_come_once_each() -> None:
    assert years("En 2022, 2023 et 2024 ; de 2002 à 2008, puis le 3 mai 2022") == (
        *(2022, 2023, 2024),
        *(2002, 2008),
    )


def test_two_whole_dates_are_no_interval() -> None:
    assert [one.iso for one in read_dates("le 4 mars 2021 et le 5 mai 2022")] == [
        "2021-03-04",
        "2022-05-05",
    ]


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2023-12-31", "31 décembre 2023"),
        ("2023-09-01", "1er septembre 2023"),
        ("2024-08", "août 2024"),
        ("2024", "2024"),
        ("--08-29", "29 août"),
        ("2025-06-08 23:55", "8 juin 2025 à 23 h 55"),
        ("2025-06-08T09:00", "8 juin 2025 à 9 h"),
        ("2023-08-31/2023-09-01", "du 31 août au 1er septembre 2023"),
        ("2024-08-29/2024-08-30", "du 29 au 30 août 2024"),
        ("2023-12-30/2024-01-02", "du 30 décembre 2023 au 2 janvier 2024"),
        ("2002/2008", "de 2002 à 2008"),
        ("2024-06/2024-08", "de juin à août 2024"),
    ],
)
def test_a_date_is_written_as_a_french_reader_expects(iso: str, written: str) -> None:
    assert date_in_french(iso) == written


@given(DAYS, st.sampled_from(("d MMMM y", "dd/MM/y", "y-MM-dd", "EEEE d MMMM y", "d MMM y")))
def test_a_date_reads_back_from_every_format(day: date, form: str) -> None:
    (found,) = read_dates(f"Fait à Lille, {format_date(day, form, locale='fr_FR')}.")
    assert found.iso == day.isoformat()


@given(DAYS)
def test_a_written_date_reads_back(day: date) -> None:
    (found,) = read_dates(date_in_french(day.isoformat()))
    assert found.iso == day.isoformat()


@given(DAYS, DAYS)
def test_a_written_interval_reads_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    if first == last:
        return
    interval = f"{first.isoformat()}/{last.isoformat()}"
    assert [found.iso for found in read_dates(date_in_french(interval))] == [interval]


@given(st.text(alphabet="0123456789/-. \n\u00a0aoûtmisdeàet", max_size=50))
def test_no_text_breaks_the_reader_of_dates(text: str) -> None:
    assert all(text[one.start : one.end] == one.text for one in read_dates(text))
