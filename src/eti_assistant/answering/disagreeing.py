"""Which sentences give another figure for the same thing than the one chosen."""

import re

from eti_assistant.answering.cues import cue
from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.notices import series
from eti_assistant.answering.once import quantities, stems_of
from eti_assistant.answering.polarity import agrees
from eti_assistant.answering.situating import editions, without_comparison
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.passages import Sentence
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.analysis import terms
from eti_assistant.french.dates import read_dates, years
from eti_assistant.french.folding import fold
from eti_assistant.retrieval.need import Kind, Need

FIGURES = (Kind.COUNT, Kind.DURATION, Kind.DATE)

_UNIT = re.compile(r"\(([^()\d]+)\)")

_RIVAL_MARGIN = 2.0
_CLOSE_MARGIN = 5.0
_SAME_SUBJECT = 0.2
_DATED = 0.8
_ABOUT = 0.6
"""Share of the question that both sentences must be about when their figures are close."""

_SOME = 0.4
_LESS = 0.2
"""How much less of the question a rival may be about."""

_LIKE = 0.45
"""Likeness to the question that stands for it when the words are others."""

_CLOSE = 0.66
"""Two figures for one thing are rarely further apart than this ratio."""


def contradicts(need: Need, one: Evidence, other: Evidence) -> bool:
    """Whether two documents give different figures for the same thing at the same date."""
    if need.kind not in FIGURES or _one_series(one, other):
        return False
    if one.features.narrower != other.features.narrower or (
        other.features.overall > one.features.overall
    ):
        return False
    if _same_date(need, one, other) and _alike(need, one, other):
        return True
    return _comparable(need, one, other) and _same_time(need, one, other)


def revises(need: Need, one: Evidence, other: Evidence) -> bool:
    """Whether one repeats the other's figure beside a newer one ("3,65 M€, contre 3,4 M€")."""
    if need.kind is not Kind.COUNT or need.years or not _later(one, other):
        return False
    if one.score < other.score - _CLOSE_MARGIN or not cue("revised").search(
        fold(one.sentence.text)
    ):
        return False
    known = _counted(need, other)
    said = _counted(need, one)
    repeated = any(_equal(a, b) for a in said for b in known)
    return repeated and any(_close(a, b) for a in said for b in known)


def edition(evidence: Evidence) -> int:
    """The year that a sentence speaks of: its own, its table's, else its document's."""
    source = evidence.hit.passage.source
    own = without_comparison(evidence.sentence.text)
    for text in (own, evidence.sentence.context, source.as_of, source.published):
        said = years(text)
        if said:
            return max(said)
    return 0


def likeness(one: Evidence, other: Evidence) -> float:
    """Share of the words, figures aside, that two sentences have in common (Jaccard)."""
    words = [
        {stem for stem in stems_of(e.sentence.text) if not stem.isdigit()} for e in (one, other)
    ]
    return len(words[0] & words[1]) / max(len(words[0] | words[1]), 1)


def _later(one: Evidence, other: Evidence) -> bool:
    """Whether one may stand in a document that came out after the other's."""
    first, second = one.hit.passage.source, other.hit.passage.source
    if first.id == second.id:
        return False
    issued = [max(editions(source), default=0) for source in (first, second)]
    return not all(issued) or issued[0] >= issued[1]


def _one_series(one: Evidence, other: Evidence) -> bool:
    first, second = one.hit.passage.source, other.hit.passage.source
    return first.id == second.id or series(first) == series(second)


def _alike(need: Need, one: Evidence, other: Evidence) -> bool:
    """Whether they say different figures in much the same words."""
    seen, known = one.features, other.features
    if one.score < other.score - _RIVAL_MARGIN or seen.expected < known.expected:
        return False
    if seen.covered < known.covered - 0.15 or likeness(one, other) < _SAME_SUBJECT:
        return False
    if need.kind is not Kind.DATE and not any(
        _one_kind(a, b) for a in _counted(need, one) for b in _counted(need, other)
    ):
        return False
    if need.kind is Kind.DATE:
        return _other_date(_dates(one), _dates(other))
    return not _said(need, one) & _said(need, other) and bool(_said(need, one))


