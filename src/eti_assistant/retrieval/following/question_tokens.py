"""The words, figures and signs of a question, as its groups are read from them."""

import re
from dataclasses import dataclass

from eti_assistant.french.folding import fold

TOKEN = re.compile(
    r"[^\W\d_]{1,8}['’](?=\w)|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\w)"
    r"|[^\W_]+(?:[-·./][^\W_]+)*|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `start:end`; `word` is folded, without the apostrophe of an elision."""

    start: int
    end: int
    word: str
    capital: bool
    acronym: bool


def tokens_of(text: str) -> list[str]:
    """The folded words and signs of a text, without the apostrophes of elisions."""
    return [token.word for token in tokens(text)]


def tokens(text: str) -> list[Token]:
    """Every token, in order."""
    found = [
        Token(
            m.start(),
            m.end(),
            fold(m[0]).rstrip("'"),
            m[0][0].isupper(),
            m[0].isupper() and m[0][1:2].isalpha(),
        )
        for m in TOKEN.finditer(text)
    ]
    return [token for token in found if token.word]
