"""The numeral: a number as written, before its modifier, scale, unit and context are known."""

from dataclasses import dataclass
from enum import Enum

SPACE = " \u00a0\u202f\u2009"
"""Every space that French sets inside or around a number."""


class Writing(Enum):
    """How a numeral is written, which decides what may surround it."""

    INTEGER = "digits only: may also be a year, a label or a code"
    NUMBER = "digits with a decimal or thousands: always a number"
    WORDS = "cardinal words"
    ARTICLE = "un, une: a number only where its surroundings count"
    COLLECTIVE = "a round count, such as a dozen"
    FRACTION = "a part of a whole, its value a percentage"
    MULTIPLE = "a factor, such as doubling"


DIGITS = (Writing.INTEGER, Writing.NUMBER)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at `start:end`; `unit` only where the word itself carries one ("%", "x")."""

    start: int
    end: int
    value: float
    writing: Writing
    unit: str = ""
    doubtful: bool = False


def tidy(value: float) -> float:
    """Free of the binary dust of a product; an integer when the value is whole."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def percentage(part: float, whole: float) -> float:
    """`part` of `whole` in percent, to four decimals; an integer when it is whole."""
    return tidy(round(100 * part / whole, 4))
