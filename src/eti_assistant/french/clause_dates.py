"""The date that a sentence gives to one of its figures."""

import re
from collections.abc import Sequence

from eti_assistant.french.clauses import Span
from eti_assistant.french.dates import DateSpan, read_dates

_FROM = re.compile(r"(?:\bde |\bd['’])$", re.IGNORECASE)
_TO = re.compile(r"^[^,;:]{0,60}\sà\s$")
_COMPARED = re.compile(
    r"(?:\bqu['’](?:en|au|à la fin de)|\b(?:par rapport|comparé\w*) (?:à|au|aux)|\bque fin)\s$"
    r"|\bpar rapport (?:à|au) [^,;.\d]{0,30}$"
    r"|\b(?:hausse|baisse|recul|augmentation|progression|diminution)\b.{0,25}\bsur\s"
    r"(?!l['’]an)[^,;.\d]{4,30}$"
)
_ASIDE = re.compile(
    r"\b(?:contre|alors qu|tandis qu|après|depuis|d['’]ici|avant|jusqu['’]\w+|face|horizon)"
    r"(?:\b|['’])(?:[^,;:.]|\d[,.]\d){0,40}$"
)
_RESUMES = re.compile(r"^[^.;]{0,30}?\b(?:soit|dont|c['’]est-à-dire|ce qui|répartis|réparties)\b")
_NAMED = re.compile(
    r"\b(?:décrets?|lois?|ordonnances?|arrêtés?|accords?|conventions?|traités?|directives?|réformes?)"
    r"(?: [^\W\d]+){0,2} (?:de (?:\d{4} et (?:de )?)?|du )$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\s?\((?:environ |soit |près de )?$")
_HYPHENED = re.compile(r"\d{4}\s?[-–/]\s?\d{2,4}$")
_WHERE = re.compile(r",? où\b")
_ORIGIN = re.compile(
    r"\W*(?:créée?s?|fondée?s?|née?s?|instituée?s?|constituée?s?|inaugurée?s?|construite?s?)\b[^,;.]{0,15}$",
    re.IGNORECASE,
)
"""A sentence that opens with its subject's origin ("Créé en 1998, le parc compte …")."""

_CONTRAST = re.compile(
    r"[\s,;(]*(?:contre|après|alors|au lieu|tandis|puis|mais|face|par rapport|quand|là où)(?!\w)"
    r"|[^\w]*(?:ne |n['’])(?:en |y )?\w+ plus que "
)


def clause_dates(text: str, figures: Sequence[Span], spans: Sequence[Span]) -> tuple[str, ...]:
    """The ISO 8601 date of each figure, "" where the sentence gives it none.

    `spans` are the clauses of the figures. As many dates as figures go in pairs ("de 280 en 2023
    à 394 en 2024", "de 2020 à 2022, de 230 à 341"); else a clause's own date comes first, then
    the one that stands before all figures, then the only date of the sentence.
    """
    dates = situating_dates(text)
    if not dates or not figures:
        return ("",) * len(figures)
    ends = [end for date in dates for end in ends_of(text, date)]
    if len(ends) == 2 <= len(figures) and _goes_on(text, figures):
        return (*ends, *("/".join(ends) for _ in figures[2:]))
    told = [date for date in dates if not _COMPARED.search(text[: date.start])]
    own = [_nearest(told, figure, span) for figure, span in zip(figures, spans, strict=True)]
    if len(figures) > 1 and len(ends) == len(figures) and len(set(filter(None, own))) < len(ends):
        return tuple(ends)
    lead = [date.iso for date in told if date.end <= figures[0][0]]
    whole = {date.iso for date in told}
    contrasted = _CONTRAST.match(text, spans[-1][0]) is not None
    alone = len(whole) == 1 and not contrasted
    shared = lead[-1] if lead else whole.pop() if alone else ""
    return _resumed(text, figures, own, shared)


def _opened(text: str, place: int) -> str:
    """The date right before the parenthesis that a figure opens ("fin 2023 (280 experts)")."""
    bracket = _OPENS.search(text[:place])
    return _where_date(text, bracket.start()) if bracket else ""


def ends_of(text: str, date: DateSpan) -> list[str]:
    """The two ends of "de 2020 à 2022"; "2022-2023" is one date, a school year or a season."""
    hyphened = _HYPHENED.search(text[date.start : date.end])
    return [date.iso] if hyphened else date.iso.split("/")


def _where_date(text: str, place: int) -> str:
    """The date that "où" takes up ("qu'en 2007, où ils étaient 37")."""
    before = [date for date in situating_dates(text) if place - 2 <= date.end <= place]
    return before[-1].iso if before else ""


def told_dates(text: str) -> tuple[str, ...]:
    """The ISO 8601 dates at which a sentence tells what is, those it compares with left aside."""
    return tuple(
        date.iso
        for date in situating_dates(text)
        if not _COMPARED.search(text[: date.start]) and not _ASIDE.search(text[: date.start])
    )


def situating_dates(text: str) -> list[DateSpan]:
    """The dates that name their year, those that name a text left aside ("le décret de 1992")."""
    return [
        date
        for date in read_dates(text)
        if not date.iso.startswith("--")
        and not _NAMED.search(text[: date.start])
        and not _ORIGIN.match(text[: date.start])
    ]


def _resumed(
    text: str, figures: Sequence[Span], own: Sequence[str], shared: str
) -> tuple[str, ...]:
    """Each figure's own date, that of the figure it restates ("soit 910 €"), or the shared one."""
    found: list[str] = []
    for index, date in enumerate(own):
        where = _WHERE.search(text, figures[index - 1][1] if index else 0, figures[index][0])
        if where and not date:
            date = _where_date(text, where.start())
        date = _opened(text, figures[index][0]) or date
        resumes = index and _RESUMES.match(text[figures[index - 1][1] : figures[index][0]])
        found.append(date or (found[-1] if resumes else "") or shared)
    return tuple(found)


def _goes_on(text: str, figures: Sequence[Span]) -> bool:
    """Whether the first two figures are where something starts and ends ("de 280 à 394")."""
    between = text[figures[0][1] : figures[1][0]]
    return bool(_FROM.search(text[: figures[0][0]]) and _TO.search(between))


def _nearest(dates: Sequence[DateSpan], figure: Span, span: Span) -> str:
    """The date of the clause that stands nearest to the figure."""
    inside = [date for date in dates if span[0] <= date.start < span[1]]
    near = min(
        inside, key=lambda d: min(abs(d.start - figure[1]), abs(figure[0] - d.end)), default=None
    )
    return near.iso if near else ""
