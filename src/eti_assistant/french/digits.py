"""Numbers written in digits, with French, Swiss and unambiguous English separators."""

import re
import unicodedata
from functools import lru_cache

from eti_assistant.french.numerals import SPACE, Numeral, Writing, percentage, tidy

_NUMBER = re.compile(
    rf"""
    (?P<fraction>[1-9]/(?:10|[2-9])(?=[ \u00a0\u202f](?:des?|du|d['’])(?![^\W\d_])))
    |(?P<part>(?:\d+[ ])?(?<![\d/])[1-3]/[2-4](?=[ ](?!finale)[^\W\d_]{{3,}}(?<![sx])(?!\w))
        |(?:\d+[ ]?)?[½¼¾⅓⅔⅛])
    |(?P<grouped>[1-9]\d{{0,2}}(?:
        (?P<mark>[.'’])\d{{3}}(?:(?P=mark)\d{{3}})*(?!\d)(?:,\d+|(?<=['’]\d{{3}})\.\d+)?
        |(?:[{SPACE}]\d{{3}})+(?!\d)(?:,\d+)?))
    |(?P<english>[1-9]\d{{0,2}}(?:(?:,\d{{3}}){{2,}}(?!\d)|(?:,\d{{3}})+\.\d+))
    |(?P<bare>(?<!\S)(?<!\d\s),\d{{1,3}}(?![,.]?\d))
    |(?P<plain>\d+(?:[.,]\d+)?)
    """,
    re.VERBOSE,
)
_SEPARATORS = str.maketrans("", "", SPACE + ".'’")
_APOSTROPHES = str.maketrans("", "", "'’")
_SLASHED = re.compile(r"(\d+)[/⁄](\d+)")


def read_digits(text: str) -> list[Numeral]:
    """Every number in digits, in order, whatever it stands for."""
    return [_numeral(match) for match in _NUMBER.finditer(text)]


def _numeral(match: re.Match[str]) -> Numeral:
    written = match[0]
    if match["fraction"]:
        part, whole = map(int, written.split("/"))
        value = percentage(part, whole)
        return Numeral(match.start(), match.end(), value, Writing.FRACTION, "%")
    if match["part"]:
        return Numeral(match.start(), match.end(), _mixed(written), Writing.NUMBER)
    value = digits_value(written, match.lastgroup or "plain")
    writing = Writing.INTEGER if written.isdigit() else Writing.NUMBER
    return Numeral(match.start(), match.end(), value, writing)


@lru_cache(maxsize=4096)
def digits_value(written: str, form: str) -> float:
    """The number that a written form stands for."""
    if form == "english":
        return tidy(float(written.replace(",", "")))
    if form in ("plain", "bare"):
        return tidy(float(written.replace(",", "."))) if not written.isdigit() else int(written)
    if written.count(".") == 1 and written.translate(_APOSTROPHES) != written:
        written = written.replace(".", ",")
    whole, _, decimals = written.partition(",")
    whole = whole.translate(_SEPARATORS)
    return tidy(float(f"{whole}.{decimals}")) if decimals else int(whole)


def _mixed(written: str) -> float:
    """`1 ½`, `1/2`: a whole and a part of it, to four decimals."""
    whole, part = re.fullmatch(r"(\d*?)[ ]?(\d/\d|\D)", written).groups()
    numerator, denominator = _SLASHED.fullmatch(unicodedata.normalize("NFKC", part)).groups()
    return tidy(round(int(whole or 0) + int(numerator) / int(denominator), 4))
