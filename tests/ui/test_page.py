"""The page in a real browser, as a visitor meets it."""

import re
import time
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.ui.serving import HOSTILE, served

from eti_assistant.assistant import Assistant
from eti_assistant.bootstrap import open_assistant
from eti_assistant.domain.answers import Answer
from eti_assistant_ui import wording

pytestmark = pytest.mark.browser

QUESTION = "Combien de ponts du canal ont été réparés ?"
ENGLISH = re.compile(
    r"\b(the|loading|submit|error|clear|copy|built|settings|send|via|share|retry|queue|processing"
    r"|close|untitled|label|search|empty|connection|running)\b",
    re.IGNORECASE,
)


def open_page(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator(".eti-welcome")).to_be_visible(timeout=30_000)


def ask(page: Page, question: str) -> None:
    page.get_by_label(wording.QUESTION_LABEL).fill(question)
    page.get_by_role("button", name=wording.SEND).click()


def test_a_question_shows_its_answer_its_source_and_the_quote(page: Page, address: str) -> None:
    open_page(page, address)
    ask(page, QUESTION)
    answer = page.locator(".eti-prose")
    expect(answer).to_contain_text("17")
    source = page.locator(".eti-source").first
    expect(source.locator("h4")).to_have_text("Rapport sur les ponts du canal")
    expect(source.locator(".eti-origin")).to_contain_text("Office des canaux\u00a0· 1er mars 2024")
    expect(source.locator("mark")).to_contain_text("17 ponts")
    expect(source.locator("blockquote")).to_contain_text("Le canal traverse quatre communes.")
    links = source.locator("a")
    expect(links.first).to_have_attribute("href", "https://canaux.example/ponts")
    with page.expect_popup() as opened:
        links.last.click()
    expect(opened.value.locator("mark")).to_contain_text("17 ponts")
    expect(opened.value.locator("mark")).to_be_in_viewport()


def test_a_citation_leads_to_its_source(page: Page, address: str) -> None:
    open_page(page, address)
    ask(page, QUESTION)
    page.get_by_role("link", name=wording.SEE_SOURCE.format(number=1)).first.click()
    expect(page.locator("#source-1-1")).to_be_focused()
    assert page.url == address


def test_an_example_is_asked_by_a_click_and_the_box_is_left_alone(page: Page, address: str) -> None:
    open_page(page, address)
    page.get_by_label(wording.QUESTION_LABEL).fill("En cours d'écriture")
    page.get_by_role("button", name=wording.EXAMPLES[0]).click()
    expect(page.locator(".eti-ended .eti-question")).to_contain_text(wording.EXAMPLES[0])
    expect(page.get_by_label(wording.QUESTION_LABEL)).to_have_value("En cours d'écriture")


def test_the_keyboard_alone_is_enough(page: Page, address: str) -> None:
    open_page(page, address)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=wording.SKIP_LINK)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label(wording.QUESTION_LABEL)).to_be_focused()
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".eti-ended")).to_have_count(1)
    expect(page.get_by_label(wording.QUESTION_LABEL)).to_have_value("")
    page.keyboard.type("Combien de temps ont duré les travaux ?")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name=wording.SEND)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".eti-ended")).to_have_count(2)


def test_nothing_scrolls_sideways_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    open_page(page, address)
    widths = "[document.documentElement.scrollWidth, document.body.scrollWidth]"
    assert page.evaluate(widths) == [360, 360]
    ask(page, "m" * 200 + " " + QUESTION)
    expect(page.locator(".eti-ended")).to_be_visible()
    assert page.evaluate(widths) == [360, 360]
    prose = page.locator(".eti-prose").bounding_box()
    sources = page.locator(".eti-sources").bounding_box()
    assert prose is not None
    assert sources is not None
    assert sources["y"] > prose["y"] + prose["height"]


def test_the_sources_stand_beside_the_answer_on_a_desk(page: Page, address: str) -> None:
    open_page(page, address)
    ask(page, QUESTION)
    expect(page.locator(".eti-sources")).to_be_visible()
    prose = page.locator(".eti-prose").bounding_box()
    sources = page.locator(".eti-sources").bounding_box()
    assert prose is not None
    assert sources is not None
    assert sources["x"] >= prose["x"] + prose["width"]


def test_no_request_leaves_the_machine(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_page(page, address)
    ask(page, QUESTION)
    expect(page.locator(".eti-ended")).to_be_visible()
    assert len(asked) > 5
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


def test_markup_in_a_question_or_a_document_is_only_text(page: Page, address: str) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    open_page(page, address)
    ask(page, f"Comment s'appelle le passeur de Trélazé ? {HOSTILE}")
    expect(page.locator(".eti-ended")).to_be_visible()
    expect(page.locator(".eti-question")).to_contain_text(HOSTILE)
    expect(page.locator(".eti-source h4").first).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator(".eti-source mark").first).to_contain_text("[x](javascript:alert(1))")
    shown = page.locator("#eti-conversation")
    assert shown.locator("img, strong, script, a[href^='javascript']").count() == 0
    assert dialogs == []


