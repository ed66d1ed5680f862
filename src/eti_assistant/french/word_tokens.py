"""The words of a text, in which numbers are read."""

import re

_WORD = re.compile(r"[^\W\d_]+")
GAPS = frozenset((" ", "-", "\u00a0", "\u202f", "\u2011", "\n"))

Token = tuple[int, int, str]
"""Where a word starts and ends, and the word in lower case."""


def words_of(text: str) -> list[Token]:
    """Every word, in order."""
    return [(found.start(), found.end(), found[0].lower()) for found in _WORD.finditer(text)]


def following(text: str, tokens: list[Token], after: int) -> tuple[str, str] | None:
    """What stands before the word at `after`, and the word, where a number may go on."""
    if after >= len(tokens):
        return None
    gap = text[tokens[after - 1][1] : tokens[after][0]]
    return (gap, tokens[after][2]) if gap in GAPS else None
