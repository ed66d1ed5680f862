"""Durations written as a clock writes a time: `une attente de 3 h 20`, `Cuisson : 1 h 30`."""

import re

from eti_assistant.french.numerals import Numeral, Writing, tidy
from eti_assistant.french.quantity_words import listed

_LENGTH = re.compile(
    r"(?<![\w.,:/-])(\d{1,3})[ \u00a0\u202f]?(?:h|H|heures?)[ \u00a0\u202f]?([0-5]\d)"
    r"(?:[ ]?min(?:utes)?)?(?![\w/])"
)
_LASTING = "|".join(sorted(listed("lasting"), key=len, reverse=True))
_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:(?:{_LASTING})(?: [^\W\d_]+)?(?: de|[ ]?:| est de| moyenne? (?:est )?de)?"
    r"|en(?: moins de)?|pendant|durant|d['’]environ|environ|plus de|moins de|près de)[ \u00a0]$",
    re.IGNORECASE,
)
_ACTIVITIES = "|".join(listed("lasting_activities"))
_AFTER = re.compile(rf"[ \u00a0](?:de |d['’]|par )(?:{_ACTIVITIES})(?![^\W\d_])")


def read_durations(text: str) -> list[Numeral]:
    """Hours and minutes that a word says to last; any other hour is a time of day."""
    found: list[Numeral] = []
    for length in _LENGTH.finditer(text):
        start, end = length.span()
        if _BEFORE.search(text[max(0, start - 40) : start]) or _AFTER.match(text, end):
            hours = tidy(round(int(length[1]) + int(length[2]) / 60, 4))
            found.append(Numeral(start, end, hours, Writing.NUMBER, "heures"))
    return found
