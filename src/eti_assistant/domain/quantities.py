"""A quantity as a French text writes it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at `start:end`, modifier, scale and unit sign included.

    `value` is in the base unit; a bound keeps its value and sets `low` or `high`; a range has no
    value. `doubtful` marks a number that reading the file may have damaged.
    """

    start: int
    end: int
    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    doubtful: bool = False
