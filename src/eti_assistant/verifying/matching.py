"""How surely a figure of the corpus counts the same thing as a figure to check."""

from dataclasses import dataclass

from eti_assistant.domain.figures import Figure
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.counted_units import unit_likeness
from eti_assistant.verifying.roles import is_superseded
from eti_assistant.verifying.sharing import asked, is_swapped, names_it, told
from eti_assistant.verifying.subjects import Subject, Weighing, subject_of_figure

_COMPARABLE = 0.55
_MISSED = 3.0
_EXTRA = 2.0

_UNNAMED = 1.0


@dataclass(frozen=True, slots=True)
class Found:
    """A figure of a passage that was found for a sentence."""

    figure: Figure
    likeness: float
    """Cosine of the sentence to check with the figure's."""
    nearby: frozenset[str]
    """Stems of the figure's passage."""
    before: str = ""
    """The sentence that the figure's leans on ("Ils étaient 347")."""


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
        return is_superseded(
            self.figure.quote, self.figure.quantity.start, self.figure.quantity.end
        )

    @property
    def one_unit(self) -> bool:
        """Whether both count in one unit, as far as both say it."""
        return self.looks.unit >= _COMPARABLE


def match(claim: Claim, subject: Subject, found: Found, weigh: Weighing) -> Match | None:
    """The match, or None where unit or place make it another thing."""
    figure, other = found.figure, subject_of_figure(found.figure, found.before)
    unit = unit_likeness(claim, subject, figure, other)
    placed = _placed(subject, other)
    sides = {subject.role, other.role}
    if unit is None or placed is None or (len(sides) > 1 and "against" in sides):
        return None
    nearby = frozenset[str]() if " | " in figure.quote else found.nearby
    said, missed = told(subject, other, nearby, weigh)
    wanted, extra = asked(subject, other, weigh)
    looks = Looks(
        told=said,
        missed=missed,
        asked=wanted,
        unit=unit,
        placed=placed,
        likeness=10 * (found.likeness - 0.85),
        target=float(
            subject.target != other.target
            or _roles_differ(subject, other)
            or bool(other.numbers and subject.numbers and not other.numbers & subject.numbers)
        ),
        extra=extra,
        swapped=float(is_swapped(subject, other)),
        unnamed=float(bool(other.label) and not any(names_it(subject, s) for s in other.label)),
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


def _placed(subject: Subject, other: Subject) -> float | None:
    """Whether both are about the same places; None where they are about different ones."""
    if not subject.places:
        return 1.0 if not other.places else 0.0
    if subject.places <= other.places:
        return 1.0 if len(other.places) == len(subject.places) else 0.8
    if other.places:
        return 0.5 if subject.places & other.places else None
    return 0.85 if subject.places <= other.near else 0.0
