"""What tells a question that the best sentence answers from one that it only resembles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from eti_assistant.answering.attributes import attribute_of, tells
from eti_assistant.answering.evidence import Evidence
from eti_assistant.french.folding import fold
from eti_assistant.retrieval.need import Kind, Need

_COUNTED = 0.35
"""What `expected` says of a sentence that counts something else, or does not say what."""

_ROOT = 6
"""Letters of a stem by which "aucun licenciement" is known to be about "licenciements"."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs that the best of the sentences found answers; booleans are 0 or 1."""

    score: float
    """How well the sentence answers, by `evidence.WEIGHTS`."""
    dated: float
    short: float
    cell: float
    told: float
    """Whether the attribute asked for (a price, a depth) is one that the sentence tells."""
    untold: float
    """Whether it is a known attribute that the sentence cannot tell."""
    uncounted: float
    """Whether a number is asked of a thing that the sentence's quantities do not count."""
    outdone: float
    """How much more another sentence resembles the question: cosine, times ten."""
    topical: float
    """How much more its passage resembles the question than the others: cosine, times ten."""
    yes_no: float
    reason: float
    place: float
    list: float
    procedure: float


def signs_of(need: Need, ranked: Sequence[Evidence]) -> Signs:
    """The signs for the first of the ranked evidence, of which there is at least one."""
    best = ranked[0]
    seen = best.features
    none = _says_none(need, best)
    asked = None if need.yes_no else attribute_of(need.text)
    told = asked is not None and (none or tells(asked, best.sentence, need.text))
    passages = {e.hit.passage.id: e.features.passage_likeness for e in ranked}
    counting = need.kind is Kind.COUNT and bool(need.counted)
    return Signs(
        score=best.score,
        dated=seen.dated,
        short=seen.short,
        cell=seen.cell,
        told=float(told),
        untold=float(asked is not None and not told),
        uncounted=float(counting and seen.expected <= _COUNTED and not none),
        outdone=max(e.features.likeness for e in ranked) - seen.likeness,
        topical=seen.passage_likeness - sum(passages.values()) / len(passages),
        yes_no=float(need.yes_no),
        reason=float(need.kind is Kind.REASON),
        place=float(need.kind is Kind.PLACE),
        list=float(need.kind is Kind.LIST),
        procedure=float(need.kind is Kind.PROCEDURE),
    )


def _says_none(need: Need, evidence: Evidence) -> bool:
    """Whether the sentence says that there is none of what is asked for: "aucun licenciement"."""
    stems = need.counted | need.focus
    folded = fold(evidence.sentence.text)
    return "aucun" in folded and any(_none_of(stem).search(folded) for stem in stems)


@lru_cache(maxsize=2_000)
def _none_of(stem: str) -> re.Pattern[str]:
    return re.compile(rf"\baucune? (?:\w+ )?{re.escape(stem[:_ROOT])}")
