"""What tells a question that the best sentence answers from one that it only resembles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from eti_assistant.answering.attributes import attribute_of, tells
from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.unheard import unheard
from eti_assistant.french.folding import fold
from eti_assistant.french.once import stems_of
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
    none: float
    """Whether the sentence says that there is none of what is asked for."""
    uncounted: float
    """Whether a number is asked of a thing that the sentence's quantities do not count."""
    outdone: float
    """How much more another sentence resembles the question: cosine, times ten."""
    topical: float
    """How much more its passage resembles the question than the others: cosine, times ten."""
    unnumbered: float
    """Whether a number that names what is asked about ("6e édition") stands nowhere near it."""
    unheard: float
    """Weight of the one weighty word, a noun, that no passage found holds: all but it is known."""
    confirmed: float
    """Whether what a yes-or-no question is about stands in the sentence or above it."""
    reason: float
    place: float
    list: float
    procedure: float
    contact: float


def signs_of(need: Need, ranked: Sequence[Evidence]) -> Signs:
    """The signs for the first of the ranked evidence, of which there is at least one."""
    best = ranked[0]
    seen = best.features
    none = _says_none(need, best)
    told = 0.0 if none else _told(need, best)
    lost = unheard(need, ranked)
    passages = {e.hit.passage.id: e.features.passage_likeness for e in ranked}
    counting = need.kind is Kind.COUNT and bool(need.counted)
    return Signs(
        score=best.score,
        dated=seen.dated,
        short=seen.short,
        cell=seen.cell,
        told=max(told, 0.0),
        untold=max(-told, 0.0),
        none=float(none),
        uncounted=float(counting and seen.expected <= _COUNTED and not none),
        outdone=max(e.features.likeness for e in ranked) - seen.likeness,
        topical=seen.passage_likeness - sum(passages.values()) / len(passages),
        unnumbered=float(_lacks_number(need, best)),
        unheard=lost.weight if lost else 0.0,
        confirmed=seen.focused * need.yes_no,
        reason=float(need.kind is Kind.REASON),
        place=float(need.kind is Kind.PLACE),
        list=float(need.kind is Kind.LIST),
        procedure=float(need.kind is Kind.PROCEDURE),
        contact=float(need.kind is Kind.CONTACT),
    )


def _told(need: Need, evidence: Evidence) -> float:
    """1 when the sentence tells the attribute asked for, -1 when it cannot, 0 without one.

    The unit of a table's cell may stand far above it: a row with a figure is not held to lack it.
    """
    asked = None if need.yes_no else attribute_of(need.text)
    if asked is None:
        return 0.0
    if tells(asked, evidence.sentence, need.text):
        return 1.0
    sentence = evidence.sentence
    return -float(
        asked.held is None or not (sentence.context and any(map(str.isdigit, sentence.text)))
    )


def _says_none(need: Need, evidence: Evidence) -> bool:
    """Whether the sentence says that there is none of what is asked for: "aucun licenciement"."""
    stems = need.counted | need.focus
    folded = fold(evidence.sentence.text)
    return "aucun" in folded and any(_none_of(stem).search(folded) for stem in stems)


@lru_cache(maxsize=2_000)
def _none_of(stem: str) -> re.Pattern[str]:
    return re.compile(rf"\baucune? (?:\w+ )?{re.escape(stem[:_ROOT])}")


def _lacks_number(need: Need, evidence: Evidence) -> bool:
    numbered = [word.stem for word in need.words if word.surface[0].isdigit()]
    if not numbered:
        return False
    passage, sentence = evidence.hit.passage, evidence.sentence
    near = (sentence.text, sentence.context, passage.source.title, *passage.headings)
    stems = frozenset[str]().union(*map(stems_of, near))
    return any(stem not in stems for stem in numbered)
