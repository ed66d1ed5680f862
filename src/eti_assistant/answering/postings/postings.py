"""Answers about job postings, from their fields: what they say, whether one may still apply."""

from dataclasses import replace
from datetime import date

from eti_assistant.answering.postings.answers import (
    Refusal,
    fields_answer,
    list_answer,
    state_answer,
)
from eti_assistant.answering.postings.asking import Asking, asking
from eti_assistant.answering.postings.board import offers
from eti_assistant.answering.postings.bounds import DAYS, spans, within
from eti_assistant.answering.postings.matching import Match, match
from eti_assistant.answering.postings.words import field_named, words
from eti_assistant.answering.statements import Draft
from eti_assistant.domain.questions import Question
from eti_assistant.french.analysis import terms
from eti_assistant.index.library import Library
from eti_assistant.retrieval.need import AskedWord, Kind, Need

__all__ = ["Refusal", "answer_postings"]

_FEW = 4
"""Postings of which a field is told one by one."""

_OTHERWISE = (Kind.CHANGE, Kind.EXTREME, Kind.COUNT, Kind.REASON, Kind.PROCEDURE)
"""What no list of postings answers."""


def answer_postings(need: Need, question: Question, library: Library) -> Draft | Refusal | None:
    """What the postings answer; None when the question is not about them."""
    if not offers(library):
        return None
    asked = asking(need)
    if asked is None:
        return None
    claimed = _claimed_contract(asked, need, library)
    if claimed:
        return _claim(asked, claimed, need, question, library)
    found = match(asked, need, question.filters, library)
    closing = asked.state == "closed" or any(field.name == "deadline" for field in asked.fields)
    found = replace(found, offers=within(found.offers, need, closing=closing))
    if not found.offers:
        return _none_such(asked, found)
    if not _meant(asked, need, found):
        return None
    return _answer(asked, need, found, question.today, library)


def _claim(
    asked: Asking,
    claimed: tuple[AskedWord, ...],
    need: Need,
    question: Question,
    library: Library,
) -> Draft | Refusal | None:
    """Oui or non: whether the contract of one posting is the one that the question says."""
    rest = tuple(word for word in asked.topic if word not in claimed)
    asked = replace(asked, topic=rest, fields=(field_named("contract"),))
    found = match(asked, need, question.filters, library)
    if len(found.offers) != 1 or not _meant(asked, need, found):
        return None
    draft = fields_answer(asked.fields, found.offers, question.today, library)
    stems = set(terms(found.offers[0].posting.contract))
    if isinstance(draft, Refusal) or not stems:
        return draft
    return replace(draft, opening=words("yes" if {w.stem for w in claimed} <= stems else "no"))


def _claimed_contract(asked: Asking, need: Need, library: Library) -> tuple[AskedWord, ...]:
    """The contract of which a yes-or-no question says that it is a posting's: "un CDI"."""
    if not need.yes_no or asked.fields or asked.state or asked.several:
        return ()
    known = {stem for offer in offers(library) for stem in terms(offer.posting.contract)}
    return tuple(word for word in need.words if word.stem in known)


def _none_such(asked: Asking, found: Match) -> Refusal | None:
    """No posting is meant: a refusal only when nothing but a posting is asked for."""
    sought = asked.exists or asked.fields or asked.state
    known = found.absent and asked.cue in ("offer", "post")
    return Refusal("posting_unknown") if found.named or (sought and known) else None


def _meant(asked: Asking, need: Need, found: Match) -> bool:
    """Whether the postings matched are what the question is about."""
    if found.named:
        about = all(word.stem in offer.topic for word in asked.topic for offer in found.offers)
        return about or bool(asked.fields or asked.state)
    if not asked.cue or (found.loose and not asked.state):
        return False
    if asked.cue == "weak":
        placed = any(place.kind != "region" for place in need.places)
        sure = placed or (len(found.offers) == 1 and found.offers[0].is_named(asked.topic))
        bounded = asked.several and bool(spans(need)) and not asked.topic
        return bounded or (bool(asked.fields) and sure and len(found.offers) <= _FEW)
    if asked.fields and not asked.every and len(found.offers) > _FEW:
        return False
    limited = bool(need.places or asked.topic)
    counted = asked.every and limited and need.kind is Kind.COUNT
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
            return state_answer(asked, need, listed, today, library)
    if fields and len(listed) <= _FEW and not spans(need):
        return fields_answer(fields, listed, today, library)
    return list_answer(asked, fields, need, listed, today, library) if listed else None
