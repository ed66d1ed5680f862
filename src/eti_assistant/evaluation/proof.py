"""Whether what an answer shows stands in what it quotes, checked apart from the assistant."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eti_assistant.domain.answers import Answer, Citation, Status
from eti_assistant.evaluation import wording
from eti_assistant.evaluation.judging import ANSWERS
from eti_assistant.evaluation.matching import holds, plain
from eti_assistant.evaluation.numbers import Number, Numbers, read_numbers
from eti_assistant.evaluation.questions import Case
from eti_assistant.evaluation.statements import Statement, marked, statements_of

PageText = Callable[[str, int], str]
"""The stored text of a document's page."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Counts of one answer, and its faults in French.

    `right_source` is None where nothing is expected: no answer, or a question without one.
    """

    citations: int
    right_citations: int
    numbers: int
    supported_numbers: int
    right_source: bool | None
    faults: tuple[str, ...]


def prove(case: Case, answer: Answer, page_text: PageText) -> Proof:
    """Check every citation and every number of one answer.

    A citation is right when its quote is the page's text at `start:end` and, with the others of
    its sentence, holds the sentence's numbers. A number is supported when it stands in a quote
    of the answer or is a calculated figure whose terms do; a sentence of a partial answer that
    cites nothing may repeat the question's.
    """
    if answer.status not in ANSWERS:
        return Proof(0, 0, 0, 0, None, ())
    statements = statements_of(answer.text)
    calculated = _calculated(answer)
    faults = _dangling(answer)
    right = 0
    for citation in answer.citations:
        fault = _fault(citation, answer, statements, calculated, page_text)
        faults += [fault] if fault else []
        right += not fault
    known = _with(read_numbers("\n".join(c.quote for c in answer.citations)), calculated)
    count, missing = _unsupported(statements, known, _echoes(case, answer))
    faults += [wording.UNSUPPORTED.format(text=text) for text in missing]
    found = _cites_right(case, answer) if case.answerable else None
    return Proof(len(answer.citations), right, count, count - len(missing), found, tuple(faults))


def _dangling(answer: Answer) -> list[str]:
    """The numbers in brackets that are no citation's."""
    known = {citation.number for citation in answer.citations}
    strange = sorted(set(marked(answer.text)) - known)
    return [wording.DANGLING.format(number=number) for number in strange]


def _echoes(case: Case, answer: Answer) -> Numbers:
    """What a sentence without a citation may repeat: it says which part has no source."""
    return read_numbers(case.question if answer.status is Status.PARTIAL else "")


def _unsupported(
    statements: Sequence[Statement], known: Numbers, echoes: Numbers
) -> tuple[int, list[str]]:
    """How many numbers are shown, and those that stand nowhere."""
    count, missing = 0, list[str]()
    for statement in statements:
        shown = read_numbers(statement.text)
        count += len(shown.quantities) + len(shown.groups)
        allowed = known if statement.citations else known.and_of(echoes)
        missing += allowed.lacks(shown)
    return count, missing


def _calculated(answer: Answer) -> tuple[Number, ...]:
    """The calculated figures whose terms all stand in the quotes they name, and those terms."""
    quotes = {citation.number: read_numbers(citation.quote) for citation in answer.citations}
    found: list[Number] = []
    for figure in answer.figures:
        if figure.calculation is None:
            continue
        terms = [(Number("", (float(t.value),), ""), t.citation) for t in figure.calculation.terms]
        if all(place in quotes and quotes[place].has(term) for term, place in terms):
            stated = (float(v) for v in (figure.value, figure.low, figure.high) if v is not None)
            found += [Number(figure.text, tuple(stated), ""), *(term for term, _ in terms)]
    return tuple(found)


def _with(numbers: Numbers, more: Sequence[Number]) -> Numbers:
    return numbers.and_of(Numbers(tuple(more), frozenset()))


def _fault(
    citation: Citation,
    answer: Answer,
    statements: Sequence[Statement],
    calculated: Sequence[Number],
    page_text: PageText,
) -> str:
    if all(citation.number not in statement.citations for statement in statements):
        return wording.UNUSED.format(number=citation.number)
    stored = page_text(citation.source.id, citation.page)
    if not citation.quote or stored[citation.start : citation.end] != citation.quote:
        return wording.NOT_VERBATIM.format(number=citation.number)
    for statement in statements:
        if citation.number not in statement.citations:
            continue
        quotes = [c.quote for c in answer.citations if c.number in statement.citations]
        known = _with(read_numbers("\n".join(quotes)), calculated)
        missing = known.lacks(read_numbers(statement.text))
        if missing:
            return wording.UNSUPPORTING.format(number=citation.number, number_text=missing[0])
    return ""


def _cites_right(case: Case, answer: Answer) -> bool | None:
    """Whether a named document is cited, or a quote holds what was expected."""
    named = {plain(name) for name in case.documents}
    if any(named & {plain(c.source.id), plain(c.source.path)} for c in answer.citations):
        return True
    expected = [case.quote_contains] if case.quote_contains else list(case.must_contain)
    if not expected and not named:
        return None
    return any(holds(c.quote, entry) for c in answer.citations for entry in expected)
