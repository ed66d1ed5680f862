"""Which of the sentences found are shown."""

from collections.abc import Sequence

from eti_assistant.answering.evidence import Evidence
from eti_assistant.french.analysis import terms
from eti_assistant.retrieval.need import Kind, Need

_MARGIN = 1.0
_LIST_MARGIN = 1.8
_MOST = 3
_LIST_MOST = 6
_REPEATED = 0.75


def choose(need: Need, ranked: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The best sentence, then those nearly as good that add something; best first."""
    whole = need.kind in (Kind.LIST, Kind.EXTREME, Kind.CHANGE)
    margin, most = (_LIST_MARGIN, _LIST_MOST) if whole else (_MARGIN, _MOST)
    chosen = [ranked[0]]
    for evidence in ranked[1:]:
        if len(chosen) == most or evidence.score < ranked[0].score - margin:
            break
        if not any(_repeats(evidence, other) for other in chosen):
            chosen.append(evidence)
    return tuple(chosen)


def _repeats(one: Evidence, other: Evidence) -> bool:
    """Whether a sentence says hardly anything that the other does not."""
    said, known = set(terms(one.sentence.text)), set(terms(other.sentence.text))
    return len(said & known) >= _REPEATED * len(said) if said else True
