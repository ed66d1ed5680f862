"""Drafts and refusals about the postings that a question means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from eti_assistant.answering.postings.asking import Asking
from eti_assistant.answering.postings.board import Offer
from eti_assistant.answering.postings.bounds import spans
from eti_assistant.answering.postings.telling import tell_fields, tell_state
from eti_assistant.answering.postings.words import Field, notice_words, refusal_words, words
from eti_assistant.answering.statements import Draft
from eti_assistant.domain.answers import Answer, Notice, Status
from eti_assistant.french.analysis import terms
from eti_assistant.index.library import Library
from eti_assistant.retrieval.need import Need

_MOST = 12
"""Postings listed at most."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """The postings do not answer; `name` is the sentence that says so."""

    name: str

    def answer(self) -> Answer:
        """The refusal as the reader gets it."""
        return Answer("", Status.NOT_FOUND, refusal_words(self.name))


def state_answer(
    asked: Asking, need: Need, listed: Sequence[Offer], today: date, library: Library
) -> Draft | Refusal:
    """Oui or non, and until when."""
    states = [offer.is_open(today) for offer in listed]
    if all(state is None for state in states):
        return Refusal("posting_not_dated")
    yes = any(states) if asked.state == "open" else not any(states)
    told = sorted(listed, key=lambda offer: not offer.is_open(today))
    statements = tuple(tell_state(offer, today, library) for offer in told)
    told_so = need.yes_no or not asked.several
    opening = words("yes" if yes else "no") if told_so else ""
    return Draft(statements, opening, _notices(listed, today))


def fields_answer(
    fields: Sequence[Field], listed: Sequence[Offer], today: date, library: Library
) -> Draft | Refusal:
    """The fields of each posting that states some of them."""
    told = [(offer, *tell_fields(offer, fields, today, library)) for offer in listed]
    stating = [one for one in told if one[1]]
    if not stating:
        return Refusal("posting_not_stated")
    fewest = min(len(silent) for _, _, silent in stating)
    return Draft(
        tuple(statement for _, statements, _ in stating for statement in statements),
        notices=_notices([offer for offer, _, _ in stating], today),
        partial=words("partial") if fewest else "",
    )


def list_answer(
    asked: Asking,
    fields: Sequence[Field],
    need: Need,
    listed: Sequence[Offer],
    today: date,
    library: Library,
) -> Draft:
    """Every posting, the open ones first."""
    shown = {field.name for field in fields}
    if spans(need):
        shown.add("duration")
    if len(listed) == 1:
        shown.update(("domain", "contract", "duration"))
    stems = {word.stem for word in asked.topic}
    if any(stems & set(terms(offer.posting.contract)) for offer in listed):
        shown.add("contract")
    latest = sorted(listed, key=lambda offer: offer.posting.deadline, reverse=True)
    told = sorted(latest, key=lambda offer: not offer.is_open(today))[:_MOST]
    beside = [name for name in ("domain", "contract", "duration") if name in shown]
    return Draft(
        tuple(tell_state(offer, today, library, beside) for offer in told),
        _existing(told, today) if need.yes_no else "",
        _notices(told, today),
        partial=words("others") if len(told) < len(listed) else "",
    )


def _existing(told: Sequence[Offer], today: date) -> str:
    """Oui; when none of them is open any more, that first."""
    if any(offer.is_open(today) is not False for offer in told):
        return words("yes")
    return words("yes_but_over" if len(told) == 1 else "yes_but_all_over")


def _notices(told: Sequence[Offer], today: date) -> tuple[Notice, ...]:
    closed = sum(offer.is_open(today) is False for offer in told)
    if not closed:
        return ()
    name = "one_closed" if len(told) == 1 else "all_closed"
    return (Notice("posting_closed", notice_words(name if closed == len(told) else "some_closed")),)
