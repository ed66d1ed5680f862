"""Which postings a question means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from eti_assistant.answering.postings.asking import Asking
from eti_assistant.answering.postings.board import Offer, offers, read
from eti_assistant.answering.postings.references import referred, unknown_reference
from eti_assistant.domain.passages import Filters
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import Place, places
from eti_assistant.french.stems import stem
from eti_assistant.index.library import Library
from eti_assistant.retrieval.need import AskedWord, Need

_WITHIN = re.compile(r"\b(?:en|a|basee?s? a|sur)\s$")
_ACRONYM = re.compile(r"\b[A-Z]{2,}\d?\b")
_SLIGHT = 0.12
"""Weight under which a word of a question is not missed."""

_EQUAL = 0.05
"""Difference of shares that tells nothing."""

_LONG = 6
"""Letters from which a stem is recognised in a longer word: "vanuatuane", "anticorruption"."""


@dataclass(frozen=True, slots=True)
class Match:
    """The postings meant, best first; `named` when a reference says which."""

    offers: tuple[Offer, ...]
    named: bool = False
    absent: bool = False
    """A reference or a place is asked for that no posting has."""
    loose: bool = False
    """Some words are found in the postings' text only: something else may be asked of them."""


def match(asking: Asking, need: Need, filters: Filters, library: Library) -> Match:
    """The postings that the question's reference, places and words mean together."""
    board = [offer for offer in offers(library) if _allowed(offer, filters)]
    named = referred(need.text, board)
    if named:
        return Match(named, named=True)
    unknown = unknown_reference(need.text, board)
    if unknown is not None:
        return Match((), named=unknown, absent=True)
    where = need.places or _at_home(need.text)
    if where:
        board = _nearest(board, where)
    if not board:
        return Match((), absent=not asking.topic)
    topic = (*asking.topic, *_unnoticed(need, _acronyms(library)))
    return _by_topic(topic, board, library) if topic else Match(tuple(board))


def _unnoticed(need: Need, names: frozenset[str]) -> tuple[AskedWord, ...]:
    """The postings' acronyms that the question writes like any other word: "VIA", "SERA"."""
    if need.text.isupper():
        return ()
    known = {word.surface for word in need.words}
    found = dict.fromkeys(_ACRONYM.findall(need.text))
    return tuple(
        AskedWord(name, stem(fold(name)), 1.0, name=True)
        for name in found
        if name in names and name not in known
    )


def _allowed(offer: Offer, filters: Filters) -> bool:
    source = offer.source
    codes = {c for name in filters.countries for p in places(name) for c in p.countries}
    return (
        (not filters.document_ids or source.id in filters.document_ids)
        and (not filters.kinds or source.kind in filters.kinds)
        and (not filters.countries or bool(codes & offer.countries))
        and (not filters.years or any(source.published[:4] == str(y) for y in filters.years))
    )


def _at_home(text: str) -> tuple[Place, ...]:
    """France or one of its cities, where the question places the posting there."""
    return tuple(place for place in places(text) if _WITHIN.search(fold(text[: place.start])))


def _nearest(board: Sequence[Offer], where: Sequence[Place]) -> list[Offer]:
    """The postings of the cities asked for, else of the countries, else of the wider regions."""
    standing = [(max(_standing(offer, place) for place in where), offer) for offer in board]
    best = max((standing for standing, _ in standing), default=0)
    exact = best if all(place.kind == "city" for place in where) else min(best, 2)
    return [offer for standing, offer in standing if best and standing >= exact]


def _standing(offer: Offer, place: Place) -> int:
    """3 for its city, 2 for its country, 1 for the region that it covers, 0 for another place."""
    codes = frozenset(place.countries)
    if place.kind == "city":
        if fold(place.name) in offer.city or fold(place.surface) in offer.city:
            return 3
        if offer.city and codes & offer.countries:
            return 0
    if codes & offer.countries:
        return 2
    return int(bool(codes & offer.wide))


def _by_topic(topic: Sequence[AskedWord], board: Sequence[Offer], library: Library) -> Match:
    """The postings that own to every word, those with most of them in title and fields first."""
    names = _acronyms(library)
    shares: list[tuple[float, bool, Offer]] = []
    for offer in board:
        held = [(word, _holds(word, offer, library, names)) for word in topic]
        needed = [share for word, share in held if word.name or word.weight > _SLIGHT]
        if all(share for _, share in held) or (needed and all(needed)):
            total = sum(word.weight for word, _ in held) or 1.0
            share = sum(word.weight * share for word, share in held) / total
            shares.append((share, any(one < 1 for one in needed), offer))
    best = max((share for share, _, _ in shares), default=0.0)
    kept = [one for one in shares if one[0] >= best - _EQUAL]
    return Match(tuple(offer for _, _, offer in kept), loose=any(loose for _, loose, _ in kept))


def _holds(word: AskedWord, offer: Offer, library: Library, names: frozenset[str]) -> float:
    """1 when the posting's title or fields hold the word, 0.5 when only its text does."""
    told = read(library, offer.source.id)
    acronym = word.surface.upper()
    if acronym in told.apart:
        return 0.0
    if acronym in names:
        return float(acronym in told.acronyms) or 0.5 * (word.stem in told.stems)
    meant = {word.stem} | word.alike
    root = fold(word.surface).removeprefix("anti")
    derived = any(len(stem) >= _LONG and root.startswith(stem) for stem in offer.topic)
    if meant & offer.topic or derived:
        return 1.0
    return 0.5 if word.stem in told.stems else 0.0


@lru_cache(maxsize=2)
def _acronyms(library: Library) -> frozenset[str]:
    """Every acronym that some posting owns to."""
    return frozenset(a for o in offers(library) for a in read(library, o.source.id).acronyms)
