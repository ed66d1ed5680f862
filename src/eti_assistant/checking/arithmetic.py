"""Calculations on figures as documents write them, and how French writes their results."""

import re
from decimal import ROUND_HALF_UP, Decimal

MINUS = "−"
_BLANK = "\u202f"
_NUMBER = re.compile(r"\d[\d\s.,]*\d|\d")
_SPACED = re.compile(r"\s+")


def exact(value: float) -> Decimal:
    """The decimal number that a float was read from."""
    return Decimal(repr(value))


def french(number: Decimal, decimals: int = 0) -> str:
    """The number with a decimal comma and spaced thousands, with at least that many decimals."""
    plain = f"{number.normalize():f}"
    if decimals > len(plain.partition(".")[2]):
        plain = f"{number:.{decimals}f}"
    whole, _, fraction = plain.partition(".")
    sign, digits = (MINUS, whole[1:]) if whole.startswith("-") else ("", whole)
    groups = [digits[max(0, end - 3) : end] for end in range(len(digits), 0, -3)][::-1]
    return f"{sign}{_BLANK.join(groups)}" + (f",{fraction}" if fraction else "")


def scale_of(written: str, value: float) -> tuple[Decimal, str]:
    """How many base units one written unit is ("2,4 M€" is 2.4 times a million), and its words."""
    number = _NUMBER.search(written)
    if number is None:
        return Decimal(1), ""
    digits = _SPACED.sub("", number[0]).replace(".", "").replace(",", ".")
    count = Decimal(digits) if digits.count(".") <= 1 else Decimal(0)
    scale = exact(value) / count if count else Decimal(1)
    return scale, _SPACED.sub(_BLANK, written[number.end() :].strip())


def decimals_of(written: str) -> int:
    """How many decimals a figure is written with."""
    number = _NUMBER.search(written)
    return len(number[0].partition(",")[2]) if number else 0


def in_scale(amount: Decimal, scale: Decimal, unit: str, decimals: int = 0) -> str:
    """An amount in base units, written with the scale and unit of the figures it comes from."""
    written = french(amount / scale, decimals)
    return f"{written}{_BLANK}{unit}" if unit else written


def percentage(part: Decimal, whole: Decimal) -> Decimal:
    """100 × part ÷ whole, with one decimal."""
    return (100 * part / whole).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def percent(share: Decimal) -> str:
    """A share as French writes it: "40,7 %"."""
    return f"{french(share)}{_BLANK}%"
