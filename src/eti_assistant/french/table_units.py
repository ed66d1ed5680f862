"""The unit that the head of a column, or the caption of a table, gives to its bare figures."""

import re
from dataclasses import replace

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.quantities import read_quantities

_UNIT = (
    r"(?:[kKM]|Md?s?|MDS?)?[ \u00a0]?(?:€|euros?|\$)|%|pourcentages?|‰"
    r"|(?:milliers?|millions?|milliards?)"
    r"(?: (?:de |d['’])?(?:€|euros?|dollars?|\$|francs?(?: CFA)?|FCFA))?"
    r"|FCFA|heures?|jours?|mois|ans"
    r"|km|kg|tonnes?|hectares?|ha|m²|m³|m3|MWh|GWh|kWh|MW|GW|t"
)
_BRACKETED = re.compile(rf"[(\[]\s*(?:en |montants? en )?(?P<unit>{_UNIT})(?:[ ,;][^)\]]*)?[)\]]")
_WRITTEN = re.compile(r"^pourcentages?$")
_TOLD = re.compile(rf"(?:\ben |, )(?P<unit>{_UNIT})(?:\s*(?:$|[,;.)|\n])|(?<=pourcentage) des? )")
_WHOLE = re.compile(rf"^(?:en )?(?P<unit>{_UNIT})$")


def with_unit(quantity: Quantity, *names: str) -> Quantity:
    """The figure of a cell in the unit that the nearest of the names gives ("Budget (M€)").

    A figure that has a unit of its own keeps it; its text and place stay as they are written.
    """
    if quantity.unit:
        return quantity
    for name in names:
        found = _BRACKETED.search(name) or _TOLD.search(name) or _WHOLE.search(name.strip())
        if found is None:
            continue
        read = read_quantities(f"{quantity.text} {_WRITTEN.sub('%', found['unit'])}")
        if len(read) == 1 and read[0].start == 0:
            one = read[0]
            return replace(quantity, value=one.value, low=one.low, high=one.high, unit=one.unit)
    return quantity
