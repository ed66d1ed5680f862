"""The plus or minus in front of digits."""

import re

from eti_assistant.french.numerals import DIGITS, SPACE, Numeral

_SIGNS = frozenset("+−±-–")
_MINUS = ("−", "-", "–")
_SIGN = re.compile(
    r"(?:(?:^|(?<![\d)])[ \n]|[\u00a0\u202f(\[:;=/])([+−±] ?)|[ \u00a0(:;=]([-–])|[(=]([-–] ))$"
)
"""At a line's start, and before a blank out of parentheses, a hyphen is no minus."""


def sign_before(text: str, numeral: Numeral) -> str:
    """The sign in front of digits, with the blank that may follow it."""
    if numeral.writing not in DIGITS or not numeral.start:
        return ""
    nearest = text[numeral.start - 1]
    if (text[numeral.start - 2 : numeral.start - 1] if nearest in SPACE else nearest) not in _SIGNS:
        return ""
    sign = _SIGN.search(text[max(0, numeral.start - 4) : numeral.start].replace("\u00a0", " "))
    return sign[sign.lastindex or 0] if sign else ""


def is_negative(text: str, numeral: Numeral) -> bool:
    """Whether a minus stands in front."""
    return sign_before(text, numeral)[:1] in _MINUS
