"""The quantities that a sentence states, as its words bound and complete them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from eti_assistant.checking.agreement import is_round
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.dates import read_dates
from eti_assistant.french.folding import fold
from eti_assistant.french.quantities import read_quantities
from eti_assistant.verifying.cues import cue

_NEAR_SIGN = "environ "
_AIM = re.compile(r"(?:doubl|tripl|quadrupl)(?:ement|er)s?")
_ELLIPTIC = re.compile(
    r"(?:[,;]|\bet)\s(?:la |le |les |l['’])[^,;.\d]{2,50}?[\s\u00a0]"
    r"(?P<number>\d+(?:[\u202f\u00a0 ]\d{3})*(?:,\d+)?)(?=\s*(?:[.;]|,\s|$|et\b))"
)
_TITLED = re.compile(r"[\w’'][^\w]+[A-ZÀ-Ý][a-zà-ÿ]+\s$")
_QUOTE_OPENS = re.compile(r"[«“\"]\s?$")
_QUOTE_CLOSES = re.compile(r"\s(?:[^\W\d]+\s?){1,2}[»”\"]")
_BLANKS = re.compile(r"\s")
_SCALE = re.compile(r"million|milliard", re.IGNORECASE)
_ACTS = re.compile(r"\s(?:sont|ont|étaient|avaient|seront|auront|iront|vont)\b")
_TIMES = ("ans", "mois", "semaines", "jours")
CURRENCIES = frozenset(("€", "$", "£", "¥", "CHF", "FCFA"))
_REACH = 60


def stated_quantities(text: str) -> list[Quantity]:
    """The quantities of a sentence, in order, but for those that name an aim or say when."""
    read = [q for q in read_quantities(text) if not _names(text, q) and not _situates(text, q)]
    return _with_scales(_with_elliptic(text, read), text)


def approached(quantity: Quantity, text: str) -> Quantity:
    """The quantity as an approximation when words after it say so ("un sur cinq, à peu près")."""
    bare = quantity.low is None and quantity.high is None and not is_round(quantity)
    if bare and cue("near_after").match(fold(text[quantity.end : quantity.end + _REACH])):
        return replace(quantity, text=f"{_NEAR_SIGN}{quantity.text}")
    return quantity


def as_said(quantity: Quantity, left: str, *, denied: bool) -> tuple[Quantity, bool]:
    """The quantity as its verb bounds it, and whether that takes the negation in."""
    if quantity.value is None:
        return quantity, False
    free = quantity.low is None and quantity.high is None
    if denied and quantity.low is not None:
        return _at_most(quantity), True
    if free and cue("over").search(left):
        return (
            (_at_most(quantity), True) if denied else (replace(quantity, low=quantity.value), False)
        )
    if free and cue("under").search(left):
        bound = "low" if denied else "high"
        return replace(quantity, **{bound: quantity.value}), denied
    if denied and free and cue("reach").search(left):
        return replace(quantity, high=quantity.value, text=f"moins de {quantity.text}"), True
    if free and not is_round(quantity) and cue("near").search(left):
        return replace(quantity, text=f"{_NEAR_SIGN}{quantity.text}"), False
    return quantity, False


def _at_most(quantity: Quantity) -> Quantity:
    return replace(quantity, low=None, high=quantity.value)


def _with_elliptic(text: str, read: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, with those whose noun was told before ("… 86 missions, le sport 64")."""
    found = list(read)
    taken = (*read, *read_dates(text))
    for match in _ELLIPTIC.finditer(text):
        start, end = match.span("number")
        before = [q for q in read if q.end <= start and q.unit]
        if before and not any(one.start < end and start < one.end for one in taken):
            value = float(_BLANKS.sub("", match["number"]).replace(",", "."))
            found.append(Quantity(start, end, match["number"], value, None, None, before[-1].unit))
    return sorted(found, key=lambda q: q.start)


def _with_scales(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    """The quantities, each bare one in the unit told before.

    That is a bare million after a currency ("58 M€, dont 41 millions"), or a number right before
    its verb ("sur les 655 000 €, 97 000 sont partis").
    """
    found: list[Quantity] = []
    for one in quantities:
        last = found[-1].unit if found else ""
        bare = not one.unit and _SCALE.search(one.text) and last in CURRENCIES
        counted = not one.unit and last not in ("%", "x") and _ACTS.match(text, one.end)
        found.append(replace(one, unit=last) if bare or counted else one)
    return found


def _situates(text: str, quantity: Quantity) -> bool:
    """Whether a duration only says when, or how often ("en un an", "deux ans plus tard")."""
    if quantity.unit not in _TIMES:
        return False
    left = fold(text[max(0, quantity.start - _REACH) : quantity.end])
    right = fold(text[quantity.end : quantity.end + _REACH])
    return bool(cue("situates_before").search(left) or cue("situates_after").match(right))


def _names(text: str, quantity: Quantity) -> bool:
    """Whether it is part of a name ("Penta 3", "les enfants « zéro dose »") or names an aim."""
    left, right = text[: quantity.start], text[quantity.end :]
    numbered = len(quantity.text) == 1 and quantity.text.isdigit() and _TITLED.search(left)
    quoted = _QUOTE_OPENS.search(left) and _QUOTE_CLOSES.match(right)
    return _is_named(quantity) or bool(quoted) or bool(numbered and not right.startswith(","))


def _is_named(quantity: Quantity) -> bool:
    """Whether a multiple is only the name of an aim: "le doublement", "doubler"."""
    return quantity.unit == "x" and bool(_AIM.fullmatch(fold(quantity.text)))
