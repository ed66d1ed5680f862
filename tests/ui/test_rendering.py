"""Answers as HTML: what is shown, and that texts stay texts."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.domain.answers import (
    Answer,
    Calculation,
    Citation,
    Notice,
    ShownFigure,
    Status,
    Term,
)
from eti_assistant.domain.passages import Source
from eti_assistant_ui import wording
from eti_assistant_ui.conversation import Answered, Pending, Troubled
from eti_assistant_ui.excerpts import Excerpt
from eti_assistant_ui.rendering.answers import answer_html, exchange_html
from eti_assistant_ui.rendering.frame import conversation_html, note_html
from eti_assistant_ui.rendering.markup import text, web_address
from eti_assistant_ui.rendering.sources import excerpt_html, french_date, source_html

SOURCE = Source(
    id="reports/ponts 2024",
    title="Rapport sur les ponts",
    kind="report",
    sha256="0",
    publisher="Office des canaux",
    url="https://canaux.example/ponts?a=1&b=2",
    published="2024-03-01",
    pages=4,
)
CITATION = Citation(1, SOURCE, 3, "17 ponts", 10, 18)
ANSWER = Answer("x", Status.ANSWERED, "L'office a réparé 17 ponts [1].", (CITATION,))
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "**gras**",
    '"><script>alert(1)</script>',
    "' onclick='alert(1)",
    "${alert(1)} {{alert(1)}} @children `x`",
]


class Tags(HTMLParser):
    """The elements, attributes and text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.shown = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend(attrs)

    def handle_data(self, data: str) -> None:
        self.shown += data


@given(st.text())
def test_any_text_is_shown_as_it_is_and_makes_no_element(data: str) -> None:
    data = re.sub(r"[\x00\r\ud800-\udfff]", "", data)
    read = Tags(f'<p title="{text(data)}">{text(data)}</p>')
    assert read.tags == ["p"]
    assert read.shown == data
    assert read.attributes == [("title", data)]


@pytest.mark.parametrize("sign", list("<>\"'&{}$`@"))
def test_no_sign_of_a_template_or_of_html_survives(sign: str) -> None:
    assert sign not in re.sub(r"&#?\w+;", "", text(f"a{sign}b"))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_changes_no_element_wherever_it_stands(hostile: str) -> None:
    def exchange(word: str) -> Answered:
        source = replace(SOURCE, title=word, publisher=word, published=word)
        answer = replace(
            ANSWER,
            text=f"{word} [1]",
            citations=(replace(CITATION, source=source, quote=word),),
            notices=(Notice("approximate", word),),
            suggestions=(word,),
            figures=(_calculated(word),),
        )
        return Answered(word, answer, (Excerpt(word, word, word),))

    calm, wild = (Tags(conversation_html((exchange(word),))) for word in ("mot", hostile))
    assert wild.tags == calm.tags
    assert [name for name, _ in wild.attributes] == [name for name, _ in calm.attributes]
    assert wild.shown.count(hostile) == calm.shown.count("mot") > 5


@pytest.mark.parametrize("exchange", [Pending, lambda word: Troubled(word, word)])
def test_hostile_questions_stay_text_before_and_without_an_answer(exchange) -> None:
    for hostile in HOSTILE:
        assert "img" not in Tags(exchange_html(exchange(hostile), 1)).tags
        assert hostile in Tags(exchange_html(exchange(hostile), 1)).shown


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "/x", "", "//x"]
)
def test_only_web_addresses_become_links(address: str) -> None:
    html = source_html(replace(CITATION, source=replace(SOURCE, url=address)), _excerpt(), 1)
    assert wording.OFFICIAL_LINK not in html
    assert web_address(address) == ""


def test_a_source_says_what_it_is_and_where_to_check_it() -> None:
    read = Tags(source_html(CITATION, _excerpt(), 2))
    assert "Rapport sur les ponts" in read.shown
    assert "Rapport\u00a0· Office des canaux\u00a0· 1er mars 2024\u00a0· page\u00a03" in read.shown
    links = [value for name, value in read.attributes if name == "href"]
    assert links == [
        "https://canaux.example/ponts?a=1&b=2",
        "/read?document=reports%2Fponts+2024&page=3&start=10&end=18#quote",
    ]


