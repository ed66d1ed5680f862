"""The numbers of a text, read apart from the assistant's own checks."""

import re
from dataclasses import dataclass
from math import isclose

from eti_assistant.french import read_quantities
from eti_assistant.french.dates import read_dates

_DIGITS = re.compile(r"\d+")
_SIGNED = frozenset({"%", "‰", "€", "$", "£"})


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity as it is written, with every value it states (its bounds included)."""

    text: str
    values: tuple[float, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """A text's quantities, and the digit groups of its dates, names and references."""

    quantities: tuple[Number, ...]
    groups: frozenset[int]

    def lacks(self, other: "Numbers") -> tuple[str, ...]:
        """The numbers of the other text that stand nowhere in this one, as written."""
        missing = [number.text for number in other.quantities if not self.has(number)]
        known = self.groups | {int(v) for n in self.quantities for v in n.values if v.is_integer()}
        return (*missing, *(str(group) for group in sorted(other.groups - known)))

    def and_of(self, other: "Numbers") -> "Numbers":
        """The numbers of both texts."""
        return Numbers((*self.quantities, *other.quantities), self.groups | other.groups)

    def has(self, number: Number) -> bool:
        """Whether every value of the number stands here, under no other sign of unit."""
        return all(self._has(value, number.unit) for value in number.values)

    def _has(self, value: float, unit: str) -> bool:
        if any(_is_same(value, unit, own, q.unit) for q in self.quantities for own in q.values):
            return True
        return unit not in _SIGNED and value.is_integer() and int(value) in self.groups


def read_numbers(text: str) -> Numbers:
    """Every number of the text, in digits or in words, once."""
    quantities = read_quantities(text)
    numbers = tuple(
        Number(q.text, tuple(float(v) for v in {q.value, q.low, q.high} if v is not None), q.unit)
        for q in quantities
    )
    taken = [(q.start, q.end) for q in quantities]
    dates = read_dates(text)
    taken += [(date.start, date.end) for date in dates]
    rest = (d[0] for d in _DIGITS.finditer(text) if not any(s <= d.start() < e for s, e in taken))
    inside = (digits for date in dates for digits in _DIGITS.findall(date.iso))
    return Numbers(numbers, frozenset(int(digits) for digits in (*rest, *inside)))


def _is_same(value: float, unit: str, own: float, own_unit: str) -> bool:
    signs = {unit, own_unit} & _SIGNED
    both_named = bool(unit and own_unit)
    return isclose(value, own, rel_tol=1e-4) and not (both_named and signs and unit != own_unit)
