"""Says a question again with another date, place, name or topic."""

import re

from eti_assistant.french.folding import fold
from eti_assistant.retrieval.following.edits import Edit, edit_of, joined, measured, said_in
from eti_assistant.retrieval.following.following_words import joining, pattern
from eti_assistant.retrieval.following.group_reading import groups
from eti_assistant.retrieval.following.leaning import Fragment
from eti_assistant.retrieval.following.phrase_groups import Group, Sort
from eti_assistant.retrieval.following.prepositions import located

_RELATIVE = re.compile(r"(?:celui|celle|ceux|celles) qui ")
_THAT_OF = re.compile(r"^(?:celui|celle|ceux|celles) (?=d)")
_TIME = frozenset(("avant", "apres"))


def replaced(fragment: Fragment, before: str) -> str:
    """The question `before` with what the fragment says in the place of what it replaces."""
    told = fragment.text.rstrip(" ?")
    old = groups(before)
    if pattern("overall").search(fold(told)):
        lifted = [(g.start, g.end, "") for g in old if g.sort is Sort.PLACE]
        return joined(before, lifted, [joining("together")])
    people = [g for g in old if g.people]
    if people and _RELATIVE.match(fold(told)):
        return joined(before, [(people[-1].start, people[-1].end, told)], [])
    if pattern("supposing").match(fold(told)):
        edit = measured(told, before)
        return joined(before, [edit], []) if edit else joined(before, [], [told])
    return _changed(groups(_THAT_OF.sub("", fragment.text)), old, before)


def _changed(said: tuple[Group, ...], old: tuple[Group, ...], before: str) -> str:
    """The question with each of the groups said in its place."""
    edits: list[Edit] = []
    added: list[str] = []
    asking = pattern("asking_where").match(fold(before))
    if asking and any(g.sort is Sort.PLACE for g in said):
        edits.append((0, asking.end(), ""))
    for new in _changes(said):
        edit = edit_of(new, old, before, [start for start, _, _ in edits])
        if edit:
            edits.append(edit)
        elif not said_in(new, before):
            added.append(_as_added(new))
    return joined(before, edits, added)


def _changes(said: tuple[Group, ...]) -> list[Group]:
    """The groups that say something new: the last date, and no event that only dates."""
    found = [g for g in said if g.preposition not in _TIME]
    dates = [g for g in found if g.sort is Sort.DATE]
    return [g for g in found if g.sort is not Sort.DATE or g is dates[-1]]


def _as_added(new: Group) -> str:
    if new.sort is Sort.PLACE:
        return located(new)
    if new.preposition:
        return f"{new.preposition} {new.phrase}"
    if new.sort is Sort.DATE:
        return f"{joining('year')} {new.phrase}"
    return f"{joining('topic')} {new.phrase}"
