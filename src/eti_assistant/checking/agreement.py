"""Whether a figure that somebody states is borne out by one that a document gives."""

import re
from dataclasses import replace
from math import isclose

from eti_assistant.checking.arithmetic import decimals_of, exact, scale_of
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.quantities import is_approximate

NEARLY = 0.06
"""Share by which an approximate figure may differ."""

_MORE = ("plus de", "plus d", "supérieur")
_LESS = ("moins de", "moins d", "inférieur")
_EXACT_SCALE = re.compile(r"(?<=\d)\s?milliers?\b")
_SCALE = re.compile(r"million|milliard|M[€d$]|k€", re.IGNORECASE)
_ROUNDED = 0.02
"""Share by which a figure told in millions may be rounded."""

_PER = {"ans": ("mois", 12), "mois": ("mois", 1), "semaines": ("jours", 7), "jours": ("jours", 1)}
"""Times that are counted in one another exactly."""


def bears_out(known: Quantity, stated: Quantity) -> bool:
    """Whether `known` makes `stated` true: equal, near for an approximation, within its bound.

    A weaker bound that is true is borne out; "plus de 110" does not bear out "110", nor a range
    a figure within it.
    """
    known, stated = in_one_time(known), in_one_time(stated)
    if stated.value is None:
        return _within(known, stated)
    if stated.low is not None:
        least = known.low if known.low is not None else known.value
        return least is not None and _over(least, stated, strict=known.low is None)
    if stated.high is not None:
        most = known.high if known.high is not None else known.value
        return most is not None and _under(most, stated, strict=known.high is None)
    if is_round(stated):
        middle = _middle(known)
        return middle is not None and abs(stated.value - middle) <= NEARLY * abs(middle)
    if known.value is None or known.low is not None or known.high is not None:
        return False
    return isclose(stated.value, known.value, rel_tol=1e-9) or _rounded(known.value, stated)


def _rounded(known: float, stated: Quantity) -> bool:
    """Whether a figure told in millions is what is known, rounded ("1,29 million", 1 292 000)."""
    if not _SCALE.search(stated.text) or stated.value is None:
        return False
    step = exact(stated.value)
    base = scale_of(stated.text, stated.value)[0]
    digit = base.scaleb(-decimals_of(stated.text))
    return (
        base > 1
        and abs(exact(known) - step) * 2 <= digit
        and abs(known - stated.value) <= (_ROUNDED * abs(known))
    )


def is_round(quantity: Quantity) -> bool:
    """Whether a figure is an approximation; "412 milliers" is as exact as its digits."""
    return is_approximate(replace(quantity, text=_EXACT_SCALE.sub("", quantity.text)))


def in_one_time(quantity: Quantity) -> Quantity:
    """A duration in months rather than years, in days rather than weeks; else as it is."""
    unit, factor = _PER.get(quantity.unit, ("", 1))
    if not unit or factor == 1:
        return quantity
    low, high, value = (
        None if one is None else one * factor
        for one in (quantity.low, quantity.high, quantity.value)
    )
    return Quantity(
        quantity.start, quantity.end, quantity.text, value, low, high, unit, quantity.doubtful
    )


def _within(known: Quantity, stated: Quantity) -> bool:
    """Whether what is known lies in the range that is stated."""
    low = stated.low if stated.low is not None else float("-inf")
    high = stated.high if stated.high is not None else float("inf")
    if known.value is None:
        return known.low == stated.low and known.high == stated.high
    return low <= known.value <= high


def _over(known: float, stated: Quantity, *, strict: bool) -> bool:
    bound = stated.value or 0
    return known > bound if strict and _opens(stated, _MORE) else known >= bound


def _under(known: float, stated: Quantity, *, strict: bool) -> bool:
    bound = stated.value or 0
    return known < bound if strict and _opens(stated, _LESS) else known <= bound


def _opens(stated: Quantity, words: tuple[str, ...]) -> bool:
    """Whether the words of the bound leave the bound itself out."""
    return stated.text.lower().startswith(words)


def _middle(known: Quantity) -> float | None:
    if known.value is not None:
        return known.value
    if known.low is None or known.high is None:
        return None
    return (known.low + known.high) / 2
