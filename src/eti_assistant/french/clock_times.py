"""Digits that are a time of day: `à 14 h`, `de 9 à 12 heures`."""

import re

from eti_assistant.french.numerals import Numeral
from eti_assistant.french.quantity_words import listed

_CLOCK = re.compile(r"[ \u00a0\u202f]?(?:h|H|heures?)(?![^\W_])")
_WORK_HOURS = re.compile(r"[ \u00a0\u202f]?(?:h|heures?)(?:/| par | de (?:travail|cours|form|vol))")
_TO_HOUR = re.compile(
    r"[ \u00a0\u202f]?(?:h|H|heures?)?[ \u00a0](?:à|et)[ \u00a0]\d{1,2}[ \u00a0]?(?:h|heures)"
    r"(?![^\W_])"
)
_FROM = re.compile(r"(?:^|[\s(])(?:de|entre)[ \u00a0]$", re.IGNORECASE)
_FROM_HOUR = re.compile(
    r"(?:^|[\s(])(?:de|entre)[ \u00a0]\d{1,2}[ \u00a0]?(?:h|heures)?[ \u00a0](?:à|et)[ \u00a0]$",
    re.IGNORECASE,
)
_AFTER_NUMBER = re.compile(r"\d[ \u00a0](?:à|et)[ \u00a0]$")
_AT_TIME = re.compile(
    r"(?:^|[\s(])(?:à|dès|vers|avant|après|jusqu['’]à|et)[ \u00a0]$", re.IGNORECASE
)
_LASTING = "|".join(sorted(listed("lasting") | listed("lasting_activities")))
_LASTS = re.compile(
    rf"(?<![^\W\d_])(?:{_LASTING})s?[ \u00a0]"
    r"(?:de|d['’]environ|entre|moyenne? de)[ \u00a0](?:\d{1,2}[ \u00a0](?:à|et)[ \u00a0])?$",
    re.IGNORECASE,
)


def is_clock(text: str, numeral: Numeral) -> bool:
    """Whether it is an hour of the day; hours that a word says to last are counted."""
    if numeral.value > 24:
        return False
    hour = _CLOCK.match(text, numeral.end)
    to_hour = _TO_HOUR.match(text, numeral.end)
    if (hour is None and to_hour is None) or _WORK_HOURS.match(text, numeral.end):
        return False
    left = text[max(0, numeral.start - 32) : numeral.start]
    if hour and hour[0].strip().lower() == "h":
        return True
    if _LASTS.search(left):
        return False
    if to_hour:
        return _FROM.search(left[-8:]) is not None
    if _AFTER_NUMBER.search(left):
        return _FROM_HOUR.search(left) is not None
    return _AT_TIME.search(left[-9:]) is not None
