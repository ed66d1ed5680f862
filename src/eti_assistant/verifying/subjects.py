"""What a figure is about, in a text to check and in the corpus, as stems and places."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from eti_assistant.domain.figures import Figure
from eti_assistant.french.analysis import Word, content_words, terms
from eti_assistant.french.folding import fold
from eti_assistant.french.frequency import rareness
from eti_assistant.french.lexicon import places
from eti_assistant.french.quantities import read_quantities
from eti_assistant.french.stems import stem
from eti_assistant.french.word_lists import folded_words
from eti_assistant.index.lexical import LexicalRanking
from eti_assistant.verifying.claims import Claim, Stated, blanked
from eti_assistant.verifying.cues import cue, listed_words
from eti_assistant.verifying.roles import is_denied, role

PlaceKey = tuple[str, tuple[str, ...]]
Words = Mapping[str, float]
"""Stem to what the word says where it stands, from 0 to 1: a noun all, a verb little."""

_LEAST = 0.3
"""What is left of the weight of a word that everybody uses."""

_NOUN, _OTHER, _VERB, _WEAK = 1.0, 0.6, 0.3, 0.08
_VERB_END = re.compile(
    r"(?:aient|ait|ent|erent|irent|eront|ira|iront|era|er|ir|ant|e|ee|es|ees|i|u|it|us)$"
)
_SHARED = 0.8
"""What a word of the sentence's opening says in a clause that shares it."""

_LEANT = 0.5
"""What a word of the sentence before says in one that leans on it."""

