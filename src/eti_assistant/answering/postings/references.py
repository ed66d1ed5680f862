"""Postings named by their reference."""

import re
from collections.abc import Sequence

from eti_assistant.answering.postings.board import Offer
from eti_assistant.french.folding import fold

_REFERENCE = re.compile(r"\b(?:19|20)\d\d/[^\W_]+/\d+")
_NUMBERED = re.compile(r"\bref(?:erence)?\b\.?\s*(?:n°\s*)?:?\s*[\w/.-]*\d{4,}")
_DIGITS = re.compile(r"(?<![\d.,])\d{4,}(?![\d.,]*\d)")


def referred(text: str, board: Sequence[Offer]) -> tuple[Offer, ...]:
    """The posting whose whole reference, or the last number of it, stands in the question."""
    folded = fold(text)
    whole = [o for o in board if o.posting.ref and fold(o.posting.ref) in folded]
    if whole or _REFERENCE.match(folded):
        return tuple(whole)
    numbers = set(_DIGITS.findall(folded))
    found = [offer for offer in board if offer.number in numbers]
    return tuple(found) if len(found) == 1 and not _contradicted(folded, found[0]) else ()


def _contradicted(folded: str, offer: Offer) -> bool:
    """Whether a whole reference stands there that is not this posting's."""
    found = _REFERENCE.search(folded)
    return bool(found and "/" in found[0] and fold(offer.posting.ref) not in found[0])


def unknown_reference(text: str, board: Sequence[Offer]) -> bool | None:
    """Whether a reference stands there that is written as the postings' are; None without one."""
    folded = fold(text)
    found = _REFERENCE.search(folded) or _NUMBERED.search(folded)
    return _shape(found[0]) in {_shape(fold(o.posting.ref)) for o in board} if found else None


def _shape(reference: str) -> str:
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", reference))
