"""French as it is written: numbers, dates, words."""

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.quantities import read_quantities

__all__ = ["Quantity", "read_quantities"]
