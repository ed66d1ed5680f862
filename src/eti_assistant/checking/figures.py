"""The one judge of numbers: whether each figure of a sentence stands in its quotes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from eti_assistant.checking.mentions import unsupported
from eti_assistant.checking.pairing import Paired, conflict, pair
from eti_assistant.checking.quoting import ReadQuote, read_quote
from eti_assistant.checking.sameness import same_unit, same_value
from eti_assistant.domain.answers import Calculation, Citation, ShownFigure
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.dates import read_dates
from eti_assistant.french.lexicon import places
from eti_assistant.french.quantities import is_approximate, read_quantities


@dataclass(frozen=True, slots=True)
class Proof:
    """What the judge found of one sentence: its figures that stand, and what does not.

    `unsupported`: the dates, ordinals, references and names with digits that no quote holds.
    """

    figures: tuple[ShownFigure, ...]
    missing: tuple[Quantity, ...]
    unsupported: tuple[str, ...]

    @property
    def stands(self) -> bool:
        """Whether the sentence may be shown as it is."""
        return not self.missing and not self.unsupported


def prove(sentence: str, citations: Sequence[Citation]) -> Proof:
    """Look for every number of the sentence in the quotes it cites.

    A figure stands where a quote gives the same value, bounds and unit, at no other date and in
    no other place than the sentence says; a figure that reading may have damaged proves nothing.
    Each figure names the first citation that holds it.
    """
    held = [read_quote(citation) for citation in citations]
    figures: list[ShownFigure] = []
    missing: list[Quantity] = []
    quantities = read_quantities(sentence)
    for paired in pair(sentence, quantities):
        found = ((quote, one) for quote in held if (one := _holding(paired, quote)))
        quote, one = next(found, (None, None))
        if quote and one:
            figures.append(_verified(paired, one, quote.citation, sentence))
        else:
            missing.append(paired.quantity)
    absent = unsupported(sentence, quantities, [line for quote in held for line in quote.lines])
    return Proof(tuple(figures), tuple(missing), absent)


def _holding(paired: Paired, quote: ReadQuote) -> Paired | None:
    """The quote's figure that bears the sentence's out."""
    quantity = paired.quantity
    return next(
        (
            other.paired
            for other in quote.held
            if same_value(quantity, other.quantity)
            and same_unit(quantity, other.quantity, other.beside)
            and (is_approximate(quantity) or not is_approximate(other.quantity))
            and not conflict(paired, other.paired)
        ),
        None,
    )


def _verified(paired: Paired, proof: Paired, citation: Citation, sentence: str) -> ShownFigure:
    """The figure with the date and the place that its own clause, or the quote's, gives it."""
    figure = shown(paired.quantity, citation, sentence)
    named = paired.places or proof.places
    return replace(
        figure,
        as_of=paired.date or proof.date or figure.as_of,
        scope=", ".join(dict.fromkeys(place.name for place in named)) or figure.scope,
    )


def same_figure(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities agree: value, bounds, and unit where both have one."""
    return same_value(one, other) and (one.unit == other.unit or not one.unit or not other.unit)


def shown(
    quantity: Quantity | ShownFigure,
    proof: Citation,
    sentence: str,
    calculation: Calculation | None = None,
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
