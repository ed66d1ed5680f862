"""Answers as an assistant could give them, about one page."""

from eti_assistant.domain.answers import Answer, Calculation, Citation, ShownFigure, Status, Term
from eti_assistant.domain.passages import Source

PAGE = (
    "En 2024, 118 experts étaient en poste en Afrique. Ils étaient 91 en 2023. "
    "Le contrat dure deux ans. La date limite est le 29 mars 2026."
)
SOURCE = Source("rapport", "Rapport", "report", "0" * 64, path="rapport.pdf")


def page_text(document_id: str, page: int) -> str:
    assert (document_id, page) == ("rapport", 1)
    return PAGE


def cited(number: int, quote: str, shift: int = 0) -> Citation:
    start = PAGE.index(quote) + shift
    return Citation(number, SOURCE, 1, quote, start, start + len(quote))


def answered(text: str, *citations: Citation, figures: tuple[ShownFigure, ...] = ()) -> Answer:
    return Answer("", Status.ANSWERED, text, citations, figures)


def calculated(text: str, value: float, expression: str, *terms: Term) -> ShownFigure:
    calculation = Calculation(expression, terms)
    return ShownFigure(text, value, None, None, "", "", "", "calculated", 1, calculation)
