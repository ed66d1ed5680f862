"""How much is missing from a figure to reach another, both of which the question gives."""

from collections.abc import Callable, Sequence
from math import isclose

from eti_assistant.answering.calculating.readings import Reading
from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.statements import Excerpt
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.counted_nouns import counted_noun
from eti_assistant.french.once import quantities, stems_of
from eti_assistant.retrieval.need import Need


def now_and_goal(
    need: Need, ranked: Sequence[Evidence], search: Callable[[str], Sequence[Evidence]] | None
) -> tuple[Reading, Reading] | None:
    """The lower and the higher figure of the question, each where a document gives it exactly."""
    if len(need.asserted) != 2:
        return None
    noun = " ".join(word.surface for word in need.words if word.stem in need.focus)
    found: list[Reading] = []
    for figure in need.asserted:
        reading = _stands(figure, need, ranked)
        if reading is None and search:
            reading = _stands(figure, need, search(f"{figure.text} {noun}"))
        if reading is None:
            return None
        found.append(reading)
    now, goal = sorted(found, key=lambda one: one.value)
    return (now, goal) if now.value < goal.value else None


def _stands(figure: Quantity, need: Need, ranked: Sequence[Evidence]) -> Reading | None:
    """The best sentence that gives the figure for what the question counts."""
    meant = set(need.focus).union(*(w.alike for w in need.words if w.stem in need.focus))
    for evidence in ranked:
        text = evidence.sentence.text
        for one in quantities(text):
            same = one.value is not None and figure.value is not None
            if not same or one.low is not None or one.high is not None or one.doubtful:
                continue
            if isclose(one.value or 0, figure.value or 0) and stems_of(one.unit) & meant:
                return _reading(one, evidence)
    return None


def _reading(quantity: Quantity, evidence: Evidence) -> Reading:
    sentence, passage = evidence.sentence, evidence.hit.passage
    reach = counted_noun(sentence.text, quantity.end, several=True, linked=True)[1]
    written = " ".join(sentence.text[quantity.start : reach].split())
    excerpt = Excerpt(passage.source, passage.page, sentence.start, sentence.end, sentence.text)
    return Reading(quantity, written, "", "", None, (excerpt,))
