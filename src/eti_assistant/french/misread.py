"""Digits that character recognition took for letters: `l0 %`, `2 5OO euros`."""

import re

from eti_assistant.french.numerals import SPACE

_HINT = re.compile(r"\d[OoIl]|[OIl]\d")
_MISREAD = re.compile(
    rf"(?<![\w.,'’-])(?:(?P<head>\d{{1,3}}(?:[{SPACE}]\d{{3}})*[{SPACE}])?"
    rf"(?P<digits>(?=[OoIl]*\d)(?!O\d(?!\d))(?!\d+[lo](?!\w))[\dOoIl]{{2,}}))(?![\w'’-])"
    rf"(?P<counts>(?:,\d+)?[{SPACE}]?(?:[%‰€$]|[kM]d?s?€|pour cent|euros?|francs?|mill"
    r"|à \d|[a-zà-ÿ]{2,}s(?!\w)))?"
)
_DIGITS = str.maketrans("OoIl", "0011")

Place = tuple[int, int]


def as_printed(text: str) -> tuple[str, tuple[Place, ...]]:
    """The text with digits where letters stand for them, and the places that changed.

    The length stays. Letters change only in front of a sign or a plural, or after a number.
    """
    if not _HINT.search(text):
        return text, ()
    printed, places = text, list[Place]()
    for found in _MISREAD.finditer(text):
        start, end = found.span("digits")
        if found["digits"].isdigit() or not (found["head"] or found["counts"]):
            continue
        printed = printed[:start] + found["digits"].translate(_DIGITS) + printed[end:]
        places.append((start, end))
    return printed, tuple(places)
