"""Which sentences give another figure for the same thing than the one chosen."""

import re

from eti_assistant.answering.cues import cue
from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.notices import series
from eti_assistant.answering.situating import editions, without_comparison
from eti_assistant.answering.told_figures import (
    counted,
    dates_of,
    equal,
    near,
    one_kind,
    other_date,
    said_in,
)
from eti_assistant.checking.agreement import bears_out
from eti_assistant.french.dates import years
from eti_assistant.french.folding import fold
from eti_assistant.french.once import stems_of
from eti_assistant.retrieval.need import Kind, Need

FIGURES = (Kind.COUNT, Kind.DURATION, Kind.DATE)

_AHEAD = re.compile(
    r"(?:d['’]ici|horizon|avant|jusqu['’]en)(?: [^\W\d]+){0,3} (?:19|20)\d\d\b", re.IGNORECASE
)
"""A year that a sentence only looks ahead to."""

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
    known, said = counted(need, other), counted(need, one)
    repeated = any(equal(a, b) for a in said for b in known)
    return repeated and any(near(a, b) for a in said for b in known)


def edition(evidence: Evidence) -> int:
    """The year that a sentence speaks of: its own, its table's, else its document's."""
    source = evidence.hit.passage.source
    own = _AHEAD.sub(" ", without_comparison(evidence.sentence.text))
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
        one_kind(a, b) for a in counted(need, one) for b in counted(need, other)
    ):
        return False
    if need.kind is Kind.DATE:
        return other_date(dates_of(one), dates_of(other))
    return not said_in(need, one) & said_in(need, other) and bool(said_in(need, one))


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
    said, stated = counted(need, one), counted(need, other)
    if any(bears_out(b, a) or bears_out(a, b) for a in said for b in stated if one_kind(a, b)):
        return False
    return any(near(a, b) for a in said for b in stated)


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
