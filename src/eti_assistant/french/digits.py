"""Numbers written in digits, with French, Swiss and unambiguous English separators."""

import re
from functools import lru_cache

from eti_assistant.french.numerals import SPACE, Numeral, Writing, percentage, tidy

_NUMBER = re.compile(
    rf"""
    (?P<fraction>[1-9]/(?:10|[2-9])(?=[ \u00a0\u202f](?:des?|du|d['’])(?![^\W\d_])))
    |(?P<grouped>[1-9]\d{{0,2}}(?:(?P<mark>[.'’])\d{{3}}(?:(?P=mark)\d{{3}})*|(?:[{SPACE}]\d{{3}})+)
        (?!\d)(?:,\d+)?)
    |(?P<english>[1-9]\d{{0,2}}(?:,\d{{3}}){{2,}}(?!\d))
    |(?P<plain>\d+(?:[.,]\d+)?)
    """,
    re.VERBOSE,
)
_SEPARATORS = str.maketrans("", "", SPACE + ".'’")


def read_digits(text: str) -> list[Numeral]:
    """Every number in digits, in order, whatever it stands for."""
    return [_numeral(match) for match in _NUMBER.finditer(text)]


def _numeral(match: re.Match[str]) -> Numeral:
    written = match[0]
    if match["fraction"]:
        part, whole = map(int, written.split("/"))
        value = percentage(part, whole)
        return Numeral(match.start(), match.end(), value, Writing.FRACTION, "%")
    value = digits_value(written, match.lastgroup or "plain")
    writing = Writing.INTEGER if written.isdigit() else Writing.NUMBER
    return Numeral(match.start(), match.end(), value, writing)


@lru_cache(maxsize=4096)
def digits_value(written: str, form: str) -> float:
    """The number that a written form stands for."""
    if form == "english":
        return int(written.replace(",", ""))
    if form == "plain":
        return tidy(float(written.replace(",", "."))) if not written.isdigit() else int(written)
    whole, _, decimals = written.partition(",")
    whole = whole.translate(_SEPARATORS)
    return tidy(float(f"{whole}.{decimals}")) if decimals else int(whole)
