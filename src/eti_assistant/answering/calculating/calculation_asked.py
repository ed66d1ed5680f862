"""Whether a question asks for a calculation, and what of."""

from dataclasses import dataclass, replace

from eti_assistant.answering.calculating.asked_subject import Subject, subject_of
from eti_assistant.answering.calculating.calculation_words import asked
from eti_assistant.answering.calculating.changing import Dates
from eti_assistant.answering.calculating.periods import Period, periods
from eti_assistant.french.folding import fold
from eti_assistant.retrieval.need import Measure, Need
from eti_assistant.retrieval.patterns import plain

_ASKED = (
    *("change", "difference", "sum", "share", "compare", "ranked", "highest", "lowest"),
    *("missing", "rising", "falling"),
)


@dataclass(frozen=True, slots=True)
class CalculationAsked:
    """A question that asks for a calculation, in its parts."""

    need: Need
    question: str
    wanted: frozenset[str]
    subject: Subject
    when: tuple[Period, ...]

    @property
    def money(self) -> bool:
        """Whether it asks for an amount."""
        return self.need.measure is Measure.MONEY

    @property
    def date(self) -> Period | None:
        """The one date it names."""
        return self.when[0] if len(self.when) == 1 else None

    @property
    def dates(self) -> Dates | None:
        """The two dates it compares, named or understood."""
        if "change" not in self.wanted or len(self.when) > 2:
            return None
        if len(self.when) == 2:
            return Dates(min(self.when), max(self.when))
        one_year = bool(asked("one_year").search(self.question))
        if one_year or (self.wanted & {"rising", "falling"} and self._asks_how_far):
            return Dates(None, self.date, one_year=one_year or self.date is not None)
        return None

    @property
    def _asks_how_far(self) -> bool:
        """Whether it asks if, or by how much, something moved."""
        return self.need.yes_no or bool(asked("how_far").search(self.question))


def calculation_asked(need: Need) -> CalculationAsked | None:
    """The calculation that the question asks for, None when it asks for something else."""
    question = plain(fold(need.text))
    wanted = frozenset(name for name in _ASKED if asked(name).search(question))
    if not wanted - {"rising", "falling"}:
        return None
    if need.yes_no and asked("which").search(question):
        need = replace(need, yes_no=False)
    if "missing" not in wanted and _is_otherwise_asked(need, question):
        return None
    return CalculationAsked(need, question, wanted, subject_of(need), periods(need.text))


def _is_otherwise_asked(need: Need, question: str) -> bool:
    """Whether a cause or a date is asked for, or a figure or a negation to be checked."""
    checked = need.yes_no and (need.asserted or asked("negated").search(question))
    return bool(checked or asked("otherwise").search(question))
