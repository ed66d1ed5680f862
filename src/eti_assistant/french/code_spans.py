"""Regions whose digits are no quantity: links, telephone numbers, times, code articles."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from eti_assistant.french.numerals import Numeral

Span = tuple[int, int]

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"»]+")
_MAIL = re.compile(r"[\w.+-]*+@[\w.-]+")
_BANK_ACCOUNT = re.compile(r"(?<![^\W_])[A-Z]{2}\d\d(?:[ ]?\d{4}){2,}(?:[ ]?\d{1,3})?(?![^\W_])")
_PATH = re.compile(r"(?<![\w/-])(?:[\w-]++/){2,}[\w-]+")
_TELEPHONE = re.compile(
    r"(?:\+\d{1,3}|\(\+\d{1,3}\))[ \u00a0.-]?(?:\(0\)[ ]?)?\d{1,4}"
    r"(?:[ \u00a0.-]?\d{2,4}){2,5}(?!\d)"
    r"|00(?<!\d00)[ \u00a0]?\d{1,3}(?:[ \u00a0.]?\d{1,3}){4,6}(?!\d)"
    r"|0(?<!\d0)\d(?:[ \u00a0\u202f.-]?\d{2}){4}(?!\d)"
    r"|0(?<!\d0)[ \u00a0]?8\d\d(?:[ \u00a0]\d{2,3}){2,3}(?!\d)"
)
_AMERICAN_TELEPHONE = re.compile(r"(?<!\d)(?:1[ -])?\(?[2-9]\d\d\)?[ \u00a0.-]\d{3}-\d{4}(?!\d)")
_LOCAL = re.compile(r"\d-\d{4}(?!\d)")
_SHORT_CODE_TELEPHONE = re.compile(
    r"0(?<![\d,.]0)\d{1,3}[ \u00a0/.](?:\d{2,3}[ \u00a0.]){1,3}\d{2,3}(?!\d)"
)
"""Belgian and Swiss, their code written apart: `02/507.82.11`, `022 917 12 34`."""

_ALWAYS_OPEN = re.compile(
    r"(?:24(?<!\d24)(?:[ \u00a0]?(?:h|H|heures)?[ \u00a0]?(?:/|sur)[ \u00a0]?24|/7)"
    r"|7(?<!\d7)[ \u00a0]?(?:/|(?:j|J|jours)[ \u00a0]?(?:/|sur))[ \u00a0]?7)(?!\d)"
)
_WAR = re.compile(
    r"(?:14(?<!\d14)[-–]18|39(?<!\d39)[-–]45)(?!\d)(?![ \u00a0](?:ans|mois|jours|[€%]))"
)
_CODE_ARTICLE = re.compile(
    r"[LRDA](?<!\w[LRDA])\.?[ \u00a0\u202f]?\*?(\d+(?:[-.]\d+)*(?:[ ]\d{1,2}°?)?)"
)
_TIME = re.compile(r"\d{1,2}[ \u00a0\u202f]?(?:[hH:]|heures )[ \u00a0\u202f]?[0-5]\d(?!\d)")
_VERSE = re.compile(r"(?<!\d)\d{1,3}:\d{1,3}(?:[-–]\d{1,3}(?::\d{1,3})?)?(?!\d)")


def blocked_spans(text: str, dates: Sequence[Span]) -> list[Span]:
    """Regions of dates, links, telephone numbers, times and code articles, in order."""
    spans = list(dates)
    if "://" in text or "www." in text:
        spans += [found.span() for found in _LINK.finditer(text)]
    if "@" in text:
        spans += [found.span() for found in _MAIL.finditer(text)]
    if text.count("/") > 1:
        spans += [found.span() for found in _PATH.finditer(text)]
    if "0" in text or "+" in text:
        spans += [found.span() for found in _TELEPHONE.finditer(text)]
    if "-" in text and _LOCAL.search(text):
        spans += [found.span() for found in _AMERICAN_TELEPHONE.finditer(text)]
    if "0" in text:
        spans += [found.span() for found in _SHORT_CODE_TELEPHONE.finditer(text)]
    if "/" in text or " sur" in text:
        spans += [found.span() for found in _ALWAYS_OPEN.finditer(text)]
    if "14" in text or "39" in text:
        spans += [found.span() for found in _WAR.finditer(text)]
    spans += [found.span() for found in _BANK_ACCOUNT.finditer(text)]
    if ":" in text:
        spans += [found.span() for found in _VERSE.finditer(text)]
    spans += [found.span() for found in _TIME.finditer(text)]
    spans += [found.span(1) for found in _CODE_ARTICLE.finditer(text)]
    return sorted(spans)


def is_blocked(numeral: Numeral, spans: Sequence[Span]) -> bool:
    """Whether the numeral lies in one of the spans."""
    if not spans:
        return False
    place = bisect_right(spans, (numeral.start, 10**9)) - 1
    return any(start <= numeral.start < end for start, end in spans[max(0, place - 1) : place + 1])
