"""French dates in a text, as ISO 8601, whole or partial."""

import re
from dataclasses import dataclass

from eti_assistant.french.calendar_days import (
    MONTH_NAME,
    SPACE,
    TO,
    YEAR,
    Reading,
    read_days,
    read_numeric,
)
from eti_assistant.french.date_writing import date_in_french
from eti_assistant.french.months import month_number
from eti_assistant.french.years import counts_something, is_year, two_digit_year

__all__ = ["DateSpan", "date_in_french", "read_dates", "years"]

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d))?(?!\d)")
_YEARS = re.compile(
    rf"(?P<first>{YEAR})(?:[-–/](?P<glued>\d{{4}}|\d\d)(?![\d/-])"
    rf"|{SPACE}(?:à|et|-|–){SPACE}(?P<spaced>{YEAR}))"
)
_ISO_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?![\d-])")
_MONTHS_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:(?P<from>{MONTH_NAME}){TO})?(?P<month>{MONTH_NAME}){SPACE}$", re.IGNORECASE
)
_EDGE = re.compile(rf"(?<![^\W\d_])(?:de|entre|du|fin|début|mi-?|courant){SPACE}?$", re.IGNORECASE)
_DECADES = re.compile(rf"(?<![^\W\d_])(?:années|décennie){SPACE}$", re.IGNORECASE)
_ENUMERATION = frozenset((", ", " et ", " ou ", " puis ", " à "))
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date at `start:end`; `iso` is partial where the text is ("2024-08", "--08-29", "A/B")."""

    start: int
    end: int
    text: str
    iso: str


def read_dates(text: str) -> tuple[DateSpan, ...]:
    """Every date, in order, with `fin`, `début` or the interval's `du`; centuries are none."""
    found: list[DateSpan] = []
    after = 0
    for digits in _DIGITS.finditer(text):
        start = digits.start()
        if start < after or _continues_a_code(text, start):
            continue
        reading = _read_at(text, start, digits.end())
        if reading is None and found and _next_year(text, found[-1], start, digits.end()):
            reading = start, digits.end(), _goes_on(digits[0])
        if reading:
            start, end, iso = reading
            start = max(after, _edge(text, start, iso))
            found.append(DateSpan(start, end, text[start:end], iso))
            after = end
    return tuple(found)


def years(text: str) -> tuple[int, ...]:
    """The years that the dates name, in order, once each; an interval gives its two ends."""
    ends = (end for date in read_dates(text) for end in date.iso.split("/"))
    return tuple(dict.fromkeys(int(end[:4]) for end in ends if not end.startswith("-")))


def _continues_a_code(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    if before in "-–" and text[max(0, start - 3) : start].lower() != "mi-":
        return start > 1 and text[start - 2].isalnum()
    return before.isalpha() or before in "_/.,°#" or (before == "+")


def _next_year(text: str, previous: DateSpan, start: int, end: int) -> bool:
    """Whether an enumeration of years goes on ("en 1672 et 1674")."""
    decade = (
        "/" in previous.iso and previous.text[-2:].isdigit() and not previous.text[-3].isdigit()
    )
    if decade and end - start == 2 and text[end - 1] == "0":
        return text[previous.end : start] in _ENUMERATION and not counts_something(text, end)
    if not (previous.iso.isdigit() and end - start == 4 and text[start] in "12"):
        return False
    return text[previous.end : start] in _ENUMERATION and not counts_something(text, end)


def _goes_on(digits: str) -> str:
    """A year, or a short decade's two ends."""
    if len(digits) == 4:
        return digits
    first = two_digit_year(int(digits), pivot=30)
    return f"{first}/{first + 9}"


def _read_at(text: str, start: int, end: int) -> Reading | None:
    length = end - start
    if length == 4:
        return _iso(text, start) or _years(text, start, end) or _year(text, start, end)
    if length > 2:
        return _year(text, start, end) if length == 3 else None
    return read_days(text, start) or read_numeric(text, start) or _short_decade(text, start, end)


def _iso(text: str, start: int) -> Reading | None:
    if whole := _ISO.match(text, start):
        if not (1 <= int(whole[2]) <= 12 and 1 <= int(whole[3]) <= 31):
            return None
        time = f"T{whole[4]}" if whole[4] else ""
        return start, whole.end(), f"{whole[1]}-{whole[2]}-{whole[3]}{time}"
    month = _ISO_MONTH.match(text, start)
    if month and int(month[2]) != int(month[1][2:]) + 1 and is_year(text, start, start + 4):
        return start, month.end(), month[0]
    return None


def _years(text: str, start: int, end: int) -> Reading | None:
    pair = _YEARS.match(text, start)
    if pair is None or not is_year(text, start, end):
        return None
    second = pair["spaced"] or pair["glued"]
    last = pair["first"][:2] + second if len(second) == 2 else second
    if not int(pair["first"]) < int(last) <= 2100 or (_decade(text, start) is not None):
        return None
    if pair["spaced"] and not (_EDGE.search(text[max(0, start - 8) : start]) or "à" in pair[0]):
        return None
    if pair["spaced"] and counts_something(text, pair.end()):
        return None
    return start, pair.end(), f"{pair['first']}/{last}"


def _year(text: str, start: int, end: int) -> Reading | None:
    year = text[start:end]
    decade = _decade(text, start)
    if decade is not None:
        return decade, end, f"{year}/{int(year) + 9}"
    left = max(0, start - 26)
    months = end - start == 4 and _MONTHS_BEFORE.search(text[left:start])
    if months and 1000 <= int(year) <= 2100:
        iso = f"{year}-{month_number(months['month']):02}"
        if months["from"]:
            iso = f"{year}-{month_number(months['from']):02}/{iso}"
        return left + months.start(), end, iso
    return (start, end, year) if is_year(text, start, end) else None


def _decade(text: str, start: int) -> int | None:
    left = max(0, start - 10)
    found = _DECADES.search(text[left:start])
    return left + found.start() if found else None


def _short_decade(text: str, start: int, end: int) -> Reading | None:
    """`les années 90`; 30 to 99 are of the last century, the others of this one."""
    decade = _decade(text, start)
    if decade is None or end - start != 2 or text[end - 1] != "0":
        return None
    first = two_digit_year(int(text[start:end]), pivot=30)
    return decade, end, f"{first}/{first + 9}"


def _edge(text: str, start: int, iso: str) -> int:
    """Where the date's own introduction starts: `fin`, or an interval's `du`, `de`, `entre`."""
    left = max(0, start - 8)
    edge = _EDGE.search(text[left:start])
    if edge is None:
        return start
    interval = edge[0].strip().lower() in ("de", "du", "entre")
    return start if interval and "/" not in iso else left + edge.start()
