"""Whether four digits are a year or a count."""

import re

from eti_assistant.french.counted_nouns import counted_noun
from eti_assistant.french.quantity_words import listed

_INTRODUCTIONS = listed("year_introductions")
_COUNTING = listed("counting_nouns")
_LABELS = listed("text_numbers")
_SIGN = re.compile(
    r"[ \u00a0\u202f\n]?(?:[%‰€$£]|[kKMG][€$]|Md?s?€|Mds?|Mrds?|[kM]?EUR|CHF|euros?|dollars?"
    r"|francs?|FCFA|millions?|milliards?|pour cent)(?![^\W\d_])"
)
_TO_OTHER = re.compile(
    r"(?:[ \u00a0](?:à|et)[ \u00a0]|[ ]?[-–][ ]?)\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d+)?"
)
_LEFT = re.compile(
    r"(?:(?P<before>[^\W\d_]+)[ \u00a0\u202f\n])?(?P<word>[^\W\d_]+°?|n°|nº)[ \u00a0\u202f\n('’-]*$"
)


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the three or four bare digits at `start:end` name a year up to 2100.

    A plural noun right after makes them a count ("2024 experts"), unless a word before says a
    year ("en 2024"); before 1900 only such a word or a preposition makes a year.
    """
    value = int(text[start:end])
    if not 100 <= value <= 2100 or _is_code(text, start, end):
        return False
    left = _LEFT.search(text[max(0, start - 30) : start])
    word = left["word"].lower() if left else ""
    if word in _LABELS:
        return False
    if value >= 1000 and word in _INTRODUCTIONS:
        return True
    if counts_something(text, end) or _bounds_a_count(text, end):
        return False
    if value < 1000:
        return word in ("en", "an")
    return value >= 1900 or _bracketed(text, start, end) or (left is not None and _dates(left))


def counts_something(text: str, end: int) -> bool:
    """Whether a sign, a scale or a counted noun follows at once."""
    return bool(_SIGN.match(text, end) or counted_noun(text, end, several=True)[0])


def _bounds_a_count(text: str, end: int) -> bool:
    """`de 1000 à 1500 %`."""
    other = _TO_OTHER.match(text, end)
    return other is not None and _SIGN.match(text, other.end()) is not None


def _dates(left: re.Match[str]) -> bool:
    """Whether a preposition introduces a year before 1900 ("datent de 1854"), not a count."""
    if left["word"].lower() not in ("de", "vers", "entre"):
        return False
    return (left["before"] or "").lower() not in _COUNTING


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
    return (before == "(" and after in (")", "-", "–", ",")) or (
        (after in "-–" or before in "-–") and bool(after) and bool(before)
    )
