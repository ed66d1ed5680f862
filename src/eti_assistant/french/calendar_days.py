"""Days of a month in a text: `31 décembre 2023`, `29 et 30 août`, `31/12/2023`."""

import re

from eti_assistant.french.months import MONTH, month_number
from eti_assistant.french.years import two_digit_year

SPACE = r"[ \u00a0\u202f\n]"
TO = rf"(?:{SPACE}(?:et|au|à|ou){SPACE}(?:le{SPACE})?|{SPACE}?[-–—/]{SPACE}?)"
_WEEKDAY = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[ \u00a0])?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:er)?"
MONTH_NAME = rf"(?:{MONTH})\.?(?![^\W\d_])"
YEAR = r"(?:1\d{3}|20\d\d|2100)(?!\d)"
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/-])")
_MONTH_YEAR = re.compile(rf"(0[1-9]|1[0-2])/({YEAR})")
_DAYS = re.compile(
    rf"(?P<day>{_DAY})(?:{SPACE}(?P<month>{MONTH_NAME})(?:{SPACE}(?P<year>{YEAR}))?)?"
    rf"{TO}{_WEEKDAY}(?P<last_day>{_DAY}){SPACE}(?P<last_month>{MONTH_NAME})"
    rf"(?:{SPACE}(?P<last_year>{YEAR}))?",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"(?P<day>{_DAY}){SPACE}(?P<month>{MONTH_NAME})(?:{SPACE}(?P<year>{YEAR}))?", re.IGNORECASE
)

Reading = tuple[int, int, str]
"""Where a date starts and ends, and its ISO 8601 form."""


def read_days(text: str, start: int) -> Reading | None:
    """The day, or the two days, that begin at `start` with a month's name."""
    pair = _DAYS.match(text, start)
    if pair and not (pair["month"] and " et " in pair[0]):
        last_year, last_month = pair["last_year"], pair["last_month"]
        year, month = pair["year"] or last_year, pair["month"] or last_month
        first = _day_iso(year, month, pair["day"])
        return start, pair.end(), f"{first}/{_day_iso(last_year, last_month, pair['last_day'])}"
    if single := _DATE.match(text, start):
        return start, single.end(), _day_iso(single["year"], single["month"], single["day"])
    return None


def _day_iso(year: str | None, month: str, day: str) -> str:
    return f"{year or '-'}-{month_number(month):02}-{int(day.removesuffix('er')):02}"


def read_numeric(text: str, start: int) -> Reading | None:
    """The day or month that begins at `start`, all in digits, day first."""
    if month := _MONTH_YEAR.match(text, start):
        return start, month.end(), f"{month[2]}-{month[1]}"
    date = _NUMERIC.match(text, start)
    if date is None or not (1 <= int(date[1]) <= 31 and 1 <= int(date[3]) <= 12):
        return None
    if len(date[4]) == 2 and date[2] == "-":
        return None
    year = int(date[4]) if len(date[4]) == 4 else two_digit_year(int(date[4]), pivot=60)
    return start, date.end(), f"{year}-{int(date[3]):02}-{int(date[1]):02}"
