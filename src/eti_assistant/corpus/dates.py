"""Dates that documents carry about themselves, as ISO 8601, partial where the text is."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from eti_assistant.corpus.labels import fold_label

_MONTHS = (
    "janvier|janv", "fevrier|fevr|fev", "mars", "avril|avr", "mai", "juin",
    "juillet|juil", "aout", "septembre|sept", "octobre|oct", "novembre|nov", "decembre|dec",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_NUMBER_OF = {name: n for n, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_ISO = re.compile(
    r"(?<!\d)((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?:[t ](\d\d):?(\d\d)(?::?\d\d(?:\.\d+)?)?"
    r"\s?(z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?!\d)")
_WORDS = re.compile(rf"\b(?:(\d{{1,2}})(?:er)?\s+)?({_MONTH})\b\.?\s+((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?<!n°\s)(?<!n° )((?:19|20)\d\d)(?!\d|-\d{3})")
_HOUR = re.compile(r"\b([01]?\d|2[0-4])\s?(?:h|:|heures?)\s?([0-5]\d)?\b|\b(minuit|midi)\b")
_SAID = re.compile(
    r"\b(?:publie(?:e|es|s)? le|mis(?:e|es)? a jour (?:le|en)|(?:derniere )?mise a jour(?: le| du)?"
    r"|date de (?:publication|parution|mise a jour)|paru(?:e)? (?:le|en)|publie(?:e)? en"
    r"|modifie(?:e)? le|etabli(?:e)? (?:le|en)|edition (?:de|du|d')|version du"
    r"|fait a [\w' -]+,? le|^[\w' -]{2,20}, le)\s*:?\s*"
)
_PARIS = ZoneInfo("Europe/Paris")


def read_date(text: str) -> str:
    """The first date of a text, with its hour if it gives one: "", "2024", "2024-08-28T23:59"."""
    folded = fold_label(text)
    found = _ISO.search(folded)
    if found:
        return _iso(found)
    day = _day(folded)
    return day or next((match[1] for match in _YEAR.finditer(folded)), "")


def read_deadline(text: str) -> str:
    """A date with its hour ("30 novembre 2026 à 23h59"); "" if the text has no full date."""
    when = read_date(text)
    if len(when) != len("2026-11-30"):
        return when if "T" in when else ""
    hour = _HOUR.search(fold_label(text))
    if not hour:
        return when
    if hour[3]:
        return f"{when}T{'12:00' if hour[3] == 'midi' else '23:59'}"
    clock = f"{int(hour[1]):02}:{hour[2] or '00'}"
    return f"{when}T{'23:59' if clock.startswith('24') else clock}"


def said_date(lines: Iterable[str]) -> str:
    """The date that a line gives as the document's own ("Publié le 28 août 2025", "août 2025").

    A line that is nothing but a month and a year, or a full date, is the date of a title page.
    """
    alone = ""
    for line in lines:
        folded = fold_label(line)
        said = _SAID.search(folded)
        if said:
            when = _day(folded[said.end() :][:30]) or _iso_day(folded[said.end() :][:12])
            if when:
                return when
        found = _WORDS.search(folded) or _SLASHED.search(folded)
        if found and not alone and len(folded) <= len(found[0]) + 12:
            alone = _day(folded)
    return alone


def read_year(text: str) -> str:
    """The last year a title names ("Rapport d'activité 2024" → "2024"), "" if none."""
    years = _YEAR.findall(text)
    return years[-1] if years else ""


def _iso(found: re.Match[str]) -> str:
    year, month, day, hour, minute, zone = found.groups()
    if not day:
        return f"{year}-{month}" if 1 <= int(month) <= 12 else year
    whole = _checked(int(year), int(month), int(day))
    if not whole or not hour:
        return whole
    if not zone:
        return f"{whole}T{hour}:{minute}" if int(hour) < 24 and int(minute) < 60 else whole
    offset = "+00:00" if zone == "z" else zone
    try:
        moment = datetime.fromisoformat(f"{whole}T{hour}:{minute}:00{offset}")
    except ValueError:
        return whole
    return moment.astimezone(_PARIS).strftime("%Y-%m-%dT%H:%M")


def _iso_day(folded: str) -> str:
    found = _ISO.search(folded)
    return _iso(found)[:10] if found else ""


def _day(folded: str) -> str:
    """The first date in words or with slashes."""
    worded, slashed = _WORDS.search(folded), _SLASHED.search(folded)
    if slashed and (not worded or slashed.start() < worded.start()):
        return _checked(int(slashed[3]), int(slashed[2]), int(slashed[1]))
    if not worded:
        return ""
    year, month = int(worded[3]), _NUMBER_OF[worded[2]]
    return _checked(year, month, int(worded[1])) if worded[1] else f"{year}-{month:02}"


def _checked(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
