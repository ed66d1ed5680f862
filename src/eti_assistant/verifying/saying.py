"""What the words of a sentence say of what it counts, and the places that it names."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from eti_assistant.french.analysis import Word, content_words
from eti_assistant.french.folding import fold
from eti_assistant.french.frequency import rareness
from eti_assistant.french.lexicon import places
from eti_assistant.french.once import PlaceKey
from eti_assistant.french.stems import stem
from eti_assistant.french.word_lists import folded_words
from eti_assistant.verifying.cues import cue, listed_words

Words = Mapping[str, float]
"""Stem to what the word says where it stands, from 0 to 1: a noun all, a verb little."""

_LEAST = 0.3
"""What is left of the weight of a word that everybody uses."""

_SHARED = 0.8
"""What a word of the sentence's opening says in a clause that shares it."""

_ARTICLES = frozenset(("le", "la", "les", "l"))
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[’'\s-]*$")
_NOUN, _OTHER, _VERB, _WEAK = 1.0, 0.6, 0.3, 0.08
_VERB_END = re.compile(
    r"(?:aient|ait|ent|erent|irent|eront|ira|iront|era|er|ir|ant|e|ee|es|ees|i|u|it|us)$"
)


def words_of(
    text: str, span: tuple[int, int], place: int, first: int
) -> tuple[dict[str, float], dict[str, float]]:
    """The content words of the clause `span` and those outside it, place names left aside.

    A clause that names nothing before its figure, at `place`, shares what the sentence names before
    its first one ("la régie dessert 41 communes et 96 250 habitants").
    """
    named = [(p.start, p.end) for p in places(text) if not p.home]
    opening = fold(text[span[0] : place])
    first = span[0] if cue("compared").search(opening) else first
    shares = span[0] >= first and not _names_thing(text[span[0] : place])
    asides = _asides(text)
    own: dict[str, float] = {}
    rest: dict[str, float] = {}
    for word in content_words(text):
        if any(start <= word.start < end for start, end in named):
            continue
        aside = any(start <= word.start < end for start, end in asides)
        inside = span[0] <= word.start < span[1]
        lead = shares and word.start < first
        into = own if (inside or lead) and not aside else rest
        says = _says(text, word) * (_SHARED if lead and not inside else 1.0)
        into[word.stem] = max(says, into.get(word.stem, 0.0))
    return own, {stem: says for stem, says in rest.items() if stem not in own}


def label_words(text: str) -> dict[str, float]:
    """The content words of the labels of a row and a column: each names what is counted."""
    said = words_of(text, (0, len(text)), 0, 0)[0]
    common = {w.stem: _common(fold(w.surface)) for w in content_words(text)}
    return {stem: says if says == _WEAK else common[stem] for stem, says in said.items()}


@lru_cache(maxsize=5_000)
def places_in(text: str) -> frozenset[PlaceKey]:
    """The places that a text names, France left aside."""
    return frozenset((p.name, p.countries) for p in places(text) if not p.home)


def _names_thing(text: str) -> bool:
    """Whether a part of a sentence names something of its own, and not only a verb or a change."""
    folded = fold(text)
    change = cue("difference").search(folded)
    return bool(places(text)) or any(
        _says(text, word) > _WEAK and not (change and change.start() <= word.start < change.end())
        for word in content_words(text)
    )


def _asides(text: str) -> list[tuple[int, int]]:
    """Who is said to have told it ("selon le maire", "rappelle la direction")."""
    folded = fold(text)
    if len(folded) != len(text):
        return []
    return [found.span() for found in cue("told_by").finditer(folded)]


def _says(text: str, word: Word) -> float:
    """How much the word says of what is counted: its part of speech, and how common it is."""
    folded = fold(word.surface)
    before = _WORD_BEFORE.search(text, 0, word.start)
    if folded in _weak() or (
        word.stem in _weak() and not (before and fold(before[1]) in _ARTICLES)
    ):
        return _WEAK
    common = _common(folded)
    if before and fold(before[1]) in folded_words("weak_words", "determiners"):
        return _NOUN * common
    if word.surface[:1].isupper() and word.start:
        return _NOUN * common
    return (_VERB if _VERB_END.search(folded) else _OTHER) * common


def _common(folded: str) -> float:
    return _LEAST + (1 - _LEAST) * rareness(folded)


@cache
def _weak() -> frozenset[str]:
    listed = folded_words("weak_words", "announcing") | frozenset(listed_words("empty"))
    return frozenset((*listed, *(stem(word) for word in listed)))
