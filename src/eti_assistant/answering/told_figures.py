"""The figures and dates that a sentence answers with, and whether two of them are near."""

import re

from eti_assistant.answering.cues import cue
from eti_assistant.answering.evidence import Evidence
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.passages import Sentence
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.analysis import terms
from eti_assistant.french.dates import read_dates
from eti_assistant.french.once import quantities
from eti_assistant.retrieval.need import Need

_UNIT = re.compile(r"\(([^()\d]+)\)")

_CLOSE = 0.66
"""Two figures for one thing are rarely further apart than this ratio."""


def counted(need: Need, evidence: Evidence) -> list[Quantity]:
    """The quantities of a sentence that may answer, those that count what is asked if any do."""
    sentence = evidence.sentence
    row = sentence.kind is BlockKind.TABLE_ROW
    text = _with_units(sentence) if row else sentence.text
    found = [q for q in quantities(text) if q.value is not None]
    units = {unit for w in need.words if w.stem in need.counted for unit in (w.stem, *w.alike)}
    return [q for q in found if set(terms(q.unit)) & units] or found


def said_in(need: Need, evidence: Evidence) -> frozenset[object]:
    """The figures that a sentence answers the question with."""
    text = evidence.sentence.text
    units = {unit for w in need.words if w.stem in need.counted for unit in (w.stem, *w.alike)}
    counted = [q for q in quantities(text) if not units or set(terms(q.unit)) & units]
    return frozenset((q.value, q.low, q.high) for q in counted or quantities(text))


def dates_of(evidence: Evidence) -> frozenset[str]:
    """The dates that a sentence tells, as ISO writes them."""
    return frozenset(date.iso for date in read_dates(evidence.sentence.text))


def other_date(said: frozenset[str], known: frozenset[str]) -> bool:
    """Whether dates are told of which none is another, nor the month or the year of another."""
    together = [(a, b) for a in said for b in known]
    return bool(together) and not any(a.startswith(b) or b.startswith(a) for a, b in together)


def near(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of one kind differ by little."""
    if not one.value or not other.value or one.value == other.value:
        return False
    return one_kind(one, other) and (
        min(one.value, other.value) >= _CLOSE * max(one.value, other.value)
    )


def equal(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are of the same value."""
    return one.value == other.value


def one_kind(one: Quantity, other: Quantity) -> bool:
    """Whether neither is a share or a sum of money when the other is none."""
    marked = [q.unit in ("%", "‰") or bool(cue("money").search(q.unit)) for q in (one, other)]
    return not any(marked) or one.unit == other.unit


def _with_units(row: Sentence) -> str:
    """The cells of a row, each with the unit that its column's head gives in brackets."""
    heads, cells = row.context.split("|"), row.text.split("|")
    if len(heads) != len(cells):
        return row.text
    units = (_UNIT.search(head) for head in heads)
    return " ; ".join(
        f"{cell.strip()} {unit[1] if unit else ''}" for cell, unit in zip(cells, units, strict=True)
    )
