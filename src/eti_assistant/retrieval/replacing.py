"""Says a question again with another date, place, name or topic."""

import re
from datetime import date

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.dates import years
from eti_assistant.french.folding import fold
from eti_assistant.french.counted_nouns import DURATIONS
from eti_assistant.french.quantities import read_quantities
from eti_assistant.retrieval.following_words import joining, listed, pattern
from eti_assistant.retrieval.leaning import Fragment
from eti_assistant.retrieval.phrase_groups import Group, Sort, groups
from eti_assistant.retrieval.prepositions import introduced, located

Edit = tuple[int, int, str]


def with_years(text: str, before: str, answer: str, today: date) -> str:
    """The text with its relative year in digits ("l'année d'avant" after 2024: "en 2023")."""
    known = years(before) or years(answer)
    if len(fold(text)) != len(text):
        return text
    text = _cut(text, "same_year", f"{joining('year')} {known[-1]}" if known else "")
    for name, base, step in (
        ("year_last", today.year, -1),
        ("year_now", today.year, 0),
        ("year_before", known[0] if known else 0, -1),
        ("year_after", known[-1] if known else 0, 1),
    ):
        if base:
            text = _cut(text, name, f"{joining('year')} {base + step}")
    return text


def _cut(text: str, name: str, instead: str) -> str:
    found = pattern(name).search(fold(text))
    if not found:
        return text
    return " ".join(f"{text[: found.start()]} {instead} {text[found.end() :]}".split())


def replaced(fragment: Fragment, before: str) -> str:
    """The question `before` with what the fragment says in the place of what it replaces."""
    old = groups(before)
    asking = re.match(r"ou ", fold(before))
    edits: list[Edit] = []
    if asking and any(g.sort is Sort.PLACE for g in groups(fragment.text)):
        edits.append((0, asking.end(), ""))
    added: list[str] = []
    if pattern("overall").search(fold(fragment.text)):
        edits += [(g.start, g.end, "") for g in old if g.sort is Sort.PLACE]
        return joined(before, edits, [joining("together")])
    if relative := _RELATIVE.match(fold(fragment.text)):
        people = [g for g in old if g.people]
        if people and relative:
            return joined(before, [(people[-1].start, people[-1].end, fragment.text.rstrip(" ?"))], [])
    if pattern("supposing").match(fold(fragment.text)):
        measured = _measured(fragment.text, before)
        return joined(before, [measured] if measured else [], [] if measured else [fragment.text.rstrip(" ?")])
    for new in _changes(fragment.text):
        edit = _edit(new, old, before, [start for start, _, _ in edits])
        if edit:
            edits.append(edit)
        elif not _said(new, before):
            added.append(_as_added(new))
    return joined(before, edits, added)


_RELATIVE = re.compile(r"(?:celui|celle|ceux|celles) qui ")
_INSIDE = frozenset(("en", "dans", "chez"))
_THAT_OF = re.compile(r"^(?:celui|celle|ceux|celles) (?=d)")
_TIME = frozenset(("avant", "apres"))


def _changes(text: str) -> list[Group]:
    """The groups that say something new: the last date, and no event that only dates."""
    found = [g for g in groups(_THAT_OF.sub("", text)) if g.preposition not in _TIME]
    dates = [g for g in found if g.sort is Sort.DATE]
    return [g for g in found if g.sort is not Sort.DATE or g is dates[-1]]


def joined(before: str, edits: list[Edit], added: list[str]) -> str:
    """The question with its edits done, and what is added before its question mark."""
    text = before
    for start, end, instead in sorted(edits, reverse=True):
        text = f"{text[:start]}{instead}{text[end:]}"
    stem = text.rstrip(" ?.!\u00a0\u202f")
    kept = " ".join(" ".join((stem, *added)).split())
    kept = re.sub(r" (?=[,.])", "", kept)
    return f"{kept[:1].upper()}{kept[1:]} ?"


def _said(new: Group, before: str) -> bool:
    return fold(new.noun) in fold(before)


def _as_added(new: Group) -> str:
    if new.sort is Sort.PLACE:
        return located(new)
    if new.preposition:
        return f"{new.preposition} {new.phrase}"
    if new.sort is Sort.DATE:
        return f"{joining('year')} {new.phrase}"
    return f"{joining('topic')} {new.phrase}"


def _edit(new: Group, old: tuple[Group, ...], before: str, taken: list[int]) -> Edit | None:
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
    if new.sort is Sort.TOPIC and (edit := _measured(new.noun, before)):
        return edit
    if _said(new, before):
        return None
    target = _target(new, free)
    if target is None:
        return None
    return target.start, _reach(target, old), introduced(target, new, before)


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


def _measured(text: str, before: str) -> Edit | None:
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


def _target(new: Group, free: list[Group]) -> Group | None:
    """The group of the same sort: persons for persons, a name for a name, the last of the rest."""
    topics = [g for g in free if g.sort in (Sort.TOPIC, Sort.NAME)]
    if new.preposition and not new.complement:
        same = [g for g in topics if g.preposition == new.preposition]
        if same:
            return same[-1]
    if new.sort is Sort.NAME or new.noun[0].isupper():
        return next((g for g in reversed(topics) if g.sort is Sort.NAME), None)
    if new.people:
        return next((g for g in reversed(topics) if g.people), None)
    things = [g for g in topics if g.sort is Sort.TOPIC and not g.attribute]
    things = [g for g in things if not g.people] or things
    complements = [g for g in things if g.complement]
    if new.complement:
        return (complements or [None])[-1]
    if new.preposition:
        said = [g for g in things if not (g.complement or g.asked)]
        return said[-1] if said and new.preposition in _INSIDE and not said[-1].people else None
    if new.head in listed("words", "moments"):
        return None
    modifiers = [g for g in things if g.preposition and not g.complement]
    return (modifiers or complements or things or [None])[-1]


def _reach(target: Group, old: tuple[Group, ...]) -> int:
    """Where the replaced words end: a modifier goes with the complements of its noun."""
    end = target.end
    if not target.preposition or target.complement:
        return end
    for group in old:
        if group.start > end and group.start - end <= 1 and group.complement and group.sort is Sort.NAME:
            end = group.end
    return end