def _other_date(said: frozenset[str], known: frozenset[str]) -> bool:
    """Whether dates are told of which none is another, nor the month or the year of another."""
    together = [(a, b) for a in said for b in known]
    return bool(together) and not any(a.startswith(b) or b.startswith(a) for a, b in together)


def _comparable(need: Need, one: Evidence, other: Evidence) -> bool:
    """Whether they answer in other words, with figures of one kind that are near each other."""
    seen, known = one.features, other.features
    if need.kind is Kind.DATE or one.score < other.score - _CLOSE_MARGIN:
        return False
    if seen.target != known.target or seen.expected < known.expected:
        return False
    if seen.likeness < _LIKE and seen.focused < _ABOUT:
        return False
    about = seen.covered >= min(known.covered - _LESS, _ABOUT)
    some = seen.covered >= _SOME * known.covered
    if not about and not (some and seen.likeness >= _LIKE and seen.expected >= 1):
        return False
    said, stated = _counted(need, one), _counted(need, other)
    if any(agrees(a, b) or agrees(b, a) for a in said for b in stated if _one_kind(a, b)):
        return False
    return any(_close(a, b) for a in said for b in stated)


def _counted(need: Need, evidence: Evidence) -> list[Quantity]:
    """The quantities of a sentence that may answer, those that count what is asked if any do."""
    sentence = evidence.sentence
    row = sentence.kind is BlockKind.TABLE_ROW
    text = _with_units(sentence) if row else sentence.text
    found = [q for q in quantities(text) if q.value is not None]
    units = {unit for w in need.words if w.stem in need.counted for unit in (w.stem, *w.alike)}
    return [q for q in found if set(terms(q.unit)) & units] or found


def _with_units(row: Sentence) -> str:
    """The cells of a row, each with the unit that its column's head gives in brackets."""
    heads, cells = row.context.split("|"), row.text.split("|")
    if len(heads) != len(cells):
        return row.text
    units = (_UNIT.search(head) for head in heads)
    return " ; ".join(
        f"{cell.strip()} {unit[1] if unit else ''}" for cell, unit in zip(cells, units, strict=True)
    )


def _equal(one: Quantity, other: Quantity) -> bool:
    return one.value == other.value


def _close(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of one kind differ by little."""
    if not one.value or not other.value or one.value == other.value:
        return False
    return _one_kind(one, other) and (
        min(one.value, other.value) >= _CLOSE * max(one.value, other.value)
    )


def _one_kind(one: Quantity, other: Quantity) -> bool:
    """Whether neither is a share or a sum of money when the other is none."""
    marked = [q.unit in ("%", "‰") or bool(cue("money").search(q.unit)) for q in (one, other)]
    return not any(marked) or one.unit == other.unit


def _same_time(need: Need, one: Evidence, other: Evidence) -> bool:
    """Whether both hold for the year asked, or for neighbouring ones when none is asked."""
    if need.years:
        return min(one.features.dated, other.features.dated) >= _DATED
    held = [edition(one), edition(other)]
    return not all(held) or held[0] - held[1] >= -1


def _same_date(need: Need, one: Evidence, other: Evidence) -> bool:
    """Whether both speak of the year asked about, or of the same one when none is asked."""
    if need.years:
        return min(one.features.dated, other.features.dated) >= _DATED
    return edition(one) == edition(other)


def _dates(evidence: Evidence) -> frozenset[str]:
    return frozenset(date.iso for date in read_dates(evidence.sentence.text))


def _said(need: Need, evidence: Evidence) -> frozenset[object]:
    """The figures that a sentence answers the question with."""
    text = evidence.sentence.text
    units = {unit for w in need.words if w.stem in need.counted for unit in (w.stem, *w.alike)}
    counted = [q for q in quantities(text) if not units or set(terms(q.unit)) & units]
    return frozenset((q.value, q.low, q.high) for q in counted or quantities(text))
