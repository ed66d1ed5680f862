"""Quantities of a French text: numbers that count or measure something."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.code_spans import Span, blocked_spans, is_blocked
from eti_assistant.french.counted_nouns import DURATIONS
from eti_assistant.french.damage import repaired
from eti_assistant.french.dates import read_dates
from eti_assistant.french.digits import read_digits
from eti_assistant.french.durations import read_durations
from eti_assistant.french.labels import is_label
from eti_assistant.french.misread import as_printed
from eti_assistant.french.modifiers import (
    Bound,
    modifier_after,
    modifier_before,
    says_approximately,
)
from eti_assistant.french.non_quantities import is_code, is_glued
from eti_assistant.french.numerals import Numeral, Writing, tidy
from eti_assistant.french.ranges import (
    Range,
    goes_on_scoring,
    is_code_pair,
    is_evolution,
    read_range,
)
from eti_assistant.french.shares import read_share
from eti_assistant.french.signs import is_negative, sign_before
from eti_assistant.french.units import Measure, measure
from eti_assistant.french.word_numerals import read_words
from eti_assistant.french.word_senses import is_idle

_DIGIT = re.compile(r"[\d½¼¾⅓⅔⅛]")
_ADJECTIVE = re.compile(r" [a-zà-ÿ]{3,}[sx](?= (?:max|min|au |tout|ou ))")


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity, in order; `text[q.start:q.end] == q.text`.

    A span covers modifier, number, scale and %, ‰ or currency, not the counted noun. Years,
    dates, ordinals, references, labels, codes, addresses and times are no quantities.
    """
    printed, misread = as_printed(text)
    found = _quantities(printed, _numerals(printed))
    return tuple(_doubted(text, one, misread) for one in found) if misread else tuple(found)


def _doubted(text: str, quantity: Quantity, misread: Sequence[Span]) -> Quantity:
    """The quantity as the text has it, doubtful where letters stand for digits."""
    start, end = quantity.start, quantity.end
    doubtful = any(start < place[1] and place[0] < end for place in misread)
    return replace(quantity, text=text[start:end], doubtful=quantity.doubtful or doubtful)


def is_approximate(quantity: Quantity) -> bool:
    """Whether its words make it an approximation ("près de 400", "une cinquantaine")."""
    return says_approximately(quantity.text)


def _numerals(text: str) -> list[Numeral]:
    """The numerals that may be quantities, in order."""
    words = [numeral for numeral in read_words(text) if not is_idle(text, numeral)]
    if not _DIGIT.search(text):
        return words
    blocked = blocked_spans(text, [(date.start, date.end) for date in read_dates(text)])
    lasting = read_durations(text) if blocked else []
    taken = sorted(blocked + [(numeral.start, numeral.end) for numeral in lasting])
    digits = lasting + _counting(text, read_digits(text), taken)
    words = [numeral for numeral in words if not is_blocked(numeral, blocked)]
    return sorted(digits + words, key=lambda numeral: numeral.start)


def _counting(text: str, digits: Sequence[Numeral], blocked: Sequence[Span]) -> list[Numeral]:
    kept: list[Numeral] = []
    label: Numeral | None = None
    dropped = -2
    for numeral in digits:
        chained = numeral.start == dropped + 1 and text[dropped] in "-‑"
        labelled = not is_blocked(numeral, blocked) and is_label(text, numeral, label)
        label = numeral if labelled else None
        if chained or labelled or is_blocked(numeral, blocked) or is_code(text, numeral):
            dropped = numeral.end
        else:
            kept.append(replace(numeral, doubtful=is_glued(text, numeral)))
    return repaired(text, kept)


def _quantities(text: str, numerals: Sequence[Numeral]) -> Iterator[Quantity]:
    index, after, scored = 0, 0, -9
    while index < len(numerals):
        numeral = numerals[index]
        following = numerals[index + 1 : index + 2]
        if numeral.start < after:
            index += 1
            continue
        if following and goes_on_scoring(text, scored, numeral, following[0]):
            index, after, scored = index + 2, following[0].end, following[0].end
            continue
        if following and (both := read_range(text, numeral, following[0])):
            yield _range(text, both, after)
            index, after = index + 2, both.end
            continue
        if following and is_code_pair(text, numeral, following[0]):
            index, after, scored = index + 2, following[0].end, following[0].end
            continue
        share = read_share(text, numeral, numerals[index + 1 :])
        quantity = _single(text, share or numeral, after)
        index += 1
        if quantity and not quantity.unit and following and is_evolution(text, numeral):
            quantity = _started(quantity, measure(text, following[0]))
        if quantity:
            yield quantity
            after = quantity.end


def _started(quantity: Quantity, arrival: Measure) -> Quantity:
    """What an evolution starts from, with the scale and unit that only its end names."""
    value = quantity.value or 0
    scaled = value * arrival.factor if value * arrival.factor < 10 * arrival.value else value
    return replace(quantity, value=tidy(scaled), unit=arrival.unit)


def _range(text: str, both: Range, after: int) -> Quantity:
    start, _ = modifier_before(text, both.start)
    start = max(start, after) if start >= after else both.start
    return Quantity(
        start, both.end, text[start : both.end], None, both.low, both.high, both.unit, both.doubtful
    )


def _single(text: str, numeral: Numeral, after: int) -> Quantity | None:
    found = measure(text, numeral)
    start, end, bound = _modified(text, numeral, found)
    if start < after:
        start = numeral.start
    if numeral.writing is Writing.ARTICLE and not _counts(text, numeral, found, bound):
        return None
    value = -found.value if is_negative(text, numeral) else found.value
    low = value if bound is Bound.LOW else None
    high = value if bound is Bound.HIGH else None
    return Quantity(start, end, text[start:end], value, low, high, found.unit, numeral.doubtful)


def _modified(text: str, numeral: Numeral, found: Measure) -> tuple[int, int, Bound | None]:
    sign = sign_before(text, numeral)
    first = numeral.start - (len(sign) or found.prefix)
    if sign[:1] == "±":
        return first, found.end, Bound.ABOUT
    start, bound = modifier_before(text, first, multiple=numeral.writing is Writing.MULTIPLE)
    if bound:
        return start, found.end, bound
    end, bound = modifier_after(text, found.end)
    if bound or found.reach == found.end:
        return start, end, bound
    after = modifier_after(text, found.reach)[1]
    if after is None and (adjective := _ADJECTIVE.match(text, found.reach)):
        after = modifier_after(text, adjective.end())[1]
    return start, found.end, after


def _counts(text: str, numeral: Numeral, found: Measure, bound: Bound | None) -> bool:
    """Whether `un` or `une` is a number: of a duration, or bounded."""
    if found.signed or (bound in (Bound.LOW, Bound.HIGH) and found.unit):
        return True
    written = text[numeral.end : found.reach].strip()
    return found.unit in DURATIONS and written in ("an", "mois", "semestre", "trimestre")
