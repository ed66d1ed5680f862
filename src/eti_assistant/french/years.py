"""Whether four digits are a year or a count."""

import re

from eti_assistant.french.counted_nouns import counted_noun
from eti_assistant.french.quantity_words import listed

_INTRODUCTIONS = listed("year_introductions")
_LABELS = listed("text_numbers")
_SIGN = re.compile(
    r"[ \u00a0\u202f\n]?(?:[%‰€$£]|[kM]?€|Md|EUR|euros?|dollars?|francs?|FCFA|millions?|milliards?"
    r"|pour cent)(?![^\W\d_])"
)
_LEFT = re.compile(r"([^\W\d_]+°?|n°|nº)[ \u00a0\u202f\n('’-]*$")


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the four bare digits at `start:end` name a year between 1000 and 2100.

    A plural noun right after makes them a count ("2024 experts"), unless a word before says a
    year ("en 2024"); before 1900 only such a word makes a year.
    """
    if not 1000 <= int(text[start:end]) <= 2100 or _is_code(text, start, end):
        return False
    left = _LEFT.search(text[max(0, start - 20) : start])
    word = left[1].lower() if left else ""
    if word in _LABELS:
        return False
    if word in _INTRODUCTIONS:
        return True
    if _SIGN.match(text, end) or counted_noun(text, end, several=True)[0]:
        return False
    return int(text[start:end]) >= 1900 or _bracketed(text, start, end)


def two_digit_year(year: int, pivot: int) -> int:
    """The year that two digits mean: from `pivot` on, of the twentieth century."""
    return (1900 if year >= pivot else 2000) + year


def _is_code(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start]
    after, next_one = text[end : end + 1], text[end + 1 : end + 2]
    if before in ("_", "/", "#", ".", ",", "+", "°") or before.isalpha():
        return True
    return (
        after.isalpha()
        or after == "_"
        or (after in ("/", ".", ",", "-") and next_one.isalpha())
        or (after in (".", ",") and next_one.isdigit())
    )


def _bracketed(text: str, start: int, end: int) -> bool:
    """`(1789)`, `1789-1799`."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before == "(" and after in (")", "-", "–")) or (
        (after in "-–" or before in "-–") and bool(after) and bool(before)
    )
