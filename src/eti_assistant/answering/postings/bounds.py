"""The durations and years that a question limits postings to."""

from collections.abc import Sequence
from math import inf

from eti_assistant.answering.postings.board import Offer
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.folding import fold
from eti_assistant.french.quantities import read_quantities
from eti_assistant.retrieval.need import Need

DAYS = {"jour": 1, "jours": 1, "semaine": 7, "semaines": 7, "mois": 30, "an": 365, "ans": 365}
"""Days in each unit of duration, about."""

_STRICT = ("plus", "moins")


def within(listed: Sequence[Offer], need: Need, *, closing: bool) -> tuple[Offer, ...]:
    """Those whose duration is within the bounds asked for, and whose year is the one asked for.

    The year is that of the deadline or of the publication; of the deadline alone when `closing`.
    """
    bounds = spans(need)
    kept = [o for o in listed if all(_lasts(o, low, high) for low, high in bounds)]
    if need.years:
        wanted = {str(year) for year in need.years}
        kept = [o for o in kept if wanted & _years(o, closing)]
    return tuple(kept)


def _years(offer: Offer, closing: bool) -> set[str]:
    closed = {offer.posting.deadline[:4]}
    return closed if closing else closed | {offer.source.published[:4]}


def spans(need: Need) -> list[tuple[float, float]]:
    """Durations that the question asks for, in days: least and most, both inclusive."""
    return [_span(quantity) for quantity in need.asserted if quantity.unit in DAYS]


def _span(quantity: Quantity) -> tuple[float, float]:
    days = DAYS[quantity.unit]
    if quantity.low is None and quantity.high is None:
        return (quantity.value or 0) * days, (quantity.value or 0) * days
    edge = 0.5 if fold(quantity.text).startswith(_STRICT) else 0.0
    high = inf if quantity.high is None else quantity.high * days - edge
    return (quantity.low or 0) * days + edge, high


def _lasts(offer: Offer, low: float, high: float) -> bool:
    found = [q for q in read_quantities(offer.posting.duration) if q.unit in DAYS]
    return bool(found) and low <= (found[0].value or 0) * DAYS[found[0].unit] <= high
