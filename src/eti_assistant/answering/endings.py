"""Answers that quote nothing: greetings, refusals, requests for precision."""

from collections.abc import Sequence

from eti_assistant.answering.evidence import Evidence
from eti_assistant.domain.answers import Answer, Status
from eti_assistant.retrieval.need import Ending, Kind, Need
from eti_assistant.wording import sentence

_STATUS = {
    Ending.GREETING: Status.GREETING,
    Ending.ABOUT: Status.GREETING,
    Ending.EMPTY: Status.CLARIFY,
}


def ending(need: Need) -> Answer:
    """The answer to a question that nothing is looked up for."""
    kind = need.ending or Ending.EMPTY
    return Answer("", _STATUS.get(kind, Status.OUT_OF_SCOPE), sentence(kind.value))


def unclear() -> Answer:
    """The answer to a question that says too little to be looked up."""
    return Answer("", Status.CLARIFY, sentence("unclear"))


def not_found(need: Need, ranked: Sequence[Evidence]) -> Answer:
    """Nothing in the documents answers; the sentence says which part is missing."""
    seen = ranked[0].features if ranked else None
    if seen and need.places and seen.placed < 0.5:
        name = "not_found_place"
    elif seen and need.years and seen.dated == 0:
        name = "not_found_year"
    elif need.kind in (Kind.COUNT, Kind.CHANGE):
        name = "not_found_figure"
    else:
        name = "not_found"
    return Answer("", Status.NOT_FOUND, sentence(name))
