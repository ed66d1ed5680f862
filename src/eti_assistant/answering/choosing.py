"""Which of the sentences found are shown: the newest, with those that differ or complete it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from eti_assistant.answering.disagreeing import FIGURES, contradicts, edition, likeness, revises
from eti_assistant.answering.evidence import Evidence, stands
from eti_assistant.answering.latest_edition import LATEST
from eti_assistant.answering.notices import series
from eti_assistant.answering.polarity import polarity
from eti_assistant.french.dates import years
from eti_assistant.french.once import stems_of
from eti_assistant.retrieval.need import Kind, Need

_WHOLE = (Kind.LIST, Kind.EXTREME, Kind.CHANGE)

_NEWER_MARGIN = 1.4
_EDITION_MARGIN = 3.2
_COMPLETING_MARGIN = 3.5
_LIKE_MARGIN = 1.0
_SETTLING_MARGIN = 3.0
_LATEST_MARGIN = 4.0
_NEARLY = 0.1
_LIST_MARGIN = 1.8
_CONSIDERED = 30
_MOST = 3
_LIST_MOST = 6
_WHOLE_LIST = 2
"""What a sentence of the very list asked for counts (`expected.py`): the list comes first."""
_REPEATED = 0.75
_ALL = 0.95

_EITHER = re.compile(r"\bou (?:bien )?(?:en |fin |à )?(?:19|20)\d\d\b")
_SAME_THING = 0.4


@dataclass(frozen=True, slots=True)
class Choice:
    """The sentences to show, best first; `disagree` when they contradict one another."""

    shown: tuple[Evidence, ...]
    disagree: bool = False


def choose(need: Need, ranked: Sequence[Evidence]) -> Choice:
    """The best sentence, the ones that give another figure for it, and what completes it."""
    best = _newest(need, _settling(need, ranked))
    others = [e for e in ranked[:_CONSIDERED] if e is not best]
    rivals = [e for e in others if contradicts(need, e, best)][:1]
    chosen = [best, *rivals]
    sure = need.kind in FIGURES and _answers_exactly(best)
    margin, most = (_LIST_MARGIN, _LIST_MOST) if need.kind in _WHOLE else (_LIKE_MARGIN, _MOST)
    for evidence in ranked[:_CONSIDERED]:
        if len(chosen) >= most or evidence.score < ranked[0].score - _COMPLETING_MARGIN:
            break
        if evidence in chosen or any(_repeats(evidence, other) for other in chosen):
            continue
        near = not sure and evidence.score >= ranked[0].score - margin
        if near or _completes(need, evidence, chosen):
            chosen.append(evidence)
    if need.kind is Kind.LIST:
        chosen.sort(key=lambda e: e.features.expected < _WHOLE_LIST)
    return Choice(tuple(chosen), bool(rivals) or _opposed(need, chosen))


def _answers_exactly(evidence: Evidence) -> bool:
    """Whether the sentence holds all that is asked: nothing next to it is needed."""
    seen = evidence.features
    return min(seen.covered, seen.expected, seen.dated, seen.placed) >= _ALL


def _settling(need: Need, ranked: Sequence[Evidence]) -> Sequence[Evidence]:
    """Of a question that oui or non answers, first the sentence near the best that says which."""
    if not need.yes_no:
        return ranked
    near = (
        e
        for e in ranked[:_CONSIDERED]
        if e.score >= ranked[0].score - _SETTLING_MARGIN
        and e.features.dated
        and not e.features.footnote
    )
    settling = next((e for e in near if polarity(need, e, e.sentence.text) is not None), None)
    return (settling, *(e for e in ranked if e is not settling)) if settling else ranked


def _newest(need: Need, ranked: Sequence[Evidence]) -> Evidence:
    """The best sentence, or a newer one that says the same thing when no year is asked."""
    best = ranked[0]
    if need.years or need.kind not in FIGURES:
        return best
    latest = LATEST.search(need.text)
    alike = [
        e
        for e in ranked[1:_CONSIDERED]
        if (e.score >= best.score - _NEWER_MARGIN and likeness(e, best) >= _SAME_THING)
        or (e.score >= best.score - _EDITION_MARGIN and _next_edition(e, best))
        or (e.score >= best.score - _EDITION_MARGIN and _newer_whole(e, best))
        or (latest and e.score >= best.score - _LATEST_MARGIN and _as_much(e, best))
    ]
    newest = max([best, *alike], key=lambda e: (edition(e), e.score))
    revised = (e for e in ranked[:_CONSIDERED] if e is not newest and revises(need, e, newest))
    return next(revised, newest)


def _newer_whole(one: Evidence, other: Evidence) -> bool:
    """Whether one gives the whole of what is counted and the other does no better."""
    seen, known = one.features, other.features
    return bool(seen.overall) and seen.expected >= known.expected and not seen.narrower


def _as_much(one: Evidence, other: Evidence) -> bool:
    """Whether one answers as much of the question as the other."""
    seen, known = one.features, other.features
    if seen.expected < known.expected:
        return False
    return seen.covered >= known.covered - _NEARLY or seen.likeness >= known.likeness


def _next_edition(one: Evidence, other: Evidence) -> bool:
    """Whether both give a figure for what is asked, in two editions of one document."""
    if one.hit.passage.source.id == other.hit.passage.source.id or series(
        one.hit.passage.source
    ) != series(other.hit.passage.source):
        return False
    return one.features.expected >= other.features.expected >= 0.8


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
