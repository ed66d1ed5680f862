"""Completes a follow-up question from the conversation, without a language model."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from eti_assistant.domain.questions import Question, Turn
from eti_assistant.french.analysis import content_words
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import normalise_question
from eti_assistant.retrieval.following_words import pattern
from eti_assistant.retrieval.leaning import Fragment, opened
from eti_assistant.retrieval.endings import ending_of, without_instructions
from eti_assistant.retrieval.patterns import plain
from eti_assistant.retrieval.recalling import combined, doubted, pointed
from eti_assistant.retrieval.replacing import replaced, with_years
from eti_assistant.retrieval.resuming import resumed

_TURNS = 16
"""Messages of the history that are looked at, the last ones."""

_LENGTH = 400
"""Characters of each that are read."""


@dataclass(frozen=True, slots=True)
class _Exchange:
    """A question that stands alone, and what was answered to it."""

    question: str
    answer: str


def complete(question: Question) -> str:
    """The question to look up: as it is when it stands alone, else with what it leaves out.

    Only the last turns are read. What an assistant turn says is never more than words to carry.
    """
    if not question.history:
        return question.text
    past: list[_Exchange] = []
    for asked, answer in _exchanges(question.history[-_TURNS:]):
        if ending_of(plain(fold(asked))):
            continue
        past.append(_Exchange(_followed(asked, past, question.today), answer))
    return _followed(question.text, past, question.today)


def _exchanges(history: tuple[Turn, ...]) -> Iterator[tuple[str, str]]:
    """Each user message with the assistant's next one, "" if there is none."""
    for place, turn in enumerate(history):
        if turn.role != "user":
            continue
        asked = without_orders(normalise_question(turn.content[:_LENGTH]))
        following = history[place + 1] if place + 1 < len(history) else turn
        said = following.content[:_LENGTH] if following.role == "assistant" else ""
        if asked:
            yield asked, normalise_question(said)


def without_orders(text: str) -> str:
    """The text, "" where it gives the assistant orders: nothing of it is carried."""
    asked = plain(fold(text))
    return text if without_instructions(asked) == asked else ""


def _followed(text: str, past: list[_Exchange], today: date) -> str:
    """The text completed from the exchanges before it."""
    asked = normalise_question(text)
    if not past or ending_of(plain(fold(asked))):
        return text
    last = past[-1]
    fragment = opened(asked)
    folded = fold(fragment.text)
    if not content_words(fragment.text) and not re.search(r"\w", fragment.text):
        return text
    if pattern("doubting").search(folded):
        return doubted(fragment, last.question)
    if item := pointed(fragment, last.answer):
        return item
    if both := combined(fragment, [one.question for one in past[-2:]]):
        return both
    if fragment.alone(last.question):
        return text if fragment.text == asked else fragment.text
    fragment = Fragment(with_years(fragment, last.question, last.answer, today), fragment.linked)
    if fragment.replaces(last.question):
        return replaced(fragment, last.question)
    return resumed(fragment, last.question, last.answer)
