"""Numbers written in digits, with French, Swiss and unambiguous English separators."""

import re
import unicodedata
from functools import lru_cache

from eti_assistant.french.numerals import SPACE, Numeral, Writing, percentage, tidy

_FRACTION = r"(?P<fraction>[1-9]/(?:10|[2-9])(?=[ \u00a0\u202f](?:des?|du|d['’])(?![^\W\d_])))"
_COMMON = rf"""
    (?P<grouped>[1-9]\d{{0,2}}(?:
        (?P<mark>[.'’])\d{{3}}(?:(?P=mark)\d{{3}})*(?!\d)(?:,\d+|(?<=['’]\d{{3}})\.\d+)?
        |(?:[{SPACE}]\d{{3}})+(?!\d)(?:,\d+)?))
    |(?P<english>[1-9]\d{{0,2}}(?:(?:,\d{{3}}){{2,}}(?!\d)|(?:,\d{{3}})+\.\d+))
    |(?P<plain>\d+(?:[.,]\d+)?)
"""
_NUMBER = re.compile(_COMMON, re.VERBOSE)
_RARE = re.compile(r"[½¼¾⅓⅔⅛]|(?<=\d)/\d|\s,\d")
_ANY_NUMBER = re.compile(
    rf"""
    {_FRACTION}
    |(?P<part>(?:\d+[ ])?(?<![\d/])[1-3]/[2-4](?=[ ](?!finale)[^\W\d_]{{3,}}(?<![sx])(?!\w))
        |(?:\d+[ ]?)?[½¼¾⅓⅔⅛])
    |(?P<bare>(?<!\S)(?<!\d\s),\d{{1,3}}(?![,.]?\d))
    |{_COMMON}
    """,
    re.VERBOSE,
)
"""With the fractions, and the decimals without a zero, that few texts have."""

_OF = re.compile(r"[ \u00a0](?:des?|du|d['’])(?![^\W\d_])")
_SEPARATORS = str.maketrans("", "", SPACE + ".'’")
_APOSTROPHES = str.maketrans("", "", "'’")


def read_digits(text: str) -> list[Numeral]:
    """Every number in digits, in order, whatever it stands for."""
    pattern = _ANY_NUMBER if _RARE.search(text) else _NUMBER
    return [_numeral(match, match.lastgroup or "plain") for match in pattern.finditer(text)]


def _numeral(match: re.Match[str], form: str) -> Numeral:
    written = match[0]
    if form == "fraction":
        part, whole = map(int, written.split("/"))
        value = percentage(part, whole)
        return Numeral(match.start(), match.end(), value, Writing.FRACTION, "%")
    if form == "part":
        value = _mixed(written)
        if written[0].isdigit() or not _OF.match(match.string, match.end()):
            return Numeral(match.start(), match.end(), value, Writing.NUMBER)
        share = percentage(round(value * 24), 24)
        return Numeral(match.start(), match.end(), share, Writing.FRACTION, "%")
    value = digits_value(written, form)
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
    whole, _, part = written.rpartition(" ")
    if part[:-1].isdigit() and not whole:
        whole, part = part[:-1], part[-1]
    numerator, _, denominator = unicodedata.normalize("NFKC", part).replace("⁄", "/").partition("/")
    return tidy(round(int(whole or 0) + int(numerator) / int(denominator), 4))
