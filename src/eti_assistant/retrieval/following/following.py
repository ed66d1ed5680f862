"""Completes a follow-up question from the conversation, without a language model."""

import re
from dataclasses import dataclass, replace

from eti_assistant.domain.questions import Question, Turn
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import normalise_question
from eti_assistant.retrieval.endings import ending_of
from eti_assistant.retrieval.following.following_words import pattern
from eti_assistant.retrieval.following.leaning import Fragment, opened
from eti_assistant.retrieval.following.recalling import combined, doubted, pointed
from eti_assistant.retrieval.following.relative_years import with_years
from eti_assistant.retrieval.following.replacing import replaced
from eti_assistant.retrieval.following.resuming import resumed
from eti_assistant.retrieval.instructions import without_instructions

_TURNS = 12
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
    recent = tuple(_cut(turn) for turn in question.history[-_TURNS:])
    past: list[_Exchange] = []
    for place, turn in enumerate(recent):
        if turn.role != "user":
            continue
        asked = Question(turn.content, question.today, recent[:place])
        whole = opened(_followed(asked, past)).text
        if whole and not ending_of(whole, history=recent[:place]):
            past.append(_Exchange(whole, _said_after(recent, place)))
    return _followed(replace(question, history=recent), past)


def _cut(turn: Turn) -> Turn:
    """A message without control characters, too much text, or orders from the user."""
    text = turn.content[:_LENGTH]
    asked = without_instructions(text) if turn.role == "user" else text
    return Turn(turn.role, normalise_question(asked))


def _said_after(recent: tuple[Turn, ...], place: int) -> str:
    """What the assistant answered, "" if it did not."""
    following = recent[place + 1 : place + 2]
    return following[0].content if following and following[0].role == "assistant" else ""


def _followed(question: Question, past: list[_Exchange]) -> str:
    """The question completed from the exchanges before it."""
    text = question.text
    if not past or len(text) > _LENGTH:
        return text
    asked = normalise_question(without_instructions(text))
    fragment = opened(asked)
    if not re.search(r"\w", fragment.text) or ending_of(asked, history=question.history):
        return text
    last = past[-1]
    if pattern("doubting").search(fold(fragment.text)):
        return doubted(fragment, last.question)
    if pattern("more").search(fold(fragment.text)):
        return last.question
    recalled = pointed(fragment, last.answer) or combined(fragment, [p.question for p in past[-2:]])
    if recalled:
        return recalled
    if fragment.alone(last.question):
        return text
    dated = with_years(fragment.text, last.question, last.answer, question.today)
    fragment = Fragment(dated, fragment.linked)
    if fragment.replaces(last.question):
        return replaced(fragment, last.question)
    return resumed(fragment, last.question, last.answer)
