"""French dates from ISO 8601, whole or partial."""

import re

from eti_assistant.french.months import MONTHS

_ISO = re.compile(r"(?P<year>\d{4}|-)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?:[T ](?P<time>.+))?")


def date_in_french(iso: str) -> str:
    """`2023-12-31` is "31 décembre 2023"; takes months, years, times and `A/B` intervals.

    Raises `ValueError` where `iso` is no such date.
    """
    first, slash, last = iso.partition("/")
    return _interval(first, last) if slash else _single(iso)


def _single(iso: str) -> str:
    year, month, day, time = _parts(iso)
    written = [str(day) if day != 1 else "1er"] if day else []
    written += [MONTHS[month - 1]] if month else []
    written += [year] if year != "-" else []
    return " ".join(written) + (f" à {_clock(time)}" if time else "")


def _interval(first: str, last: str) -> str:
    year, month, day, _ = _parts(first)
    last_year, last_month, _, _ = _parts(last)
    if not day:
        start = MONTHS[month - 1] if month and year == last_year else _single(first)
        return f"de {start} à {_single(last)}"
    start = _single(first)
    if year == last_year:
        start = start.removesuffix(f" {year}")
        start = start.removesuffix(f" {MONTHS[month - 1]}") if month == last_month else start
    return f"du {start} au {_single(last)}"


def _parts(iso: str) -> tuple[str, int, int, str]:
    found = _ISO.fullmatch(iso)
    if found is None or not 0 <= int(found["month"] or 0) <= 12:
        raise ValueError(iso)
    return found["year"], int(found["month"] or 0), int(found["day"] or 0), found["time"] or ""


def _clock(time: str) -> str:
    hours, _, minutes = time[:5].partition(":")
    return f"{int(hours)} h" + (f" {minutes}" if int(minutes or 0) else "")
