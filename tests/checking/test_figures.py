import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from proving import cited, judged

from eti_assistant.checking.figures import prove

_LINE = re.compile(r"(yes|no) \| (.+) <- (.+)")
_WRITTEN = (Path(__file__).parent / "verdicts.txt").read_text(encoding="utf-8")
CASES = [
    (found[1], found[2], found[3].replace("⏎", "\n"))
    for line in _WRITTEN.splitlines()
    if (found := _LINE.fullmatch(line))
]
NOUNS = st.sampled_from(("experts", "pays", "missions", "%", "M€", "mois", "km²"))
FIGURES = st.tuples(st.integers(2, 999_999), NOUNS)
DATES = st.dates().map(lambda day: f"{day.day} janvier {max(day.year, 1900)}")


@pytest.mark.parametrize(("expected", "sentence", "quote"), CASES, ids=lambda part: part[:60])
def test_a_sentence_is_shown_only_when_its_quote_bears_it(
    expected: str, sentence: str, quote: str
) -> None:
    assert judged(sentence, quote).stands is (expected == "yes")


def test_every_line_of_the_verdicts_is_a_case() -> None:
    lines = [line for line in _WRITTEN.splitlines() if not line.startswith("#")]
    assert len(CASES) == len(lines) > 60


def test_a_figure_names_the_citation_that_holds_it() -> None:
    proof = judged("118 experts en Afrique, 37 en Asie.", "En Asie, 37 experts.", "118 experts")
    assert [(figure.value, figure.citation) for figure in proof.figures] == [(118, 2), (37, 1)]
    assert {figure.status for figure in proof.figures} == {"verified"}


def test_what_no_quote_holds_is_named_as_it_is_written() -> None:
    proof = judged("En 2019, la loi n° 72-659 créait 12 postes.", "La loi crée des postes.")
    assert [quantity.text for quantity in proof.missing] == ["12"]
    assert proof.unsupported == ("2019", "72-659")


def test_without_a_quote_no_number_stands() -> None:
    assert not prove("394 experts", ()).stands
    assert prove("Les experts travaillent à l'étranger.", ()).stands


@given(st.lists(FIGURES, min_size=1, max_size=4), DATES)
def test_a_sentence_copied_from_its_quote_always_stands(
    figures: list[tuple[int, str]], day: str
) -> None:
    sentence = f"Le {day}, on relevait {_told(figures)}."
    assert judged(sentence, f"Un rappel. {sentence} Une suite.").stands


@given(st.lists(FIGURES, min_size=1, max_size=4), st.data())
def test_a_figure_with_one_digit_changed_never_stands(
    figures: list[tuple[int, str]], data: st.DataObject
) -> None:
    quote = f"On relevait {_told(figures)}."
    places = [index for index, sign in enumerate(quote) if sign.isdecimal()]
    place = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from("0123456789"))
    changed = f"{quote[:place]}{digit}{quote[place + 1 :]}"
    assume(not _numbers(changed) <= _numbers(quote))
    assert not judged(changed, quote).stands


@given(st.lists(FIGURES, min_size=1, max_size=3), FIGURES)
def test_a_figure_added_to_a_copied_sentence_never_stands(
    figures: list[tuple[int, str]], added: tuple[int, str]
) -> None:
    quote = f"On relevait {_told(figures)}."
    assume(added[0] not in {value for value, _ in figures})
    assert not judged(f"{quote[:-1]} et {_told([added])}.", quote).stands


@given(st.integers(1900, 2100), st.integers(1900, 2100))
def test_only_the_year_of_the_quote_stands(told: int, year: int) -> None:
    assert judged(f"En {told}, rien ne change.", f"Depuis {year}, rien.").stands is (told == year)


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_breaks_the_judge(sentence: str, quote: str) -> None:
    proof = judged(sentence, quote)
    assert all(figure.citation == 1 for figure in proof.figures)


@given(st.text(alphabet="0123456789 .,/-%€abeIVXn°", max_size=40))
def test_no_digit_is_shown_without_a_quote(sentence: str) -> None:
    if any(sign.isdecimal() for sign in sentence):
        assert not prove(sentence, cited("Aucun nombre ici.")).stands


def _told(figures: list[tuple[int, str]]) -> str:
    return ", puis ".join(f"{value:,} {noun}".replace(",", "\u202f") for value, noun in figures)


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\u202f\d+)*\s\S+", text))


def test_each_figure_has_the_date_and_the_place_of_its_own_clause() -> None:
    sentence = "En 2024, l'Europe accueillait 120 experts et l'Asie 37, contre 99 experts en 2023."
    figures = judged(sentence, sentence).figures
    assert [(one.value, one.as_of, one.scope) for one in figures[:2]] == [
        (120, "2024", "Europe"),
        (37, "2024", "Asie"),
    ]
    assert figures[2].as_of == "2023"
