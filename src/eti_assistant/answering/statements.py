"""What an answer is made of, before its citations are numbered and its figures proven."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from eti_assistant.domain.answers import Notice
from eti_assistant.domain.passages import Source


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One place of a page: `quote` is the page's stored text at `start:end`."""

    source: Source
    page: int
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure that a calculation takes from one of the statement's excerpts, by its place."""

    value: float
    excerpt: int


@dataclass(frozen=True, slots=True)
class Operation:
    """A calculation: "394 − 280 = 114", its result as the statement writes it, its operands."""

    expression: str
    result: str
    operands: tuple[Operand, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the answer and the excerpts that bear it out; every figure must stand there.

    A figure that no excerpt holds must be the result of one of the operations.
    """

    text: str
    excerpts: tuple[Excerpt, ...]
    operations: tuple[Operation, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer before it is checked: its statements in order, and what the reader should know."""

    statements: tuple[Statement, ...]
    opening: str = ""
    notices: tuple[Notice, ...] = ()
    suggestions: tuple[str, ...] = ()
    partial: str = ""
    """What part of the question has no source, as a French sentence; "" when all has."""


def joined(drafts: Sequence[Draft], partial: str) -> Draft:
    """One draft of several, each statement once; `partial` says that a part is missing."""
    statements = dict.fromkeys(s for draft in drafts for s in draft.statements)
    notices = dict.fromkeys(n for draft in drafts for n in draft.notices)
    return replace(
        drafts[0],
        statements=tuple(statements),
        notices=tuple(notices),
        partial=partial or drafts[0].partial,
    )
