"""The one judge of numbers: does each figure of a sentence stand in its quotes?"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isclose

from eti_assistant.domain.answers import Calculation, Citation, ShownFigure
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.dates import read_dates
from eti_assistant.french.lexicon import places
from eti_assistant.french.quantities import read_quantities


@dataclass(frozen=True, slots=True)
class Proof:
    """What the judge found of one sentence; it may be shown only when `missing` is empty."""

    figures: tuple[ShownFigure, ...]
    missing: tuple[Quantity, ...]


def prove(sentence: str, citations: Sequence[Citation]) -> Proof:
    """Look for every figure of the sentence in the quotes it cites: same value, bounds and unit.

    Dates, names and references are not figures; `stands` looks for them.
    """
    figures: list[ShownFigure] = []
    missing: list[Quantity] = []
    for quantity in read_quantities(sentence):
        proof = next((c for c in citations if _holds(c.quote, quantity)), None)
        if proof is None:
            missing.append(quantity)
        else:
            figures.append(shown(quantity, proof, sentence))
    return Proof(tuple(figures), tuple(missing))


def _holds(quote: str, quantity: Quantity) -> bool:
    return any(same_figure(quantity, other) for other in read_quantities(quote))


def same_figure(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities say the same: value, bounds, and unit where both have one."""
    units = one.unit == other.unit or not one.unit or not other.unit
    return units and all(
        _same(a, b)
        for a, b in ((one.value, other.value), (one.low, other.low), (one.high, other.high))
    )


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=1e-9)


def shown(
    quantity: Quantity, proof: Citation, sentence: str, calculation: Calculation | None = None
) -> ShownFigure:
    """A figure as the reader is told of it, with its proof."""
    dates = read_dates(sentence)
    scope = next((place.name for place in places(sentence) if not place.home), "")
    return ShownFigure(
        text=quantity.text,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        as_of=dates[0].iso if dates else proof.source.as_of or proof.source.published,
        scope=scope,
        status="calculated" if calculation else "verified",
        citation=proof.number,
        calculation=calculation,
    )
