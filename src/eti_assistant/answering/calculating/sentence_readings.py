"""Figures that sentences give, each with its date."""

import re
from collections.abc import Iterator, Sequence

from eti_assistant.answering.calculating.asked_subject import Subject, place_names
from eti_assistant.answering.calculating.figure_levels import is_asked, is_change, is_level
from eti_assistant.answering.calculating.figure_tables import edition
from eti_assistant.answering.calculating.periods import Period, only_period, periods
from eti_assistant.answering.calculating.readings import Reading
from eti_assistant.answering.calculating.table_lookup import is_target
from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.statements import Excerpt
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.counted_nouns import counted_noun
from eti_assistant.french.dates import DateSpan, read_dates
from eti_assistant.french.once import quantities, stems_of
from eti_assistant.retrieval.need import Need

_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_JOINED = re.compile(r"\s*(?:en|fin|au|à la fin de|pour|début|à fin)?\s*", re.IGNORECASE)
_OPENS = re.compile(r"\s*[:,]?\s*")
_OF_WHICH = re.compile(r",? dont ")
_READ = 40
_RIVAL = 1.5
"""Scores apart within which another figure of the same date casts doubt."""

Scored = tuple[float, Reading]


def sentence_readings(
    need: Need, subject: Subject, ranked: Sequence[Evidence]
) -> tuple[Scored, ...]:
    """The exact figures of sentences about the whole subject and no other place, with scores."""
    found = tuple(
        (evidence.score, reading)
        for evidence in ranked[:_READ]
        if evidence.sentence.kind in _KINDS and about(subject, evidence)
        for reading in _readings(need, subject, evidence)
    )
    asked = {word.stem for word in subject.words}
    named = tuple(one for one in found if stems_of(one[1].quantity.unit) & asked)
    return named or found


def about(subject: Subject, evidence: Evidence) -> bool:
    """Whether the sentence itself names the whole subject, a fact, and no further place."""
    text = _whole_part(evidence.sentence.text)
    found = subject.found_in(text)
    if not found and not (subject.places and not subject.places_beyond(text)):
        return False
    if place_names(text) - {place.name for place in subject.places} or is_target(text):
        return False
    return not subject.lacks(found, text)


def best_at(period: Period, found: Sequence[Scored]) -> Reading | None:
    """The best figure of a date; None when another one of that date is nearly as good."""
    at = sorted((s for s in found if s[1].period == period), key=lambda scored: -scored[0])
    if not at:
        return None
    rivals = [reading for score, reading in at if score > at[0][0] - _RIVAL]
    return at[0][1] if len({reading.value for reading in rivals}) == 1 else None


def states_change(subject: Subject, asked: Sequence[Period], ranked: Sequence[Evidence]) -> bool:
    """Whether one of the best sentences itself tells the change between the dates asked."""
    for evidence in ranked[:6]:
        if evidence.sentence.kind not in _KINDS or not about(subject, evidence):
            continue
        text = evidence.sentence.text
        said = {*periods(text), edition(evidence.hit.passage.source)}
        if (
            set(asked) <= said
            and len(periods(text)) <= 2
            and any(is_change(text, q) for q in quantities(text))
        ):
            return True
    return False


def _readings(need: Need, subject: Subject, evidence: Evidence) -> Iterator[Reading]:
    sentence, passage = evidence.sentence, evidence.hit.passage
    text = _whole_part(sentence.text)
    kept = [q for q in quantities(text) if is_level(text, q)]
    shares = all(q.unit in ("%", "‰") for q in kept)
    counted = [q for q in kept if is_asked(need, subject, q, alone=shares)]
    if not counted:
        return
    series = [q for q in kept if q in counted or not q.unit]
    excerpt = Excerpt(passage.source, passage.page, sentence.start, sentence.end, sentence.text)
    label = subject.places[0].name if len(subject.places) == 1 else ""
    alone = len(series) <= 2 and len(quantities(sentence.text)) == len(series)
    for quantity, period in _dated(text, series, evidence, undated=alone):
        reach = counted_noun(text, quantity.end, several=True, linked=True)[1]
        written = " ".join(text[quantity.start : reach].split())
        yield Reading(quantity, written, label, "", period, (excerpt,))


def _whole_part(text: str) -> str:
    """The sentence up to "dont": what follows speaks of a part only."""
    return _OF_WHICH.split(text, maxsplit=1)[0]


def _dated(
    text: str, series: Sequence[Quantity], evidence: Evidence, *, undated: bool
) -> Iterator[tuple[Quantity, Period]]:
    """Each figure with the date that touches it; one left alone takes the one date left.

    `undated`: with no date left, it takes its heading's or its document's.
    """
    dates = list(read_dates(text))
    left = list(series)
    taken: set[Period] = set()
    for quantity in series:
        touching = next((d for d in dates if _touches(text, quantity, d)), None)
        period = only_period(touching.text) if touching else None
        if touching and period:
            dates.remove(touching)
            left.remove(quantity)
            taken.add(period)
            yield quantity, period
    if len(left) != 1 or len(dates) > 1:
        return
    passage = evidence.hit.passage
    period = only_period(dates[0].text) if dates else None
    if not dates and (undated or len(series) == 1):
        period = only_period(" ".join(passage.headings)) or edition(passage.source)
    if period and period not in taken:
        yield left[0], period


def _touches(text: str, quantity: Quantity, date: DateSpan) -> bool:
    reach = counted_noun(text, quantity.end, several=True, linked=True)[1]
    if date.start >= quantity.end:
        return bool(_JOINED.fullmatch(text[min(reach, date.start) : date.start]))
    return date.end <= quantity.start and bool(_OPENS.fullmatch(text[date.end : quantity.start]))
