"""How the date of a claim stands to the date of a figure."""

import re
from enum import Enum, auto
from functools import lru_cache

from eti_assistant.domain.figures import Figure

_SEASON = re.compile(r"(?<!\d)(\d{4})[-–/_ ](\d{4})(?!\d)")


class Relation(Enum):
    """The figure holds for the claim's date, for an earlier or a later one."""

    SAME = auto()
    EARLIER = auto()
    LATER = auto()


def relation(figure: str, claim: str) -> Relation:
    """How the figure's ISO 8601 date stands to the claim's; an unknown one is the same."""
    if not figure or not claim:
        return Relation.SAME
    first, last = _bounds(figure)
    since, until = _bounds(claim)
    if is_season(first, last) and is_season(since, until):
        last, until = first, since
    if last < since:
        return Relation.EARLIER
    return Relation.LATER if first > until else Relation.SAME


@lru_cache(maxsize=5_000)
def period_of(figure: Figure) -> str:
    """The date of a figure; the whole season where its document is named after one."""
    if figure.dated == "document":
        for season in _SEASON.finditer(f"{figure.source.title} {figure.source.id}"):
            if season[2] == figure.as_of and is_season(*season.groups()):
                return f"{season[1]}/{season[2]}"
    return figure.as_of


def is_season(first: str, last: str) -> bool:
    """Whether a date goes over two years in a row: a school year, a season."""
    return first.isdigit() and last.isdigit() and int(last) == int(first) + 1


def latest(date: str) -> str:
    """The last day or year that a date covers, for sorting."""
    return _bounds(date)[1] if date else ""


def _bounds(date: str) -> tuple[str, str]:
    """First and last year of a date: figures of one year are of one date."""
    ends = date.split("/")
    return ends[0][:4], ends[-1][:4]
