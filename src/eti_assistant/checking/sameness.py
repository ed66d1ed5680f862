"""Whether two figures say the same: value, bounds, and the thing they count."""

from math import isclose

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.acronyms import expand
from eti_assistant.french.analysis import terms

_SIGNS = frozenset(("%", "‰", "€", "$", "£", "¥", "CHF", "FCFA", "x", "points"))
"""Units that no reader supplies: a figure without one is another figure."""


def same_value(one: Quantity, other: Quantity) -> bool:
    """Whether value and bounds are equal: "plus de 110" is not "110", a range only itself."""
    return all(
        _equal(a, b)
        for a, b in ((one.value, other.value), (one.low, other.low), (one.high, other.high))
    )


def _equal(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=1e-9)


def same_unit(one: Quantity, other: Quantity, beside: str) -> bool:
    """Whether a figure counts what the other, read in a quote, counts.

    Singular and plural, masculine and feminine are one noun, an acronym and its long form too.
    Where the quote's figure names no noun (a cell of a table, "le nombre d'experts : 394"), the
    noun must stand `beside` it.
    """
    if one.unit == other.unit:
        return True
    if {one.unit, other.unit} & _SIGNS:
        return False
    if not one.unit:
        return True
    if other.unit:
        return _stem(one.unit) == _stem(other.unit) or _abbreviates(one.unit, other.unit)
    return _stem(one.unit) in terms(beside)


def _stem(unit: str) -> str:
    return "".join(terms(unit)) or unit


def _abbreviates(one: str, other: str) -> bool:
    """Whether one noun is an acronym whose long form begins with the other."""
    return any(
        _stem(form.split()[0]) == _stem(noun)
        for acronym, noun in ((one, other), (other, one))
        for form in expand(acronym.upper())
    )
