"""Answers that quote nothing: greetings, refusals, requests for precision."""

import re
from collections.abc import Sequence

from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.unheard import unheard
from eti_assistant.domain.answers import Answer, Status
from eti_assistant.retrieval.endings import greeting_of
from eti_assistant.retrieval.homonyms import homonym_in
from eti_assistant.retrieval.need import Ending, Kind, Need
from eti_assistant.wording import sentence

_HOMONYM = "homonym"
_STATUS = {
    Ending.GREETING.value: Status.GREETING,
    Ending.ABOUT.value: Status.GREETING,
    Ending.EMPTY.value: Status.CLARIFY,
    _HOMONYM: Status.CLARIFY,
}
_WITH_OFFERS = frozenset({Status.GREETING, Status.CLARIFY, Status.NOT_FOUND})


def ending(need: Need, offered: Sequence[str] = ()) -> Answer:
    """The answer to a question that nothing is looked up for; `offered` are questions to ask."""
    kind = need.ending.value if need.ending else Ending.EMPTY.value
    return _answer(_STATUS.get(kind, Status.OUT_OF_SCOPE), _told(kind, need.text), offered)


def unclear(offered: Sequence[str] = ()) -> Answer:
    """The answer to a question that says too little to be looked up."""
    return _answer(Status.CLARIFY, sentence("unclear"), offered)


def not_found(need: Need, ranked: Sequence[Evidence], offered: Sequence[str] = ()) -> Answer:
    """Nothing in the documents answers; the sentence says which part is missing."""
    word = _unspoken(need, ranked)
    seen = ranked[0].features if ranked else None
    if seen and need.places and seen.placed < 0.5:
        name = "not_found_place"
    elif seen and need.years and seen.dated == 0:
        name = "not_found_year"
    elif word:
        return _answer(Status.NOT_FOUND, sentence("not_found_word").format(word=word), offered)
    elif need.kind in (Kind.COUNT, Kind.CHANGE):
        name = "not_found_figure"
    else:
        name = "not_found"
    return _answer(Status.NOT_FOUND, sentence(name), offered)


def part_missing(part: str) -> str:
    """What is said of the part of a question that nothing answers; it repeats no figure."""
    written = part.strip().rstrip(" ?")
    if any(map(str.isdigit, written)):
        return sentence("part_missing")
    return sentence("part_missing_named").format(part=written)


def language_line(language: str) -> str:
    """The last line of the answer to a question in that language; "" for a French one."""
    return "" if language == "fr" else sentence(f"asked_in_{language}")


def _unspoken(need: Need, ranked: Sequence[Evidence]) -> str:
    """A word of the question that the documents do not hold, as it is written; "" without one."""
    lost = unheard(need, ranked)
    unknown = [word for word in need.words if not word.known or word is lost]
    return next((word.surface for word in unknown if word.surface.isalpha()), "")


def _told(kind: str, text: str) -> str:
    """The sentence for the ending of this question."""
    if kind == Ending.GREETING:
        return sentence(greeting_of(text))
    if kind == Ending.EMPTY and re.search(r"\w\w", text):
        return sentence("vague")
    homonym = homonym_in(text) if kind == _HOMONYM else None
    if homonym:
        return sentence(kind).format(
            acronym=homonym.acronym, here=homonym.here_written, elsewhere=homonym.elsewhere_written
        )
    return sentence(kind)


def _answer(status: Status, text: str, offered: Sequence[str]) -> Answer:
    return Answer("", status, text, suggestions=tuple(offered) if status in _WITH_OFFERS else ())
