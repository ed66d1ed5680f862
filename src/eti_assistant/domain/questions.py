"""What a reader asks."""

from dataclasses import dataclass, field
from datetime import date

from eti_assistant.domain.passages import Filters


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a conversation; `role` is "user" or "assistant"."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was asked, on the day it was asked (Europe/Paris)."""

    text: str
    today: date
    history: tuple[Turn, ...] = ()
    filters: Filters = field(default_factory=Filters)
