"""Writes the answer: statements with numbered citations, each figure proven."""

import re
from collections.abc import Sequence
from math import isclose

from eti_assistant.answering.statements import Draft, Excerpt, Operation, Statement
from eti_assistant.checking.figures import prove, shown
from eti_assistant.domain.answers import (
    Answer,
    Calculation,
    Citation,
    ShownFigure,
    Status,
    Term,
)
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.quantities import read_quantities

_END = re.compile(r"\s*([.!?…]+[»”\")]*)?\s*$")


def compose(draft: Draft) -> Answer | None:
    """The answer with the statements whose figures are all proven; None when none is."""
    told = [draft.opening] if draft.opening else []
    citations: list[Citation] = []
    figures: list[ShownFigure] = []
    for statement in draft.statements:
        cited, fresh = _cited(statement.excerpts, citations)
        proven = _proven(statement, cited)
        if proven is None:
            continue
        marks = "".join(f" [{number}]" for number in dict.fromkeys(c.number for c in cited))
        told.append(_marked(statement.text, marks))
        citations += fresh
        figures += proven
    if not citations:
        return None
    if draft.partial:
        told.append(draft.partial)
    return Answer(
        id="",
        status=Status.PARTIAL if draft.partial else Status.ANSWERED,
        text=" ".join(told),
        citations=tuple(citations),
        figures=tuple(figures),
        notices=draft.notices,
        suggestions=draft.suggestions,
    )


def _cited(
    excerpts: Sequence[Excerpt], known: Sequence[Citation]
) -> tuple[list[Citation], list[Citation]]:
    """The citation of each excerpt, and those among them that are new."""
    by_place = {(c.source.id, c.page, c.start, c.end): c for c in known}
    cited: list[Citation] = []
    fresh: list[Citation] = []
    for excerpt in excerpts:
        place = (excerpt.source.id, excerpt.page, excerpt.start, excerpt.end)
        if place not in by_place:
            number = len(known) + len(fresh) + 1
            by_place[place] = Citation(
                number, excerpt.source, excerpt.page, excerpt.quote, excerpt.start, excerpt.end
            )
            fresh.append(by_place[place])
        cited.append(by_place[place])
    return cited, fresh


def _proven(statement: Statement, cited: Sequence[Citation]) -> list[ShownFigure] | None:
    """The statement's figures, found in its quotes or calculated from them; None if one is not."""
    proof = prove(statement.text, cited)
    if proof.unsupported:
        return None
    figures = [figure for figure in proof.figures if not _result(statement, figure)]
    results = [*proof.missing, *(f for f in proof.figures if _result(statement, f))]
    for figure in results:
        operation = _result(statement, figure)
        if operation is None:
            return None
        terms = tuple(Term(o.value, cited[o.excerpt].number) for o in operation.operands)
        calculation = Calculation(operation.expression, terms)
        figures.append(shown(figure, cited[0], statement.text, calculation))
    return figures


def _result(statement: Statement, figure: Quantity | ShownFigure) -> Operation | None:
    """The operation that the figure is the result of, unless it is an operand."""
    given = {operand.value for o in statement.operations for operand in o.operands}
    if figure.value in given:
        return None
    return next((o for o in statement.operations if _results_in(o, figure)), None)


def _results_in(operation: Operation, quantity: Quantity | ShownFigure) -> bool:
    return any(
        one.value is not None
        and quantity.value is not None
        and isclose(one.value, quantity.value, rel_tol=1e-9)
        for one in read_quantities(operation.result)
    )


def _marked(text: str, marks: str) -> str:
    """The sentence with its citations before the full stop."""
    end = _END.search(text)
    mark = (end[1] if end else "") or "."
    body = text[: end.start()] if end else text
    return f"{body}{marks}{mark}"
