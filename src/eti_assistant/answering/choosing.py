"""Which of the sentences found are shown: the newest, with those that differ or complete it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from eti_assistant.answering.evidence import Evidence, stands
from eti_assistant.answering.expected import quantities
from eti_assistant.answering.notices import series
from eti_assistant.answering.once import stems_of
from eti_assistant.french.analysis import terms
from eti_assistant.french.dates import years
from eti_assistant.retrieval.need import Kind, Need

_FIGURES = (Kind.COUNT, Kind.DURATION, Kind.DATE)
_WHOLE = (Kind.LIST, Kind.EXTREME, Kind.CHANGE)

_NEWER_MARGIN = 1.4
_EDITION_MARGIN = 2.5
_RIVAL_MARGIN = 2.0
_COMPLETING_MARGIN = 3.5
_LIKE_MARGIN = 1.0
_LIST_MARGIN = 1.8
_CONSIDERED = 30
_MOST = 3
_LIST_MOST = 6
_REPEATED = 0.75
_ALL = 0.95
_DATED = 0.8

_EITHER = re.compile(r"\bou (?:bien )?(?:en |fin |à )?(?:19|20)\d\d\b")
_SAME_THING = 0.4
_SAME_SUBJECT = 0.2


@dataclass(frozen=True, slots=True)
class Choice:
    """The sentences to show, best first; `disagree` when they contradict one another."""

    shown: tuple[Evidence, ...]
    disagree: bool = False


def choose(need: Need, ranked: Sequence[Evidence]) -> Choice:
    """The best sentence, the ones that give another figure for it, and what completes it."""
    best = _newest(need, ranked)
    rivals = [e for e in ranked[:_CONSIDERED] if e is not best and _contradicts(need, e, best)][:1]
    chosen = [best, *rivals]
    sure = need.kind in _FIGURES and _answers_exactly(best)
    margin, most = (_LIST_MARGIN, _LIST_MOST) if need.kind in _WHOLE else (_LIKE_MARGIN, _MOST)
    for evidence in ranked[:_CONSIDERED]:
        if len(chosen) >= most or evidence.score < ranked[0].score - _COMPLETING_MARGIN:
            break
        if evidence in chosen or any(_repeats(evidence, other) for other in chosen):
            continue
        near = not sure and evidence.score >= ranked[0].score - margin
        if near or _completes(need, evidence, chosen):
            chosen.append(evidence)
    return Choice(tuple(chosen), bool(rivals) or _opposed(need, chosen))


def _answers_exactly(evidence: Evidence) -> bool:
    """Whether the sentence holds all that is asked: nothing next to it is needed."""
    seen = evidence.features
    return min(seen.covered, seen.expected, seen.dated, seen.placed) >= _ALL


def _newest(need: Need, ranked: Sequence[Evidence]) -> Evidence:
    """The best sentence, or a newer one that says the same thing when no year is asked."""
    best = ranked[0]
    if need.years or need.kind not in _FIGURES:
        return best
    alike = [
        e
        for e in ranked[1:_CONSIDERED]
        if (e.score >= best.score - _NEWER_MARGIN and _likeness(e, best) >= _SAME_THING)
        or (e.score >= best.score - _EDITION_MARGIN and _next_edition(e, best))
        or (e.score >= best.score - _EDITION_MARGIN and _newer_whole(e, best))
    ]
    return max([best, *alike], key=lambda e: (edition(e), e.score))


def _newer_whole(one: Evidence, other: Evidence) -> bool:
    """Whether one gives the whole of what is counted and the other does no better."""
    seen, known = one.features, other.features
    return bool(seen.overall) and seen.expected >= known.expected and not seen.narrower


def _next_edition(one: Evidence, other: Evidence) -> bool:
    """Whether both give a figure for what is asked, in two editions of one document."""
    if one.hit.passage.source.id == other.hit.passage.source.id or series(
        one.hit.passage.source
    ) != series(other.hit.passage.source):
        return False
    return one.features.expected >= other.features.expected >= 0.8


def edition(evidence: Evidence) -> int:
    """The year that a sentence speaks of: its own, its table's, else its document's."""
    source = evidence.hit.passage.source
    for text in (evidence.sentence.text, evidence.sentence.context, source.as_of, source.published):
        said = years(text)
        if said:
            return max(said)
    return 0


def _contradicts(need: Need, one: Evidence, other: Evidence) -> bool:
    """Whether two documents give different figures for the same thing at the same date."""
    if need.kind not in _FIGURES or one.score < other.score - _RIVAL_MARGIN:
        return False
    if one.hit.passage.source.id == other.hit.passage.source.id:
        return False
    if one.features.expected < other.features.expected or not _same_date(need, one, other):
        return False
    if one.features.covered < other.features.covered - 0.15 or series(
        one.hit.passage.source
    ) == series(other.hit.passage.source):
        return False
    if one.features.narrower != other.features.narrower or _likeness(one, other) < _SAME_SUBJECT:
        return False
    return not _said(need, one) & _said(need, other) and bool(_said(need, one))


def _same_date(need: Need, one: Evidence, other: Evidence) -> bool:
    """Whether both speak of the year asked about, or of the same one when none is asked."""
    if need.years:
        return min(one.features.dated, other.features.dated) >= _DATED
    return edition(one) == edition(other)


def _opposed(need: Need, shown: Sequence[Evidence]) -> bool:
    """Whether "en 2023 ou en 2024" is answered with the one and with the other."""
    if not _EITHER.search(need.text):
        return False
    told = [(e.hit.passage.source.id, set(need.years) & set(years(e.sentence.text))) for e in shown]
    return any(
        a and b and not a & b and one != other
        for place, (one, a) in enumerate(told)
        for other, b in told[place + 1 :]
    )


def _said(need: Need, evidence: Evidence) -> frozenset[object]:
    """What a sentence answers the question with: its figures, or its dates."""
    text = evidence.sentence.text
    if need.kind is Kind.DATE:
        return frozenset(years(text))
    units = {unit for w in need.words if w.stem in need.counted for unit in (w.stem, *w.alike)}
    counted = [q for q in quantities(text) if not units or set(terms(q.unit)) & units]
    return frozenset((q.value, q.low, q.high) for q in counted or quantities(text))


def _completes(need: Need, evidence: Evidence, chosen: Sequence[Evidence]) -> bool:
    """Whether it speaks of an asked word, place or year that the chosen ones leave out."""
    if evidence.features.expected < 0.5:
        return False
    told = [stands(need, other) for other in chosen]
    return bool(stands(need, evidence) - frozenset[str]().union(*told))


def _repeats(one: Evidence, other: Evidence) -> bool:
    """Whether a sentence says hardly anything that the other does not."""
    said, known = stems_of(one.sentence.text), stems_of(other.sentence.text)
    return len(said & known) >= _REPEATED * len(said) if said else True


def _likeness(one: Evidence, other: Evidence) -> float:
    """Share of the words, figures aside, that two sentences have in common (Jaccard)."""
    words = [
        {stem for stem in stems_of(e.sentence.text) if not stem.isdigit()} for e in (one, other)
    ]
    return len(words[0] & words[1]) / max(len(words[0] | words[1]), 1)
