"""What a question needs to be answered."""

from dataclasses import dataclass
from enum import StrEnum

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.places import Place


class Kind(StrEnum):
    """The family of a question: what its answer is made of."""

    COUNT = "count"
    CHANGE = "change"
    EXTREME = "extreme"
    DURATION = "duration"
    DATE = "date"
    PLACE = "place"
    PERSON = "person"
    CONTACT = "contact"
    DEFINITION = "definition"
    LIST = "list"
    REASON = "reason"
    PROCEDURE = "procedure"
    OTHER = "other"


class Measure(StrEnum):
    """What a quantity asked for is measured in."""

    ANY = "any"
    MONEY = "money"
    SHARE = "share"


class Ending(StrEnum):
    """Why a question is answered without looking anything up."""

    GREETING = "greeting"
    ABOUT = "about"
    EMPTY = "empty"
    OFF_TOPIC = "off_topic"
    OPINION = "opinion"
    PRIVATE = "private"
    PROMISE = "promise"
    ACTION = "action"
    INSULT = "insult"
    INJECTION = "injection"
    HOMONYM = "homonym"


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A word of the question that its answer should be about.

    `stem` is how the lexical ranking knows it, `alike` the stems that mean the same; `weight` is
    its rarity in the corpus, from 0 to 1; `name` tells a proper name, an acronym or a reference.
    """

    surface: str
    stem: str
    weight: float
    alike: frozenset[str] = frozenset()
    name: bool = False
    known: bool = True
    """Whether it, or a word of its family, is French or stands in the corpus."""

    @property
    def acronym(self) -> bool:
        """Whether it is written in capitals."""
        return len(self.surface) > 1 and self.surface.isupper()


@dataclass(frozen=True, slots=True)
class Need:
    """A question understood."""

    text: str
    kind: Kind
    yes_no: bool = False
    measure: Measure = Measure.ANY
    words: tuple[AskedWord, ...] = ()
    focus: frozenset[str] = frozenset()
    """Stems of what is counted or named: "experts" in "combien d'experts"."""
    counted: frozenset[str] = frozenset()
    """Stems of what the figure asked for counts, when the question names it."""
    years: tuple[int, ...] = ()
    season: tuple[int, int] | None = None
    """Two years in a row written as one period ("2022-2023")."""
    places: tuple[Place, ...] = ()
    asserted: tuple[Quantity, ...] = ()
    synonyms: tuple[str, ...] = ()
    posting: bool = False
    ending: Ending | None = None
    language: str = "fr"
