"""Whether a sentence's figure is a level of what is asked, not a change, a part or a rate."""

from eti_assistant.answering.calculating.asked_subject import Subject
from eti_assistant.answering.calculating.calculation_words import words
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.folding import fold
from eti_assistant.french.once import stems_of
from eti_assistant.french.quantities import is_approximate
from eti_assistant.french.quantity_words import listed
from eti_assistant.retrieval.need import Measure, Need

_MEASURES = frozenset((*listed("measures"), "tonnes", "hectares", "mètres", "kilomètres", "litres"))
"""Units alone say nothing of what is measured."""

_CURRENCIES = frozenset(("€", "$", "£", "CHF", "FCFA", "USD", "EUR", "GBP"))


def is_level(text: str, quantity: Quantity) -> bool:
    """Whether it is an exact level: no bound, approximation, change, part of another, or doubt."""
    if quantity.value is None or quantity.low is not None or quantity.high is not None:
        return False
    if quantity.doubtful or is_approximate(quantity) or is_change(text, quantity):
        return False
    if words("rate_after").search(fold(text[quantity.end : quantity.end + 40])):
        return False
    before = fold(text[max(0, quantity.start - 14) : quantity.start])
    return not words("part_before").search(before)


def is_change(text: str, quantity: Quantity) -> bool:
    """Whether it says by how much something moved: "en hausse de 5 %", "deux de plus"."""
    before = fold(text[max(0, quantity.start - 24) : quantity.start])
    if words("change_before").search(before) or not quantity.text[:1].isalnum():
        return True
    return bool(words("change_after").search(fold(text[quantity.end : quantity.end + 45])))


def is_asked(need: Need, subject: Subject, quantity: Quantity, *, alone: bool) -> bool:
    """Whether it measures what is asked for; `alone`: all the sentence's figures are shares."""
    if need.measure is Measure.MONEY:
        return quantity.unit in _CURRENCIES
    if quantity.unit in ("%", "‰"):
        return need.measure is Measure.SHARE or alone
    meant = {word.stem for word in subject.words}.union(*(word.alike for word in subject.words))
    if not subject.places and all(word.stem in stems_of(quantity.unit) for word in subject.words):
        return quantity.unit not in _MEASURES
    return bool(stems_of(quantity.unit) & meant)
