"""What a sentence makes of a figure: denied, past, a change, a sum, one side of a vote."""

import re

from eti_assistant.french.clauses import Span
from eti_assistant.french.folding import fold
from eti_assistant.verifying.cues import cue

_REACH = 60
_NEAR = 60
_FAR = 80
_STRONG = re.compile(
    r"[;:.]\s|\set (?=(?:les? |la |l['’]|ils? |elles? |on |aucun)[^,;.]{2,60}\bn(?:e |['’]))"
)


def is_denied(text: str, clause: Span, place: int) -> bool:
    """Whether the statement about the figure at `place` is negated; "ne … que" negates nothing."""
    if cue("restriction").search(fold(text[clause[0] : place])):
        return False
    cuts = [mark.end() for mark in _STRONG.finditer(text, *clause)]
    start = max((cut for cut in cuts if cut <= place), default=clause[0])
    end = min((cut for cut in cuts if cut > place), default=clause[1])
    if cue("rejected").search(fold(text[:place])):
        return True
    return bool(cue("negation").search(fold(text[start:end])))


def is_superseded(text: str, start: int, end: int) -> bool:
    """Whether it is what was before ("passe de 37 à 47", "contre 3,4 M€")."""
    left, right = fold(text[max(0, start - _REACH) : start]), fold(text[end : end + _REACH])
    moved = cue("moved_from").search(left) and cue("moved_to").match(right)
    return bool(cue("past_before").search(left) or moved)


def role(text: str, clause: Span, start: int, end: int) -> str:
    """What the figure is: "change", "sum", "against" in a vote, "per" head, "" for a level."""
    left, right = fold(text[max(0, start - _NEAR) : start]), fold(text[end : end + _NEAR])
    if cue("change").search(left) or cue("change_after").match(right):
        return "change"
    if cue("against").search(left):
        return "against"
    if cue("per").match(right):
        return "per"
    around = text[min(clause[0], max(0, start - _FAR)) : clause[1]]
    return "sum" if cue("sum").search(fold(around)) else ""
