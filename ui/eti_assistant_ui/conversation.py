"""A visitor's conversation as values: what was asked, and how each question ended."""

from dataclasses import dataclass, replace

from eti_assistant.assistant import Assistant
from eti_assistant.domain.answers import Answer
from eti_assistant.domain.questions import Turn
from eti_assistant.errors import EtiError, InvalidQuestion
from eti_assistant_ui.excerpts import Excerpt, excerpt_of


@dataclass(frozen=True, slots=True)
class Pending:
    """A question being answered."""

    question: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and its answer; `excerpts` follow the order of the citations."""

    question: str
    answer: Answer
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Troubled:
    """A question that met an accident, and what the visitor is told."""

    question: str
    message: str


Exchange = Pending | Answered | Troubled
Conversation = tuple[Exchange, ...]

KEPT = 30
"""Exchanges a conversation keeps; older ones leave the page."""


def begun(conversation: Conversation, question: str) -> Conversation:
    """The conversation with one more question, waiting for its answer."""
    return (*conversation[1 - KEPT :], Pending(question))


def is_waiting(conversation: Conversation) -> bool:
    """Whether the last question has no answer yet."""
    return bool(conversation) and isinstance(conversation[-1], Pending)


def finished(assistant: Assistant, conversation: Conversation) -> Conversation:
    """The last question answered, or what went wrong said in its place.

    Raises `InvalidQuestion`, for the visitor to mend the question.
    """
    *earlier, last = conversation
    try:
        ending = _answered(assistant, last.question, turns(tuple(earlier)))
    except InvalidQuestion:
        raise
    except EtiError as error:
        ending = Troubled(last.question, error.message)
    return (*earlier, ending)


def troubled(conversation: Conversation, message: str) -> Conversation:
    """The last question ended by an accident."""
    *earlier, last = conversation
    return (*earlier, Troubled(last.question, message))


def _answered(assistant: Assistant, question: str, history: tuple[Turn, ...]) -> Answered:
    answer = assistant.ask(question, history=history)
    excerpts = tuple(excerpt_of(assistant, citation) for citation in answer.citations)
    return Answered(question, replace(answer, hits=()), excerpts)


def turns(conversation: Conversation) -> tuple[Turn, ...]:
    """What was said, as the assistant's history."""
    turns: list[Turn] = []
    for exchange in conversation:
        if isinstance(exchange, Answered):
            turns.append(Turn("user", exchange.question))
            turns.append(Turn("assistant", exchange.answer.text))
    return tuple(turns)
