"""Whether a claim and a figure of the corpus count in the same unit."""

from eti_assistant.checking.agreement import in_one_time
from eti_assistant.domain.figures import Figure
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.likening import alike
from eti_assistant.verifying.subjects import Subject

SIGNS = frozenset(
    (
        "%",
        "‰",
        "€",
        "$",
        "£",
        "¥",
        "CHF",
        "FCFA",
        "x",
        "points",
        "ans",
        "mois",
        "jours",
        "heures",
        "minutes",
        "semaines",
    )
)
"""Units that no other unit stands for."""

ANY_UNIT = "*"
"""The unit of a term that is looked for whatever it counts."""


_PLAIN_IN_CELLS = frozenset(("%", "€", "$", "£", "FCFA"))
"""Units that the cells of a table often leave out."""

_SHARE_CELL, _MONEY_CELL = 0.75, 0.5


def unit_likeness(claim: Claim, subject: Subject, figure: Figure, other: Subject) -> float | None:
    """How surely both count in one unit, from 0 to 1; None where they surely do not."""
    one, known = in_one_time(claim.quantity).unit, in_one_time(figure.quantity).unit
    if one == known:
        return 1.0
    if one == ANY_UNIT:
        return 0.7
    if one in _PLAIN_IN_CELLS and not known and _is_bare_cell(figure):
        return _plain(one, figure)
    if {one, known} & SIGNS:
        return None
    if not known:
        named = other.own.keys() | other.above
        return 1.0 if subject.unit & named else 0.6
    if not one:
        said = subject.own.keys() | subject.rest.keys() | subject.above
        return 0.85 if other.unit & said or any(alike(u) & said for u in other.unit) else 0.5
    if subject.unit & other.unit:
        return 1.0
    if any(alike(stem) & other.unit for stem in subject.unit):
        return 0.85
    return 0.6 if subject.unit & (other.own.keys() | other.rest.keys()) else 0.15


def _plain(unit: str, figure: Figure) -> float | None:
    """What a cell without a unit is worth for a claim in one: it confirms, and seldom gainsays."""
    value = figure.quantity.value
    if unit == "%":
        return _SHARE_CELL if value is not None and 1 < value <= 100 and value % 1 else None
    return _MONEY_CELL


def _is_bare_cell(figure: Figure) -> bool:
    """Whether it is a number alone in its cell: its unit may stand nowhere."""
    return " | " in figure.quote and figure.quote[slice(*figure.clause)].strip() == (
        figure.quantity.text
    )
