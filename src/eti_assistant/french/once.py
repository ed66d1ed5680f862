"""What is read of a text for weighing it, each once: stems, years, places."""

from functools import lru_cache

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.analysis import terms
from eti_assistant.french.dates import years
from eti_assistant.french.footnote_calls import without_calls
from eti_assistant.french.lexicon import places
from eti_assistant.french.quantities import read_quantities

PlaceKey = tuple[str, tuple[str, ...]]
"""A place's name and the codes of its countries."""


@lru_cache(maxsize=20_000)
def stems_of(text: str) -> frozenset[str]:
    """The stems of a text."""
    return frozenset(terms_of(text))


@lru_cache(maxsize=20_000)
def terms_of(text: str) -> tuple[str, ...]:
    """The stems of a text, in order."""
    return tuple(terms(text))


@lru_cache(maxsize=20_000)
def years_of(text: str) -> tuple[int, ...]:
    """The years that a text names."""
    return years(text)


@lru_cache(maxsize=20_000)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text, the calls of its footnotes left out."""
    return read_quantities(without_calls(text))


@lru_cache(maxsize=20_000)
def places_of(text: str) -> frozenset[PlaceKey]:
    """The places that a text names."""
    return frozenset((place.name, place.countries) for place in places(text))