_ARTICLES = frozenset(("le", "la", "les", "l"))
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[’'\s-]*$")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is about: words of its clause, of the rest of its sentence, of what is above.

    `places` are those of its clause, else those of its sentence; `near` those above it.
    """

    own: Words
    rest: Words
    above: frozenset[str]
    title: frozenset[str]
    places: frozenset[PlaceKey]
    near: frozenset[PlaceKey]
    unit: frozenset[str]
    target: bool
    denied: bool = False
    label: frozenset[str] = frozenset()
    """What names its row, for a cell."""
    role: str = ""
    numbers: frozenset[float] = frozenset()
    """Values of the other figures of the sentence, or of those of the row's name."""


def subject_of_claim(claim: Claim) -> Subject:
    """The subject of a figure to check."""
    stated = claim.stated
    text = blanked(stated.text, (*claim.figures, *(_combining(stated.text) if claim.term else ())))
    own, rest = _words(text, claim.clause, claim.span[0], claim.figures[0][0])
    own = {**_leaning(stated.before), **own}
    lead = text[: claim.figures[0][0]]
    here = places_in(text[slice(*claim.clause)]) or places_in(lead)
    return Subject(
        own=own,
        rest=rest,
        above=stems_of(stated.before),
        title=frozenset(),
        places=here or _leant_on(stated),
        near=frozenset(),
        unit=stems_of(claim.quantity.unit),
        target=aims(stated.text),
        denied=claim.denied,
        numbers=frozenset(q.value for q in read_quantities(stated.text) if q.value is not None)
        - {claim.quantity.value},
        role="" if claim.term else role(stated.text, claim.clause, *claim.span),
    )


def _combining(text: str) -> Iterator[tuple[int, int]]:
    """The words that tell a change or a sum, and not what changes or is summed."""
    folded = fold(text)
    if len(folded) == len(text):
        for name in ("difference", "decrease", "sum"):
            yield from (found.span() for found in cue(name).finditer(folded))


def _leaning(before: str) -> dict[str, float]:
    """What a sentence takes over from the ones it leans on."""
    spans = [(q.start, q.end) for q in read_quantities(before)]
    said = _words(blanked(before, spans), (0, len(before)), 0, 0)[0]
    return {stem: says * _LEANT for stem, says in said.items()}


def _leant_on(stated: Stated) -> frozenset[PlaceKey]:
    """The places of the sentence before; the last one for "cette dernière"."""
    if cue("the_latter").match(fold(stated.text)):
        last = [p for p in places(stated.before) if not p.home][-1:]
        return frozenset((p.name, p.countries) for p in last)
    return places_in(stated.before)


@lru_cache(maxsize=5_000)
def subject_of_figure(figure: Figure) -> Subject:
    """The subject of a figure of the corpus."""
    spans = [(q.start, q.end) for q in read_quantities(figure.quote)]
    text = blanked(figure.quote, spans)
    in_row = " | " in figure.quote
    first = spans[0][0] if spans else 0
    if in_row:
        labels = f"{_label(figure)} | {figure.counts}"
        own, rest = _label_words(labels), {}
        here = places_in(f"{figure.scope} {figure.column}")
    else:
        own, rest = _words(text, figure.clause, figure.quantity.start, first)
        here = places_in(text[slice(*figure.clause)]) or places_in(text[:first])
    posting = figure.source.posting
    described = f"{posting.country} {posting.city} {posting.title}" if posting else ""
    return Subject(
        own=own,
        rest=rest,
        above=_above(figure, text if in_row else ""),
        title=stems_of(f"{figure.source.title} {described}"),
        places=here,
        near=places_in(f"{figure.quote} {figure.context} {described} {figure.source.title}"),
        unit=stems_of(figure.quantity.unit),
        target=aims(f"{figure.quote} {figure.column}"),
        denied=is_denied(figure.quote, figure.clause, figure.quantity.start),
        label=_row_name(figure) if in_row else frozenset(),
        numbers=_numbers(figure.scope) if in_row else frozenset(),
        role=role(figure.quote, figure.clause, figure.quantity.start, figure.quantity.end),
    )


def _above(figure: Figure, row: str) -> frozenset[str]:
    """What stands above a sentence; for a cell, its row and what is above its table."""
    if not row:
        return stems_of(figure.context)
    above, _, heads = figure.context.rpartition("\n")
    return stems_of(above if figure.column else f"{above}\n{heads}") | stems_of(row)


def _row_name(figure: Figure) -> frozenset[str]:
    """The words that name a row, but for a place; a total has none."""
    if fold(figure.scope).strip(" :") in listed_words("totals") or places_in(figure.scope):
        return frozenset()
    return stems_of(figure.scope)


def _numbers(label: str) -> frozenset[float]:
    """The figures that are part of a row's name ("Deux soirées")."""
    one = {1.0} if fold(label).startswith(("un ", "une ")) else set[float]()
    return frozenset(one | {q.value for q in read_quantities(label) if q.value is not None})


def _label(figure: Figure) -> str:
    """What names the row of a figure; the total of a table is named by its caption."""
    if fold(figure.scope).strip(" :") not in listed_words("totals"):
        return figure.scope
    above = figure.context.split("\n")
    caption = above[-2] if len(above) > 1 else ""
    return f"{figure.scope} | {caption}"


def aims(text: str) -> bool:
    """Whether a text tells what is aimed at, and not what is."""
    folded = fold(text)
    return bool(cue("target").search(folded)) and not cue("target_met").search(folded)


class Weighing:
    """How much each word says in one corpus: 0 for one of every text, 1 for the rarest."""

    def __init__(self, stems: LexicalRanking) -> None:
        self._stems = stems
        self._longest = stems.rarity("\0")
        self.rarity = lru_cache(maxsize=20_000)(self._rarity)

    def _rarity(self, stem: str) -> float:
        return min(self._stems.rarity(stem) / self._longest, 1.0)


@lru_cache(maxsize=5_000)
def places_in(text: str) -> frozenset[PlaceKey]:
    """The places that a text names, France left aside."""
    return frozenset((p.name, p.countries) for p in places(text) if not p.home)


def _words(
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


def _names_thing(text: str) -> bool:
    """Whether a part of a sentence names something of its own, and not only a verb or a change."""
    folded = fold(text)
    change = cue("difference").search(folded)
    return bool(places(text)) or any(
        _says(text, word) > _WEAK
        and not (change and change.start() <= word.start < change.end())
        for word in content_words(text)
    )


def _label_words(text: str) -> dict[str, float]:
    """The content words of the labels of a row and a column: each names what is counted."""
    said = _words(text, (0, len(text)), 0, 0)[0]
    common = {w.stem: _common(fold(w.surface)) for w in content_words(text)}
    return {stem: says if says == _WEAK else common[stem] for stem, says in said.items()}


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
    if folded in _weak() or (word.stem in _weak() and not (before and fold(before[1]) in _ARTICLES)):
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


@lru_cache(maxsize=5_000)
def stems_of(text: str) -> frozenset[str]:
    """The stems of a text."""
    return frozenset(terms(text))
