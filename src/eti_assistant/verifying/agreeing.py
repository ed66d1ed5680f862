"""Whether one figure of the corpus makes a claim true, negations included."""

from eti_assistant.checking.agreement import NEARLY, bears_out, is_round
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.folding import fold
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.cues import cue
from eti_assistant.verifying.matching import Match

_IN_WORDS = 0.03
"""Share by which a share in words may differ."""

_EXACT = (0.0, 0.0, 0.0, 0.3, 1.0, 1.5)
"""What the digits of a figure add to an agreement, by how many there are."""


def agrees(claim: Claim, match: Match) -> bool | None:
    """Whether the figure makes the claim true, negations included; None when it cannot tell.

    "L'objectif de 70 % n'est pas atteint" says nothing of 65 %.
    """
    borne = _bears_out(match.figure.quantity, claim.quantity) and not _opposed(claim, match)
    if match.subject.denied:
        return claim.denied if borne else None
    if not borne and _is_near(match.figure.quantity, claim.quantity):
        return None
    return borne != claim.denied


def is_bound(claim: Claim) -> bool:
    """Whether the claim gives a least or a most."""
    return claim.quantity.low is not None or claim.quantity.high is not None


def is_stale(claim: Claim, one: Match) -> bool:
    """Whether the figure of an earlier date is the claim's; a target never was one."""
    return one.one_unit and not one.looks.target and agrees(claim, one) is True


def exactness(claim: Claim) -> float:
    """What many digits add to an agreement: two long figures seldom meet by chance."""
    digits = "".join(sign for sign in claim.quantity.text if sign.isdigit()).strip("0")
    return _EXACT[min(len(digits), len(_EXACT) - 1)]


def _bears_out(known: Quantity, stated: Quantity) -> bool:
    """Whether the figure makes the claim true; a share in words is rounded ("deux tiers", 66 %)."""
    if bears_out(known, stated):
        return True
    if stated.value is None or known.value is None or stated.unit != "%" or known.unit != "%":
        return False
    bounded = stated.low is not None or stated.high is not None or known.low or known.high
    in_words = not any(sign.isdigit() for sign in stated.text) and not bounded
    return in_words and abs(stated.value - known.value) <= _IN_WORDS * known.value


def _is_near(known: Quantity, stated: Quantity) -> bool:
    """Whether what is known is too round to tell ("près de 70 %" of 68,2 %)."""
    if known.value is None or stated.value is None or not is_round(known):
        return False
    exactly = stated.low is None and stated.high is None
    return exactly and abs(known.value - stated.value) <= NEARLY * abs(known.value)


def _opposed(claim: Claim, match: Match) -> bool:
    """Whether one tells a rise and the other a fall."""
    said = fold(claim.own), fold(match.figure.quote[slice(*match.figure.clause)])
    if not all(cue("difference").search(text) for text in said):
        return False
    falls = [bool(cue("decrease").search(text)) for text in said]
    return falls[0] != falls[1]
