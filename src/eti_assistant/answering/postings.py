"""Answers about job postings, from their fields: what they say, whether one may still apply."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from eti_assistant.answering.posting_asking import Asking, asking
from eti_assistant.answering.posting_board import Offer, offers
from eti_assistant.answering.posting_bounds import DAYS, spans, within
from eti_assistant.answering.posting_matching import Match, match
from eti_assistant.answering.posting_telling import tell_fields, tell_state
from eti_assistant.answering.posting_words import Field, notice_words, refusal_words, words
from eti_assistant.answering.statements import Draft
from eti_assistant.domain.answers import Answer, Notice, Status
from eti_assistant.domain.questions import Question
from eti_assistant.french.analysis import terms
from eti_assistant.index.library import Library
from eti_assistant.retrieval.need import Kind, Need

_MOST = 12
"""Postings listed at most."""

_FEW = 4
"""Postings of which a field is told one by one."""

_OTHERWISE = (Kind.CHANGE, Kind.EXTREME, Kind.COUNT, Kind.REASON, Kind.PROCEDURE)
"""What no list of postings answers."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """The postings do not answer; `name` is the sentence that says so."""

    name: str

    def answer(self) -> Answer:
        """The refusal as the reader gets it."""
        return Answer("", Status.NOT_FOUND, refusal_words(self.name))


def answer_postings(need: Need, question: Question, library: Library) -> Draft | Refusal | None:
    """What the postings answer; None when the question is not about them."""
    if not offers(library):
        return None
    asked = asking(need)
    if asked is None:
        return None
    found = match(asked, need, question.filters, library)
    found = replace(found, offers=tuple(within(found.offers, need)))
    if not found.offers:
        return _none_such(asked, found)
    if not _meant(asked, need, found):
        return None
    return _answer(asked, need, found, question.today, library)


def _none_such(asked: Asking, found: Match) -> Refusal | None:
    """No posting is meant: a refusal only when nothing but a posting is asked for."""
    sought = asked.exists or asked.fields or asked.state
    known = found.absent and asked.cue in ("offer", "post")
    return Refusal("posting_unknown") if found.named or (sought and known) else None


def _meant(asked: Asking, need: Need, found: Match) -> bool:
    """Whether the postings matched are what the question is about."""
    if found.named:
        return True
    if not asked.cue or (found.loose and not asked.state):
        return False
    if asked.cue == "weak":
        placed = any(place.kind != "region" for place in need.places)
        sure = placed or (len(found.offers) == 1 and found.offers[0].is_named(asked.topic))
        bounded = asked.several and bool(spans(need)) and not asked.topic
        return bounded or (bool(asked.fields) and sure and len(found.offers) <= _FEW)
    if asked.fields and not asked.every and len(found.offers) > _FEW:
        return False
    counted = asked.every and need.kind is Kind.COUNT
    otherwise = need.kind in _OTHERWISE and not counted
    if not asked.fields and (otherwise or (need.yes_no and not _existence(asked))):
        return False
    if any(quantity.unit not in DAYS for quantity in need.asserted):
        return False
    told = bool(need.places or asked.topic or asked.state)
    return told or asked.every or len(found.offers) == 1


def _existence(asked: Asking) -> bool:
    """Whether oui means that there are such postings, or that one may still apply."""
    return bool(asked.state) or (asked.exists and asked.several)


def _answer(
    asked: Asking, need: Need, found: Match, today: date, library: Library
) -> Draft | Refusal | None:
    listed = list(found.offers)
    fields = [f for f in asked.fields if not (found.named and f.name == "ref")]
    if asked.state:
        precise = found.named or bool(need.places or asked.topic)
        still = [offer for offer in listed if offer.is_open(today)]
        if asked.state == "open" and still and (asked.several or not precise):
            listed = still
        elif not still and (len(listed) > _FEW or not precise):
            return Refusal("postings_all_closed")
        if not fields and len(listed) <= _FEW:
            return _state(asked, need, listed, today, library)
    if fields and len(listed) <= _FEW and not spans(need):
        return _fields(fields, listed, today, library)
    return _list(asked, fields, need, listed, today, library) if listed else None


def _state(
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


def _fields(
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


def _list(
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
