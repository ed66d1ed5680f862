"""How surely a figure of the corpus counts the same thing as a figure to check."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from eti_assistant.checking.agreement import in_one_time
from eti_assistant.domain.figures import Figure
from eti_assistant.retrieval.synonyms import alike
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.roles import is_superseded
from eti_assistant.verifying.subjects import PlaceKey, Subject, Weighing, Words, subject_of_figure

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

_COMPARABLE = 0.55
_MISSED = 3.0
_EXTRA = 2.0
_NOUN = 0.3
"""What a word says at least to be a noun that tells one thing from another."""

_UNNAMED = 1.0
_LEAD = 0.3
"""What a word outside the figure's own clause weighs."""


@dataclass(frozen=True, slots=True)
class Found:
    """A figure of a passage that was found for a sentence."""

    figure: Figure
    likeness: float
    """Cosine of the sentence to check with the figure's."""
    nearby: frozenset[str]
    """Stems of the figure's passage."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What tells the same thing from another; each is about 0 to 1."""

    told: float
    """Share of what the claim says, by rarity, that the corpus's sentence or what is above says."""
    missed: float
    """Weight of the heaviest word of the claim that stands neither there nor above."""
    asked: float
    """Share of what the corpus's clause says that the claim says."""
    unit: float
    placed: float
    likeness: float
    target: float
    swapped: float = 0.0
    """1 where the claim's thing is that of another figure of the sentence."""
    unnamed: float = 0.0
    """1 where the claim says nothing of what names the row."""
    extra: float = 0.0
    """Weight of the heaviest word of the corpus's clause or row that the claim does not say."""


@dataclass(frozen=True, slots=True)
class Match:
    """A figure of the corpus that may count the same thing.

    `score` is the logarithm of its odds: 0 as likely as not.
    """

    figure: Figure
    subject: Subject
    looks: Looks
    score: float

    @property
    def certain(self) -> float:
        """The score less what one says and the other does not."""
        doubt = _MISSED * self.looks.missed + _EXTRA * self.looks.extra
        return self.score - doubt - _UNNAMED * self.looks.unnamed

    @property
    def superseded(self) -> bool:
        """Whether its sentence gives it as what was before ("passe de 5,2 M€ à 5,9 M€")."""
        return is_superseded(self.figure.quote, self.figure.quantity.start, self.figure.quantity.end)

    @property
    def one_unit(self) -> bool:
        """Whether both count in one unit, as far as both say it."""
        return self.looks.unit >= _COMPARABLE


def match(claim: Claim, subject: Subject, found: Found, weigh: Weighing) -> Match | None:
    """The match, or None where unit or place make it another thing."""
    figure, other = found.figure, subject_of_figure(found.figure)
    unit = _unit(claim, subject, figure, other)
    placed = _placed(subject, other)
    sides = {subject.role, other.role}
    if unit is None or placed is None or (len(sides) > 1 and "against" in sides):
        return None
    nearby = frozenset[str]() if " | " in figure.quote else found.nearby
    told, missed = _told(subject, other, nearby, weigh)
    asked, extra = _asked(subject, other, weigh)
    looks = Looks(
        told=told,
        missed=missed,
        asked=asked,
        unit=unit,
        placed=placed,
        likeness=10 * (found.likeness - 0.85),
        target=float(
            subject.target != other.target
            or _roles_differ(subject, other)
            or bool(other.numbers and subject.numbers and not other.numbers & subject.numbers)
        ),
        extra=extra,
        swapped=float(_is_swapped(subject, other)),
        unnamed=float(bool(other.label) and not any(_named(subject, s) for s in other.label)),
    )
    return Match(figure, other, looks, score_of(looks))


def _roles_differ(subject: Subject, other: Subject) -> bool:
    """Whether one tells a change or a sum and the other a level; a level may be a sum told."""
    return subject.role != other.role and (subject.role, other.role) != ("sum", "")


def score_of(looks: Looks) -> float:
    """A logistic regression, its weights searched for on the development claims."""
    return (
        5.1 * looks.told
        + 1.7 * looks.asked
        + 4.65 * looks.told * looks.asked
        + 3.7 * looks.unit
        + 4.1 * looks.placed
        + 0.5 * looks.likeness
        - 3.5 * looks.target
        - 9.8
    )


def _unit(claim: Claim, subject: Subject, figure: Figure, other: Subject) -> float | None:
    one, known = in_one_time(claim.quantity).unit, in_one_time(figure.quantity).unit
    if one == known:
        return 1.0
    if one == ANY_UNIT:
        return 0.7
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


def _placed(subject: Subject, other: Subject) -> float | None:
    """Whether both are about the same places; None where they are about different ones."""
    if not subject.places:
        return 1.0 if not other.places else 0.0
    if subject.places <= other.places:
        return 1.0 if len(other.places) == len(subject.places) else 0.8
    if other.places:
        return 0.5 if subject.places & other.places else None
    return 0.85 if subject.places <= other.near else 0.0


def _told(
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


def _asked(subject: Subject, other: Subject, weigh: Weighing) -> tuple[float, float]:
    """The share of the corpus's clause that is asked, and the weight of its heaviest word unsaid."""
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


def _named(subject: Subject, stem: str) -> bool:
    """Whether the claim says a word of the row's name, or one like it."""
    said = subject.own.keys() | subject.rest.keys() | subject.above
    return stem in said or bool(alike(stem) & said) or any(_same_family(stem, s) for s in said)


def _is_swapped(subject: Subject, other: Subject) -> bool:
    """Whether a noun of the claim stands in another figure's clause, and one of this clause unsaid."""
    said = subject.own.keys() | subject.rest.keys() | subject.above
    elsewhere = any(
        says >= _NOUN and stem in other.rest and stem not in subject.unit | other.unit
        for stem, says in subject.own.items()
    )
    return elsewhere and any(
        says >= _NOUN and stem not in other.unit and not _named(subject, stem) and stem not in said
        for stem, says in other.own.items()
    )


def _akin(stem: str, words: Words) -> bool:
    return any(_same_family(stem, one) for one in words)


def _same_family(one: str, other: str) -> bool:
    return len(one) >= _FAMILY and one[:_FAMILY] == other[:_FAMILY]
