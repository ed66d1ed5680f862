"""Numbers that reading a file has broken: joined again where they can be, and marked doubtful."""

import re
from collections.abc import Sequence
from dataclasses import replace

from eti_assistant.french.counted_nouns import counted_noun
from eti_assistant.french.numerals import Numeral, Writing, tidy

_SPLIT = re.compile(r"[ \u00a0\u202f]|[ ]?-?\n[ ]?")
_SIGN = re.compile(
    r"[ \u00a0\u202f]?(?:[%‰€$£]|[kM]€|Md|millions?|milliards?|pour cent|euros?)(?![^\W\d_])"
)
_PERCENT = re.compile(r"[ \u00a0\u202f]?[%‰]")
_DECIMALS = re.compile(r"(\d+)(?:[ ],[ ]?|,[ \n])(\d{1,2})(?=[ \u00a0\u202f]?(?:[%‰€]|[kM]d?s?€))")


def repaired(text: str, digits: Sequence[Numeral]) -> list[Numeral]:
    """The numerals, with the pieces of a broken one joined, doubtful.

    Pieces are joined when one space or line end separates them and a noun or a sign follows;
    a row of three numbers or more is a table's and stays, its spaced thousands doubtful.
    """
    joined: list[Numeral] = []
    apart = [piece for numeral in digits for piece in _without_huge_share(text, numeral)]
    for row in _rows(text, apart):
        joined += _mend(text, row)
    return joined


def _without_huge_share(text: str, numeral: Numeral) -> list[Numeral]:
    """Two cells of a row where a spaced number would be over 1,000 % ("394 100 %")."""
    written = text[numeral.start : numeral.end]
    head, space, tail = written.rpartition(" ")
    if not (space and head.isdigit() and tail.isdigit() and _PERCENT.match(text, numeral.end)):
        return [numeral]
    middle = numeral.start + len(head)
    return [
        Numeral(numeral.start, middle, int(head), Writing.INTEGER),
        Numeral(middle + 1, numeral.end, int(tail), Writing.NUMBER),
    ]


def _rows(text: str, digits: Sequence[Numeral]) -> list[list[Numeral]]:
    """Numerals with nothing but a space, a line end or a broken comma between them."""
    rows: list[list[Numeral]] = []
    for numeral in digits:
        if rows and _touches(text, rows[-1][-1], numeral):
            rows[-1].append(numeral)
        else:
            rows.append([numeral])
    return rows


def _touches(text: str, first: Numeral, second: Numeral) -> bool:
    gap = text[first.end : second.start]
    if "\n" in gap and not _may_be_cut(text, first):
        return False
    return _SPLIT.fullmatch(gap) is not None or gap in (", ", " ,", " , ", ",\n")


def _may_be_cut(text: str, first: Numeral) -> bool:
    """Whether the number before a line end may go on below: not in a column of numbers."""
    line_start = text.rfind("\n", 0, first.start) + 1
    alone = line_start > 0 and not text[line_start : first.start].strip()
    written = text[first.start : first.end]
    return not alone and "," not in written and len(re.split(r"\D", written)[-1]) < 4


def _mend(text: str, row: list[Numeral]) -> list[Numeral]:
    if len(row) == 1:
        return row
    if len(row) == 2 and (decimal := _DECIMALS.match(text, row[0].start)):
        value = float(f"{decimal[1]}.{decimal[2]}")
        return [Numeral(row[0].start, decimal.end(), value, Writing.NUMBER, doubtful=True)]
    shares = _PERCENT.match(text, row[-1].end) and row[-1].value >= 100
    if shares or "," in text[row[0].end : row[1].start] or not _ends_in_prose(text, row[-1]):
        return [_as_cell(text, numeral) for numeral in row] if len(row) > 2 else row
    if any(numeral.writing is Writing.NUMBER for numeral in row[:-1]):
        return [replace(numeral, doubtful=True) for numeral in row]
    if _too_long(row):
        return [replace(numeral, doubtful=True) for numeral in row]
    return [_joined(text, row)]


def _ends_in_prose(text: str, last: Numeral) -> bool:
    if _SIGN.match(text, last.end):
        return True
    return bool(counted_noun(text, last.end, several=True)[0])


def _as_cell(text: str, numeral: Numeral) -> Numeral:
    spaced = " " in text[numeral.start : numeral.end]
    return replace(numeral, doubtful=True) if spaced else numeral


def _too_long(row: Sequence[Numeral]) -> bool:
    return len(row) > 3 and any(numeral.value > 9 for numeral in row)


def _joined(text: str, row: Sequence[Numeral]) -> Numeral:
    digits = re.sub(r"[^\d,.]", "", text[row[0].start : row[-1].end])
    value = (
        tidy(float(digits.replace(",", "."))) if row[-1].writing is Writing.NUMBER else int(digits)
    )
    return Numeral(row[0].start, row[-1].end, value, Writing.NUMBER, doubtful=True)
