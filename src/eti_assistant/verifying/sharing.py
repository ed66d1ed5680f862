"""How much of what one figure is said to be, another is said to be too."""

from collections.abc import Iterator, Set

from eti_assistant.french.once import PlaceKey
from eti_assistant.verifying.likening import alike
from eti_assistant.verifying.subjects import Subject, Weighing, Words

_ALIKE = 0.9
_AKIN = 0.75
_REST = 0.4
_ABOVE = 0.7
_TITLE = 0.55
_FAMILY = 5
_PLACE = 0.35
"""What a place weighs beside the words."""

_UNIT = 0.4
"""What the counted noun weighs: the unit is compared by itself."""

_PRIOR = 0.1
"""Weight of the doubt that is left when few words are told."""

_LEAD = 0.3
"""What a word outside the figure's own clause weighs."""

_NOUN = 0.3
"""What a word says at least to be a noun that tells one thing from another."""


def told(
    subject: Subject, other: Subject, nearby: frozenset[str], weigh: Weighing
) -> tuple[float, float]:
    """The share that is told, and the weight of the heaviest word that is not."""
    total = _PLACE * len(subject.places)
    found = _PLACE * sum(_stands(place, other) for place in subject.places)
    missed = 0.0
    for stem, says in _weighted(subject):
        weight = weigh.rarity(stem) * says
        share = _share(stem, other, nearby)
        total += weight
        found += weight * share
        missed = max(missed, weight * (1 - share))
    return (found + _PRIOR / 2) / (total + _PRIOR), missed


def _weighted(subject: Subject) -> Iterator[tuple[str, float]]:
    for stem, says in subject.own.items():
        yield stem, says * (_UNIT if stem in subject.unit else 1.0)
    for stem, says in subject.rest.items():
        yield stem, says * _LEAD


def _stands(place: PlaceKey, other: Subject) -> float:
    return 1.0 if place in other.places else _ABOVE if place in other.near else 0.0


def _share(stem: str, other: Subject, nearby: frozenset[str]) -> float:
    if stem in other.own:
        return 1.0
    like = alike(stem)
    if like & other.own.keys():
        return _ALIKE
    if stem in other.rest or like & other.rest.keys():
        return _REST
    if stem in other.above or like & other.above:
        return _ABOVE
    if _akin(stem, other.own) or _akin(stem, other.rest):
        return _AKIN
    return _TITLE if stem in other.title or stem in nearby else 0.0


def asked(subject: Subject, other: Subject, weigh: Weighing) -> tuple[float, float]:
    """The share of the corpus's clause that is asked, the weight of its heaviest word unsaid."""
    said = subject.own.keys() | subject.above
    total = _PLACE * len(other.places)
    found = _PLACE * len(other.places & subject.places)
    extra = 0.0
    for stem, says in other.own.items():
        weight = weigh.rarity(stem) * says * (_UNIT if stem in other.unit else 1.0)
        share = _said(stem, said, subject)
        total += weight
        found += weight * share
        extra = max(extra, weight * (1 - share))
    return (found + _PRIOR / 2) / (total + _PRIOR), extra


def _said(stem: str, said: Set[str], subject: Subject) -> float:
    if stem in said or alike(stem) & said:
        return 1.0
    if any(_same_family(stem, one) for one in said):
        return _AKIN
    return _REST / 2 if stem in subject.rest else 0.0


def is_swapped(subject: Subject, other: Subject) -> bool:
    """Whether the claim's noun is another figure's, and a noun of this one goes unsaid."""
    if other.planned and not subject.planned:
        return True
    if _is_in_wrong_column(subject, other) or _is_for_another(subject, other):
        return True
    elsewhere = any(
        says >= _NOUN and stem in other.rest and stem not in subject.unit | other.unit
        for stem, says in subject.own.items()
    )
    return elsewhere and any(
        says >= _NOUN and stem not in other.unit and not names_it(subject, stem)
        for stem, says in other.own.items()
    )


def _is_for_another(subject: Subject, other: Subject) -> bool:
    """Whether the figure's noun is another figure's in the claim, whose own noun it leaves out."""
    theirs = subject.paired and any(
        says >= _NOUN and stem in subject.rest and stem not in subject.unit
        for stem, says in other.own.items()
    )
    known = other.own.keys() | other.rest.keys() | other.above | other.beside
    return theirs and any(
        says >= _NOUN
        and stem not in known
        and not alike(stem) & known
        and not _akin(stem, other.own)
        for stem, says in subject.own.items()
        if stem not in subject.unit
    )


def _is_in_wrong_column(subject: Subject, other: Subject) -> bool:
    """Whether the claim counts what another column of the row counts, and not this one."""
    unit = subject.unit
    return bool(unit & other.beside) and not any(
        stem in other.own or alike(stem) & other.own.keys() or _akin(stem, other.own)
        for stem in unit
    )


def names_it(subject: Subject, stem: str) -> bool:
    """Whether the claim says a word of the row's name, or one like it."""
    said = subject.own.keys() | subject.rest.keys() | subject.above
    return stem in said or bool(alike(stem) & said) or any(_same_family(stem, s) for s in said)


def _akin(stem: str, words: Words) -> bool:
    return any(_same_family(stem, one) for one in words)


def _same_family(one: str, other: str) -> bool:
    return len(one) >= _FAMILY and one[:_FAMILY] == other[:_FAMILY]
