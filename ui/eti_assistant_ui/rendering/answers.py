"""One exchange: the question, its answer, and what the reader should know about it."""

import re

from eti_assistant.domain.answers import Answer, ShownFigure, Status
from eti_assistant_ui import wording
from eti_assistant_ui.conversation import Answered, Exchange, Pending
from eti_assistant_ui.rendering.markup import element, text
from eti_assistant_ui.rendering.sources import source_anchor, sources_html

_CALL = re.compile(r"(\s*)\[(\d{1,3})\]")
_ITEM = re.compile(r"\s*[-–•*]\s+")


def exchange_html(exchange: Exchange, place: int) -> str:
    """The exchange at `place` in the conversation, from 1."""
    label = element("span", text(wording.YOU_ASKED), class_="eti-hidden")
    question = element(
        "h2",
        f"{label} {text(exchange.question)}",
        class_="eti-question",
        id=f"question-{place}",
        tabindex="-1",
    )
    body = _body(exchange, place)
    state = "pending" if isinstance(exchange, Pending) else "ended"
    return element("article", question + body, class_=f"eti-exchange eti-{state}")


def _body(exchange: Exchange, place: int) -> str:
    if isinstance(exchange, Pending):
        dots = element("span", "<i></i><i></i><i></i>", class_="eti-dots", aria_hidden="true")
        return element("p", f"{text(wording.SEARCHING)}{dots}", class_="eti-searching")
    if isinstance(exchange, Answered):
        answer = answer_html(exchange.answer, place)
        sources = sources_html(exchange.answer.citations, exchange.excerpts, place)
        return element("div", answer + sources, class_="eti-columns")
    return element("p", text(exchange.message), class_="eti-trouble")


def answer_html(answer: Answer, place: int) -> str:
    """The answer's text with its citations as links, its calculations, notices, suggestions."""
    parts = (
        _prose(answer, place),
        "".join(_calculation(figure, place) for figure in answer.figures),
        _notices(answer),
        _suggestions(answer),
    )
    return element("div", "".join(parts), class_=f"eti-answer eti-{answer.status.value}")


def citation_call(number: int, place: int) -> str:
    """The link from an answer to one of its sources."""
    return element(
        "a",
        str(number),
        class_="eti-call",
        href=f"#{source_anchor(place, number)}",
        aria_label=wording.SEE_SOURCE.format(number=number),
    )


def _prose(answer: Answer, place: int) -> str:
    """Paragraphs and lists, from the text's lines alone; no other sign means anything."""
    html: list[str] = []
    items: list[str] = []
    for line in (*filter(str.strip, answer.text.splitlines()), ""):
        mark = _ITEM.match(line)
        if mark:
            items.append(element("li", _cited(line[mark.end() :], answer, place)))
            continue
        if items:
            html.append(element("ul", "".join(items)))
            items = []
        if line:
            html.append(element("p", _cited(line, answer, place)))
    return element("div", "".join(html), class_="eti-prose")


def _cited(line: str, answer: Answer, place: int) -> str:
    known = {citation.number for citation in answer.citations}

    def call(match: re.Match[str]) -> str:
        number = int(match[2])
        glue = "\u00a0" if match[1] else ""
        return glue + citation_call(number, place) if number in known else match[0]

    return _CALL.sub(call, text(line))


def _calculation(figure: ShownFigure, place: int) -> str:
    if figure.calculation is None:
        return ""
    numbers = dict.fromkeys(term.citation for term in figure.calculation.terms)
    calls = " ".join(citation_call(number, place) for number in numbers)
    written = wording.CALCULATION.format(
        expression=text(figure.calculation.expression), citations=calls
    )
    return element("p", written, class_="eti-calculation")


def _notices(answer: Answer) -> str:
    if not answer.notices:
        return ""
    lines = "".join(element("p", text(notice.message)) for notice in answer.notices)
    return element("div", lines, class_="eti-notices", role="note", aria_label=wording.NOTICES)


def _suggestions(answer: Answer) -> str:
    if not answer.suggestions:
        return ""
    clarify = answer.status is Status.CLARIFY
    heading = element("h3", text(wording.CLARIFY if clarify else wording.NEXT_QUESTIONS))
    return element("div", heading + question_buttons(answer.suggestions), class_="eti-next")


def question_buttons(questions: tuple[str, ...]) -> str:
    """A list of buttons, each of which asks its own question."""
    buttons = (
        element("li", element("button", text(question), type="button", data_question=question))
        for question in questions
    )
    return element("ul", "".join(buttons), class_="eti-questions")
