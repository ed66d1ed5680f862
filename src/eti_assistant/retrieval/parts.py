"""A question that asks two things: "combien de… et quand… ?"."""

import re
from dataclasses import replace

from eti_assistant.domain.questions import Question, Turn
from eti_assistant.retrieval.following.following import complete

_AND = re.compile(
    r"\s*[,;]?\s+et\s+(?=(?:(?:pour|à|a|de|par|en|depuis|dans|sous|avec) )?"
    r"(?:quel(?:le)?s?|combien|quand|où|qui|comment|pourquoi)\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(quel(le)?s?|combien|quand|où|qui|comment|pourquoi)\b", re.IGNORECASE)


def parts(question: Question) -> tuple[Question, ...]:
    """The questions in it, at most two, the second completed with what the first is about."""
    text = question.text
    found = _AND.search(text)
    if not found or not _ASKS.search(text[: found.start()]):
        return (question,)
    first = f"{text[: found.start()].rstrip(' ,;')} ?"
    if _ASKS.fullmatch(first.removesuffix(" ?")):
        # "Quand et où a lieu la réunion ?": both ask of the same thing.
        rest = _ASKS.sub("", text[found.end() :], count=1).strip()
        first = f"{first.removesuffix(' ?')} {rest}"
    second = replace(question, text=text[found.end() :], history=(Turn("user", first),))
    return (
        replace(question, text=first, history=()),
        replace(question, text=complete(second), history=()),
    )
