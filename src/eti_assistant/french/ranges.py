"""Ranges: two numerals that bound one quantity."""

import re
from dataclasses import dataclass, replace

from eti_assistant.french.numerals import Numeral, Writing, tidy
from eti_assistant.french.quantity_words import valued
from eti_assistant.french.units import Measure, measure

_S = r"[ \u00a0\u202f\n]"
_LINK = re.compile(
    rf"(?P<to>{_S}(?:à|jusqu['’]à){_S})|(?P<and>{_S}et{_S})|(?P<or>{_S}ou{_S})"
    rf"|(?P<dash>-|‑|{_S}?[–—]{_S}?|{_S}-{_S})"
)
_OPENING = re.compile(r"(?<![^\W\d_])(?:de |d['’]|entre )$", re.IGNORECASE)
_EVOLUTION = re.compile(
    r"(?<![^\W\d_])(?:pass(?:e|ent|er|é|ée|és|ées|ait|aient|era|eront|ant|èrent|a)"
    r"|évolu(?:e|ent|er|é|ée|és|ées|ant)|tomb[^\W\d_]+|grimp[^\W\d_]+|port(?:é|ée|és|ées|er|ant)"
    r"|ramen[^\W\d_]+)(?: [^\W\d_]+){0,2} (?:de |d['’])$",
    re.IGNORECASE,
)
_SCALES = {**valued("scales"), "mille": 1000, "cent": 100, "cents": 100}


@dataclass(frozen=True, slots=True)
class Range:
    """Two bounds at `start:end`, `de` or `entre` and the last scale and sign included."""

    start: int
    end: int
    low: float
    high: float
    unit: str
    doubtful: bool


def read_range(text: str, first: Numeral, second: Numeral) -> Range | None:
    """The range that two neighbouring numerals form, if they do."""
    if second.start - first.end > 32 or _excluded(first, second):
        return None
    low, high = measure(text, first), measure(text, second)
    link = _link(text, first, low, second.start - high.prefix)
    if link is None:
        return None
    left = text[max(0, first.start - 40) : first.start - low.prefix]
    opening = _OPENING.search(left)
    between = opening is not None and opening[0].lower().startswith("entre")
    if (link == "and") != between or is_evolution(text, first):
        return None
    if factor := _shared_scale(text, first, second):
        low = replace(low, value=tidy(low.value * factor))
    return _bounded(first, low, second, high, len(opening[0]) if opening else 0, link)


def is_evolution(text: str, first: Numeral) -> bool:
    """Whether `first` is where something started ("est passé de 280 à 394"), not a bound."""
    return _EVOLUTION.search(text[max(0, first.start - 40) : first.start]) is not None


def is_code_pair(text: str, first: Numeral, second: Numeral) -> bool:
    """Whether a hyphen alone, or a falling `à`, joins the two: a code or a score, no range."""
    between = text[first.end : second.start]
    if between in (" à ", "\u00a0à ") and first.writing is second.writing is Writing.INTEGER:
        return (
            first.value < 100 and second.value <= first.value and not _counts(text, first, second)
        )
    return between in ("-", "‑")


def goes_on_scoring(text: str, scored: int, first: Numeral, second: Numeral) -> bool:
    """Whether the pair is one more set of a score that ended at `scored` ("7-6, 3-6")."""
    if scored < 0:
        return False
    near = text[scored : first.start] in (", ", " ", " ; ", " et ", " / ")
    return near and text[first.end : second.start] in ("-", "‑")


def _counts(text: str, first: Numeral, second: Numeral) -> bool:
    opened = _OPENING.search(text[max(0, first.start - 8) : first.start])
    found = measure(text, second)
    return opened is not None or found.signed or bool(found.unit)


def _excluded(first: Numeral, second: Numeral) -> bool:
    if Writing.MULTIPLE in (first.writing, second.writing):
        return True
    mixed = (first.writing is Writing.FRACTION) != (second.writing is Writing.FRACTION)
    return mixed or second.writing is Writing.ARTICLE


def _link(text: str, first: Numeral, low: Measure, second: int) -> str | None:
    """How the two are linked, right after the first one, its sign or its noun."""
    for end in dict.fromkeys((first.end, low.end, low.reach)):
        link = _LINK.match(text, end)
        if link and link.end() == second:
            return link.lastgroup
    return None


def _shared_scale(text: str, first: Numeral, second: Numeral) -> int:
    """The scale that only the second of two small numbers names ("deux à trois mille")."""
    last = re.split(r"[\s-]", text[second.start : second.end])[-1].lower()
    scale = _SCALES.get(last, 0) if second.writing is Writing.WORDS else 0
    if not scale or second.value >= scale * (10 if scale == 100 else 1000):
        return 0
    return scale if first.value < second.value / scale else 0


def _bounded(
    first: Numeral, low: Measure, second: Numeral, high: Measure, opening: int, link: str
) -> Range | None:
    unit = high.unit or (low.unit if low.prefix else "")
    if low.unit and low.unit != unit:
        return None
    shared = not low.signed and high.factor > 1 and low.value < second.value
    least = tidy(low.value * high.factor) if shared else low.value
    if not least < high.value or (link == "or" and high.value > 3 * least):
        return None
    doubtful = first.doubtful or second.doubtful
    start = first.start - low.prefix - opening
    return Range(start, high.end, least, high.value, unit, doubtful)
