"""The figures that a text states, each with the part of its sentence that says what it counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.clause_dates import clause_dates, situating_dates
from eti_assistant.french.clauses import Span, clauses
from eti_assistant.french.folding import fold
from eti_assistant.verifying.cues import cue
from eti_assistant.verifying.roles import is_denied
from eti_assistant.verifying.stated_quantities import approached, as_said, stated_quantities
from eti_assistant.verifying.stating import Stated, shifted

_REACH = 60


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure of a sentence; `quantity` is what is claimed, its verb and negation read.

    `span` is the figure's in the sentence, `clause` the part that speaks of it. `as_of` is "" for
    a statement about now, or about no time. `denied` tells a negated statement.
    """

    stated: Stated
    quantity: Quantity
    span: Span
    clause: Span
    figures: tuple[Span, ...]
    as_of: str
    denied: bool = False
    current: bool = False
    term: bool = False
    """Whether it stands for a term of the figure stated, whose change or sum it then leaves out."""

    @property
    def own(self) -> str:
        """The part of the sentence that speaks of this figure."""
        return self.stated.text[slice(*self.clause)]

    @property
    def start(self) -> int:
        """Where the figure stands in the whole text."""
        return self.stated.start + self.span[0]


def claims_of(stated: Stated) -> tuple[Claim, ...]:
    """The quantities of a sentence as claims, in order."""
    text = stated.text
    quantities = stated_quantities(text)
    figures = tuple((q.start, q.end) for q in quantities)
    spans = clauses(text, figures)
    dates = clause_dates(text, figures, spans)
    now = bool(cue("current").search(fold(text)))
    return tuple(
        _claim(stated, quantity, clause, figures, date, now)
        for quantity, clause, date in zip(quantities, spans, dates, strict=True)
    )


def _claim(
    stated: Stated,
    quantity: Quantity,
    clause: Span,
    figures: tuple[Span, ...],
    date: str,
    now: bool,
) -> Claim:
    left = fold(stated.text[max(0, quantity.start - _REACH) : quantity.start])
    negated = cue("negation").search(fold(quantity.text))
    denied = not negated and is_denied(stated.text, clause, quantity.start)
    quantity = approached(quantity, stated.text)
    read, bounded = as_said(quantity, left, denied=denied)
    date = shifted(date, stated.text[slice(*clause)])
    current = now and not date
    return Claim(
        stated=stated,
        quantity=read,
        span=(quantity.start, quantity.end),
        clause=clause,
        figures=figures,
        as_of=date or ("" if current else stated.carried),
        denied=denied and not bounded,
        current=current,
    )


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with blanks where its figures and dates stand: what is left says what they count."""
    signs = list(text)
    for start, end in (*spans, *((d.start, d.end) for d in situating_dates(text))):
        signs[start:end] = " " * (end - start)
    return "".join(signs)
