"""Whether an answer is right."""

from dataclasses import dataclass

from eti_assistant.domain.answers import Answer, Status
from eti_assistant.evaluation import wording
from eti_assistant.evaluation.matching import holds
from eti_assistant.evaluation.questions import Case

ANSWERS = frozenset({Status.ANSWERED, Status.PARTIAL})
REFUSALS = frozenset(Status) - ANSWERS


@dataclass(frozen=True, slots=True)
class Judgement:
    """`why` lists what is wrong, in French; an answer is right when there is nothing."""

    why: tuple[str, ...]
    expected_status: bool
    """Whether the status is one that the question file names, or would be by default."""

    @property
    def right(self) -> bool:
        """Nothing is wrong."""
        return not self.why


def judge(case: Case, answer: Answer) -> Judgement:
    """An answerable question wants its entries; the status alone judges a refusal.

    What must not be said must not be said in either case.
    """
    accepted = (ANSWERS if case.answerable else REFUSALS) | case.expected
    why: list[str] = []
    if answer.status not in accepted:
        expected = " | ".join(sorted(case.expected or accepted))
        why.append(wording.WRONG_STATUS.format(status=answer.status.value, expected=expected))
    said = "\n".join([answer.text, *(answer.suggestions if answer.status in REFUSALS else ())])
    if case.answerable:
        missing = (entry for entry in case.must_contain if not holds(said, entry))
        why += [wording.MISSING.format(entry=entry) for entry in missing]
    forbidden = (entry for entry in case.must_not_contain if holds(said, entry))
    why += [wording.FORBIDDEN.format(entry=entry) for entry in forbidden]
    return Judgement(tuple(why), answer.status in (case.expected or accepted))
