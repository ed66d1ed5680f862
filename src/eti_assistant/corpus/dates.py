"""Dates that documents carry about themselves, as ISO 8601, partial where the text is."""

import re
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from eti_assistant.corpus.labels import fold_label
from eti_assistant.french.dates import DateSpan, read_dates

_MOMENT = re.compile(
    r"(?<!\d)(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s?(Z|z|[+-]\d\d:?\d\d)?"
)
_HOUR = re.compile(r"\b([01]?\d|2[0-4])\s?(?:h|:|heures?)\s?([0-5]\d)?\b|\b(minuit|midi)\b")
_SAID = re.compile(
    r"\b(?:publie(?:e|es|s)?|mis(?:e|es)? a jour|(?:derniere )?mise a jour|paru(?:e|s|es)?"
    r"|date de (?:publication|parution|mise a jour)|modifie(?:e)?|etabli(?:e)?"
    r"|mis(?:e|es)? en ligne|actualise(?:e|es|s)?|derniere modification|edition|version"
    r"|(?:^|document )a jour"
    r"|version (?:adoptee|approuvee|validee|consolidee)|fait a [\w' -]{2,30})"
    r"\b[ ,:|]*(?:le|en|du|de|d'|au|a jour au)?[ :|]*$"
    r"|^[\w' -]{2,30}, le $"
    r"|^(?:adopte|approuve|valide|arrete|diffuse|redige|emis)(?:e|es|s)?"
    r"(?: par [^.,]{3,60})?,? le $"
    r"|^(?:communique|dossier de presse|note d'information|bulletin)[^.]{0,40}$"
    r"|^date(?: du document)? ?[:|] ?(?:le )?$"
)
_LIMIT = re.compile(
    r"\b(?:limite|cloture|jusqu|avant le|echeance|candidatures?|a pourvoir"
    r"|prise de (?:poste|fonction)|debut|fin|entree en vigueur"
    r"|reunion|seance|naissance|expire|valable)\b"
)
_EDITION = re.compile(
    r"\b(?:edition(?: (?:de |du |d')?(?:printemps|ete|automne|hiver))?(?: de)?"
    r"|printemps|ete|automne|hiver"
    r"|(?:1er|2e|3e|4e|premier|deuxieme|second|troisieme|quatrieme) (?:trimestre|semestre))[ ,]*"
    r"(?P<first>(?:19|20)\d\d)(?:[-/–](?P<last>(?:19|20)?\d\d))?$"
)
_YEAR = re.compile(r"(?<!\d)(?<!n°)(?<!n°\s)((?:19|20)\d\d)(?!\d|-\d{3})")
_PARIS = ZoneInfo("Europe/Paris")
_MONTH_LENGTH, _DAY_LENGTH = len("2025-08"), len("2025-08-28")
_SHORT = 60
_ROOM = 14
"""Characters a line may hold beside a date and still be nothing but that date."""


def read_date(text: str) -> str:
    """The first date of a text: "", "2024", "2024-08-28", or "2024-08-28T23:59" in Paris time."""
    moment = _MOMENT.search(text)
    if moment:
        return _local(moment)
    return next((start for start in (_start(date) for date in read_dates(text)) if start), "")


def read_deadline(text: str) -> str:
    """The last full date of a text, with its hour ("30 mars 2026 à 23h59"); "" without one."""
    moment = _MOMENT.search(text)
    if moment:
        return _local(moment)
    ends = [date.iso.rpartition("/")[2] for date in read_dates(text)]
    whole = [end for end in ends if re.fullmatch(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?", end)]
    hour = _HOUR.search(fold_label(text))
    if not whole or not hour or "T" in whole[-1]:
        return whole[-1] if whole else ""
    if hour[3]:
        return f"{whole[-1]}T{'12:00' if hour[3] == 'midi' else '23:59'}"
    clock = f"{int(hour[1]):02}:{hour[2] or '00'}"
    return f"{whole[-1]}T{'23:59' if clock.startswith('24') else clock}"


def said_date(lines: Iterable[str]) -> str:
    """The date that a line gives as the document's own ("Publié le 28 août 2025", "août 2025").

    A line that is nothing but a month and a year, or a full date, is the date of a title page,
    and so is a season's edition, as far as its year. A deadline or a meeting's day is neither.
    """
    alone, edition = "", ""
    for line in lines:
        for date in read_dates(line):
            when, before = _start(date), fold_label(line[: date.start]) + " "
            if len(when) < _MONTH_LENGTH:
                continue
            if _SAID.search(before):
                return when
            near = len(line) <= len(date.text) + _ROOM and not _LIMIT.search(before)
            alone = alone or (when if near else "")
        edition = edition or _edition(line)
    return alone or edition


def _edition(line: str) -> str:
    """The year of a line that names an edition ("Édition hiver 2023-2024"), the last of two."""
    found = _EDITION.search(fold_label(line)) if len(line) <= _SHORT else None
    if not found:
        return ""
    last = found["last"] or found["first"]
    return last if len(last) == len("2024") else found["first"][:2] + last


def read_year(text: str) -> str:
    """The last year a title names ("Rapport d'activité 2024" → "2024"), "" if none."""
    years = _YEAR.findall(text)
    return years[-1] if years else ""


def _local(moment: re.Match[str]) -> str:
    """The moment in Paris; without a zone it is already."""
    day, clock, zone = moment.groups()
    if not zone:
        return f"{day}T{clock}"
    try:
        when = datetime.fromisoformat(f"{day}T{clock}:00{'+00:00' if zone in 'Zz' else zone}")
    except ValueError:
        return day
    return when.astimezone(_PARIS).strftime("%Y-%m-%dT%H:%M")


def _start(date: DateSpan) -> str:
    """Where a date or an interval starts; "" without a year."""
    start = date.iso.partition("/")[0][:_DAY_LENGTH]
    return "" if start.startswith("-") else start
