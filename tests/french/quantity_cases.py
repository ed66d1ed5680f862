"""Reads the case tables: a text, then its quantities as the tables' heads say."""

from dataclasses import dataclass
from pathlib import Path

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.quantities import is_approximate

_MARKS = str.maketrans({"⏎": "\n", "␣": "\u00a0", "¦": "\u202f"})


@dataclass(frozen=True, slots=True)
class Case:
    text: str
    quantities: tuple[str, ...]


def shown(quantity: Quantity) -> str:
    """A quantity in the tables' notation."""
    sign = "~" if is_approximate(quantity) and quantity.value is not None else ""
    if quantity.value is None:
        number = f"{quantity.low}..{quantity.high}"
    else:
        bound = "≥" if quantity.low is not None else "≤" if quantity.high is not None else sign
        number = f"{bound}{quantity.value}"
    doubt = " ?" if quantity.doubtful else ""
    return f"{quantity.text} → {number} {quantity.unit}".rstrip() + doubt


def read_cases(path: Path) -> list[Case]:
    cases: list[Case] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        written = line.translate(_MARKS)
        if line.startswith("    "):
            last = cases[-1]
            cases[-1] = Case(last.text, (*last.quantities, written.strip()))
        else:
            cases.append(Case(written, ()))
    return cases