def test_a_document_of_one_page_names_no_page() -> None:
    single = replace(CITATION, page=1, source=replace(SOURCE, pages=1))
    assert "page\u00a01" not in source_html(single, _excerpt(), 1)


def test_each_call_leads_to_its_own_source() -> None:
    html = answer_html(ANSWER, 4)
    assert 'href="#source-4-1"' in html
    assert "[1]" not in html
    assert 'id="source-4-1"' in exchange_html(Answered("?", ANSWER, (_excerpt(),)), 4)


def test_a_bracketed_number_that_is_no_citation_stays_as_it_is() -> None:
    assert "[7]" in answer_html(replace(ANSWER, text="Voir [7] et [1]."), 1)


def test_lines_become_paragraphs_and_lists() -> None:
    html = answer_html(
        replace(ANSWER, text="Deux ponts\u202f:\n- le Neuf [1] ;\n- le Vieux.\nFin."), 1
    )
    assert Tags(html).tags == ["div", "div", "p", "ul", "li", "a", "li", "p"]


def test_a_calculation_shows_its_operation_and_its_sources() -> None:
    html = answer_html(replace(ANSWER, figures=(_calculated("394 − 280 = 114"),)), 1)
    assert "394 − 280 = 114" in html
    assert html.count('href="#source-1-1"') == 2


def test_notices_and_next_questions_are_shown() -> None:
    answer = replace(ANSWER, notices=(Notice("newer_edition", "Un rapport plus récent existe."),))
    assert "Un rapport plus récent existe." in answer_html(answer, 1)
    html = answer_html(replace(answer, suggestions=("Et en 2023\u202f?",)), 1)
    assert wording.NEXT_QUESTIONS in html
    assert 'data-question="Et en 2023\u202f?"' in html
    unclear = replace(answer, status=Status.CLARIFY, suggestions=("Et en 2023\u202f?",))
    assert wording.CLARIFY in answer_html(unclear, 1)


def test_an_answer_without_source_shows_no_empty_list() -> None:
    silent = Answer("x", Status.NOT_FOUND, "Rien sur ce point.")
    assert wording.SOURCES not in exchange_html(Answered("?", silent, ()), 1)


def test_six_examples_welcome_the_visitor() -> None:
    assert conversation_html(()).count("data-question") == len(set(wording.EXAMPLES)) == 6


def test_a_waiting_question_shows_that_work_goes_on() -> None:
    assert wording.SEARCHING in conversation_html((Pending("?"),))


def test_no_note_is_no_element() -> None:
    assert note_html("") == ""
    assert Tags(note_html("<b>")).shown == "<b>"


def test_the_quote_is_marked_between_its_neighbours() -> None:
    assert excerpt_html(Excerpt("Avant. ", "17 ponts", " Après.")) == (
        "<blockquote>Avant. <mark>17 ponts</mark> Après.</blockquote>"
    )


@pytest.mark.parametrize(
    ("iso", "french"),
    [
        ("2024", "2024"),
        ("2024-08", "août 2024"),
        ("2024-08-28", "28 août 2024"),
        ("2024-01-01", "1er janvier 2024"),
        ("2024-13-40", "2024-13-40"),
        ("<b>", "<b>"),
    ],
)
def test_dates_are_french_and_odd_ones_stay_as_they_are(iso: str, french: str) -> None:
    assert french_date(iso) == french


def _excerpt() -> Excerpt:
    return Excerpt("Avant. ", "17 ponts", " Après.")


def _calculated(expression: str) -> ShownFigure:
    terms = (Term(394, 1), Term(280, 1))
    calculation = Calculation(expression, terms)
    return ShownFigure("114", 114, None, None, "ponts", "2024", "", "calculated", 1, calculation)
