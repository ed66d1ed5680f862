"""Which group of a question a new one replaces."""

from eti_assistant.retrieval.following.following_words import listed
from eti_assistant.retrieval.following.phrase_groups import Group, Sort

_INSIDE = frozenset(("en", "dans", "chez"))


def target_of(new: Group, free: list[Group]) -> Group | None:
    """The group of the same sort: persons for persons, a name for a name, the last of the rest."""
    topics = [g for g in free if g.sort in (Sort.TOPIC, Sort.NAME)]
    if new.preposition and not new.complement:
        same = [g for g in topics if g.preposition == new.preposition]
        if same:
            return same[-1]
    if new.sort is Sort.NAME or new.noun[0].isupper():
        named = next((g for g in reversed(topics) if g.sort is Sort.NAME), None)
        if named or new.preposition:
            return named
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
        return next((g for g in reversed(free) if _same_moment(g, new)), None)
    modifiers = [g for g in things if g.preposition and not g.complement]
    return (modifiers or complements or things or [None])[-1]


def _same_moment(old: Group, new: Group) -> bool:
    """Whether both are days of the week: "et le dimanche ?" after "le jeudi"."""
    days = listed("words", "days")
    return old.head in days and new.head in days


def reach(target: Group, old: tuple[Group, ...]) -> int:
    """Where the replaced words end: a modifier goes with the complements of its noun."""
    end = target.end
    if not target.preposition or target.complement:
        return end
    for group in old:
        if (
            group.start > end
            and group.start - end <= 1
            and group.complement
            and group.sort is Sort.NAME
        ):
            end = group.end
    return end