def test_the_document_is_french_from_its_first_byte(page: Page, address: str) -> None:
    source = page.request.get(address).text()
    assert '<html\n\tlang="fr"' in source
    assert "<title>Assistant ETI</title>" in source
    assert "og:" not in source.replace("log:", "")
    open_page(page, address)
    assert page.title() == "Assistant ETI"
    assert page.locator("html").get_attribute("lang") == "fr"


def test_every_text_a_visitor_meets_is_french(page: Page, address: str) -> None:
    open_page(page, address)
    ask(page, QUESTION)
    expect(page.locator(".eti-ended")).to_be_visible()
    texts = page.evaluate(
        """() => [document.body.innerText, ...[...document.querySelectorAll('*')].flatMap(e =>
        ['aria-label','title','placeholder','alt'].map(n => e.getAttribute(n)).filter(Boolean))]"""
    )
    assert any(wording.QUESTION_PLACEHOLDER in text for text in texts)
    assert [text for text in texts if ENGLISH.search(text)] == []


def test_an_empty_question_and_a_long_one_are_met_kindly(page: Page, address: str) -> None:
    open_page(page, address)
    page.get_by_role("button", name=wording.SEND).click()
    expect(page.get_by_role("status").get_by_text(wording.EMPTY_QUESTION)).to_be_visible()
    expect(page.locator(".eti-welcome")).to_be_visible()
    long = "Combien de ponts ? " * 120
    ask(page, long)
    expect(page.locator(".eti-note")).to_contain_text("2\u202f000 caractères")
    expect(page.get_by_label(wording.QUESTION_LABEL)).to_have_value(long)
    expect(page.locator(".eti-exchange")).to_have_count(0)


def test_a_note_is_seen_on_a_phone_wherever_one_reads(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    open_page(page, address)
    page.get_by_role("button", name=wording.SEND).click()
    expect(page.locator(".eti-note")).to_be_in_viewport()


def test_two_visitors_never_see_each_other(page: Page, browser: Browser, address: str) -> None:
    open_page(page, address)
    ask(page, QUESTION)
    expect(page.locator(".eti-ended")).to_be_visible()
    other = browser.new_page()
    open_page(other, address)
    ask(other, "Où habite le passeur ?")
    expect(other.locator(".eti-ended")).to_have_count(1)
    expect(other.locator("body")).not_to_contain_text("Combien de ponts")
    other.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_and_structure_meet_wcag_aa(page: Page, address: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    open_page(page, address)
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
    before = Axe().run(page, options=rules)
    assert before.violations_count == 0, before.generate_report()
    ask(page, QUESTION)
    expect(page.locator(".eti-ended")).to_be_visible()
    after = Axe().run(page, options=rules)
    assert after.violations_count == 0, after.generate_report()


class Slow(Assistant):
    """Answers after two seconds."""

    def ask(self, question: str, **rest: object) -> Answer:
        time.sleep(2)
        return super().ask(question, **rest)


class Broken(Assistant):
    """Meets an accident that nobody foresaw."""

    def ask(self, question: str, **rest: object) -> Answer:
        raise ZeroDivisionError("/secret/path")


def test_a_long_work_shows_that_it_is_working(page: Page, page_index: Path) -> None:
    with served(Slow(open_assistant(page_index)._current)) as address:
        open_page(page, address)
        ask(page, QUESTION)
        expect(page.locator(".eti-searching")).to_contain_text("Recherche dans les documents")
        ask(page, "Une autre ?")
        expect(page.locator(".eti-note")).to_contain_text("patientez")
        expect(page.locator(".eti-prose")).to_contain_text("17")
        page.goto("about:blank")


def test_an_unforeseen_accident_is_told_calmly(page: Page, page_index: Path) -> None:
    with served(Broken(open_assistant(page_index)._current)) as address:
        open_page(page, address)
        ask(page, QUESTION)
        expect(page.locator(".eti-trouble")).to_have_text(wording.UNEXPECTED)
        assert "secret" not in page.content()
        expect(page.locator("#eti-disconnected")).to_be_hidden()
        ask(page, QUESTION)
        expect(page.locator(".eti-trouble")).to_have_count(2)
        page.goto("about:blank")


def test_a_missing_index_is_told_in_french(page: Page, tmp_path: Path) -> None:
    with served(open_assistant(tmp_path / "none")) as address:
        open_page(page, address)
        ask(page, QUESTION)
        expect(page.locator(".eti-trouble")).to_contain_text("index")
        page.goto("about:blank")


def test_a_lost_server_is_told_in_french(page: Page, page_index: Path) -> None:
    with served(open_assistant(page_index)) as address:
        open_page(page, address)
    ask(page, QUESTION)
    expect(page.locator("#eti-disconnected")).to_be_visible(timeout=15_000)
    assert not ENGLISH.search(page.inner_text("body"))
