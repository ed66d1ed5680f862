"""What a new group of words changes in a question, and where."""

import re

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.counted_nouns import DURATIONS
from eti_assistant.french.folding import fold
from eti_assistant.french.quantities import read_quantities
from eti_assistant.retrieval.following.following_words import joining, pattern
from eti_assistant.retrieval.following.phrase_groups import Group, Sort
from eti_assistant.retrieval.following.prepositions import introduced, located
from eti_assistant.retrieval.following.targets import reach, target_of

Edit = tuple[int, int, str]
"""Where the replaced words start and end, and what stands there instead."""


def joined(before: str, edits: list[Edit], added: list[str]) -> str:
    """The question with its edits done, and what is added before its question mark."""
    text = before
    for start, end, instead in sorted(edits, reverse=True):
        text = f"{text[:start]}{instead}{text[end:]}"
    stem = text.rstrip(" ?.!\u00a0\u202f")
    kept = " ".join(" ".join((stem, *added)).split())
    kept = re.sub(r" (?=[,.])", "", kept)
    return f"{kept[:1].upper()}{kept[1:]} ?"


def said_in(new: Group, before: str) -> bool:
    """Whether the question says it already."""
    return fold(new.noun) in fold(before)


def edit_of(new: Group, old: tuple[Group, ...], before: str, taken: list[int]) -> Edit | None:
    """What the new group replaces in the question before, if anything."""
    free = [g for g in old if g.start not in taken]
    if new.sort is Sort.DATE:
        return _dated(new, free)
    if new.sort is Sort.PLACE:
        return _placed(new, free, before)
    if new.asked and (target := next((g for g in free if g.asked), None)):
        return target.start, target.end, introduced(target, new, before)
    counted = next((g for g in free if g.asked and g.preposition == ""), None)
    if counted and new.preposition in ("de", "d") and new.phrase == new.noun:
        return counted.start, counted.end, introduced(counted, new, before)
    if new.people and fold(before).startswith("qui ") and not any(g.people for g in free):
        return 0, len("qui"), new.phrase
    if new.sort is Sort.TOPIC and (edit := measured(new.noun, before)):
        return edit
    if said_in(new, before):
        return None
    target = target_of(new, free)
    if target is None:
        return None
    return target.start, reach(target, old), introduced(target, new, before)


def _dated(new: Group, free: list[Group]) -> Edit | None:
    dates = [g for g in free if g.sort is Sort.DATE]
    if not dates:
        return None
    target = dates[-1]
    tied = target.complement or target.preposition in ("depuis", "pour")
    if tied and new.preposition in ("en", "pour", "de", ""):
        return target.end - len(target.phrase), target.end, new.phrase
    preposition = new.preposition if new.preposition not in ("", "pour", "de", "d") else ""
    edged = re.match(r"(?:fin|début|mi)\b", fold(new.phrase)) is not None
    written = f"{preposition or ('' if edged else joining('year'))} {new.phrase}".strip()
    return target.start, target.end, written


def _placed(new: Group, free: list[Group], before: str) -> Edit | None:
    found = [g for g in free if g.sort is Sort.PLACE]
    asking = pattern("asking_place").match(fold(before))
    if found and asking and found[0].complement:
        return 0, found[0].end, new.phrase
    if not found:
        return None
    target = found[-1]
    if target.complement:
        return target.start, target.end, introduced(target, new, "")
    if not target.preposition and (target.noun[0].isupper() or new.noun[0].islower()):
        return target.start, target.end, new.phrase
    return target.start, target.end, located(new)


def measured(text: str, before: str) -> Edit | None:
    """A length of time or an amount replaces the one that is measured alike."""
    said = read_quantities(text)
    for old in reversed(read_quantities(before)):
        if not said or not said[0].unit:
            return None
        if old.unit == said[0].unit or {old.unit, said[0].unit} <= DURATIONS:
            return old.start, _unit_end(old, before), text[said[0].start : _unit_end(said[0], text)]
    return None


def _unit_end(quantity: Quantity, text: str) -> int:
    """Where the word that follows the figure ends, if it is its unit."""
    unit = re.match(r"[ \u00a0\u202f][^\W\d_]+", text[quantity.end :])
    return quantity.end + unit.end() if unit and quantity.unit in DURATIONS else quantity.end
