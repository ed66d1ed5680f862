"""Understands a question: what it asks for, about what, where and when."""

import re
from collections.abc import Sequence
from dataclasses import replace

from eti_assistant.domain.quantities import Quantity
from eti_assistant.domain.questions import Question
from eti_assistant.french.analysis import content_words
from eti_assistant.french.dates import read_dates, years
from eti_assistant.french.folding import fold
from eti_assistant.french.frequency import is_french, rareness
from eti_assistant.french.lexicon import expand, normalise_question, places
from eti_assistant.french.quantities import read_quantities
from eti_assistant.french.word_lists import folded_words
from eti_assistant.index.opened import OpenIndex
from eti_assistant.retrieval.endings import ending_of
from eti_assistant.retrieval.homonyms import means_another
from eti_assistant.retrieval.instructions import without_instructions
from eti_assistant.retrieval.languages import to_french
from eti_assistant.retrieval.need import AskedWord, Ending, Kind, Need
from eti_assistant.retrieval.patterns import (
    expects_yes_or_no,
    kind_of,
    measure_of,
    plain,
    speaks_of_postings,
)
from eti_assistant.retrieval.seasons import seasons
from eti_assistant.retrieval.spelling import corrected
from eti_assistant.retrieval.synonyms import alike

_COUNTED = re.compile(
    r"\b(?:combien d(?:e |es |u |')|nombre (?:total |moyen )?d(?:e |es |u |')|nb d(?:e |es |'))"
    r"([\w-]+(?: [\w-]+)?)|"
    r"\b((?:effectif|population|affluence|frequentation)s?)\b"
)
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_REFERENCE = re.compile(r"(?<![\w/])(?=[\d/]*[^\W\d_])(?:[\w.-]+/){2,}[\w.-]+")
"""A posting's or a law's reference: the year that it holds is not the one asked about."""

_LEAST = 0.3
"""What is left of the weight of a word that everybody uses."""

_TELEGRAPHIC = 4
_TELLING = 5
"""Letters from which an unknown word is no abbreviation."""

_TIMES = "x"
"""The unit of "doublement", a word that says what the question is about."""

_CUE = re.compile(
    r"\b(combien|quel(?:le)?s?|quand|comment|pourquoi|où|qui|est-ce que|lesquel(?:le)?s)\b",
    re.IGNORECASE,
)
_TOLD_BEFORE = 5
_PREAMBLE = 0.3
"""What is left of the weight of a word said before the question itself."""

_LIGHT = 0.25
"""What is left of the weight of a noun that only announces what is asked ("le nombre de")."""

_FOCUS = re.compile(
    r"\b(?:combien d(?:e la |e l'|e |es |u |')|nombre (?:total |moyen )?d(?:e |es |u |')|"
    r"quel(?:le)?s? (?:est|sont|etait|etaient|sera|seront|fut|a ete)?\s*"
    r"(?:(?:les?|la|leurs?|sa|son) |l')?|(?:part|taux|proportion|pourcentage) d(?:e |es |u |')|"
    r"listez?(?: moi)? (?:les |des |toutes les |tous les )|citez?(?: moi)? (?:les |des ))"
    r"([\w-]+(?: [\w-]+)?)"
)


def understand(question: Question, index: OpenIndex) -> Need:
    """What the question needs; its `ending` is set when nothing is to be looked up."""
    own = without_instructions(question.text)
    french, language = to_french(own)
    text = normalise_question(french)
    if not text:
        ending = Ending.INJECTION if re.search(r"\w", question.text) else Ending.EMPTY
        return Need(text, Kind.OTHER, ending=ending)
    ending = ending_of(text, index.vocabulary, question.history)
    if ending:
        return Need(text, kind_of(plain(fold(text))), ending=ending)
    if means_another(text, index.definitions, index.vocabulary):
        return Need(text, Kind.OTHER, ending=Ending.HOMONYM)
    if language != "fr":
        return replace(_looked_up(text, index, foreign=True), language=language)
    return _looked_up(corrected(text, index), index)


def _looked_up(text: str, index: OpenIndex, *, foreign: bool = False) -> Need:
    """The need of a question that the index may answer.

    Of a foreign question put into French, the words that the corpus does not hold are left out.
    """
    folded = fold(text)
    asked = plain(folded)
    found = places(text)
    dates = [(date.start, date.end) for date in read_dates(text)]
    named = [(place.start, place.end) for place in found if not place.home]
    counted = [(q.start, q.end) for q in read_quantities(text) if q.unit != _TIMES]
    names = expand(text, index.definitions)
    words = _words(text, [*dates, *named, *counted], names, index)
    if foreign:
        words = tuple(word for word in words if index.stems.frequency(word.stem))
    asserted = tuple(q for q in read_quantities(text) if not _is_year(q))
    yes_no = expects_yes_or_no(asked)
    kind = kind_of(asked)
    checked = yes_no and kind in (Kind.OTHER, Kind.LIST) and bool(asserted)
    if len(words) == 1 and words[0].acronym and kind is Kind.OTHER:
        kind = Kind.DEFINITION
    if checked or (not yes_no and _is_telegraphic(kind, words, bool(dates))):
        kind = Kind.COUNT
    return Need(
        text=text,
        kind=kind,
        yes_no=yes_no,
        measure=measure_of(asked),
        words=words,
        focus=_focus(folded, words),
        counted=_units(asserted, words) if checked else _counted(folded, words),
        years=_years(text),
        season=next(iter(seasons(text)), None),
        places=tuple(place for place in found if not place.home),
        asserted=asserted,
        synonyms=names,
        posting=speaks_of_postings(asked),
    )


def _years(text: str) -> tuple[int, ...]:
    """The years of its dates, then those that stand alone."""
    return tuple(dict.fromkeys((*years(text), *map(int, _YEAR.findall(_REFERENCE.sub(" ", text))))))


def _is_year(quantity: Quantity) -> bool:
    """Whether a number of the question is rather a year ("dates 2023")."""
    return bool(_YEAR.fullmatch(quantity.text))


def _is_telegraphic(kind: Kind, words: Sequence[AskedWord], dated: bool) -> bool:
    """A thing and a year without a verb ("naissances 2023 ?") ask for its figure."""
    return kind is Kind.OTHER and dated and 0 < len(words) <= _TELEGRAPHIC


def _words(
    text: str, taken: Sequence[tuple[int, int]], names: Sequence[str], index: OpenIndex
) -> tuple[AskedWord, ...]:
    """The content words outside dates, places and quantities, once each."""
    light = folded_words("stop_words", "heads")
    longest = index.stems.rarity("\0")
    found: dict[str, AskedWord] = {}
    asked_at = _asked_at(text)
    for word in content_words(text):
        if any(start < word.end and word.start < end for start, end in taken):
            continue
        name = _is_name(text, word.start, word.surface)
        rarity = min(index.stems.rarity(word.stem) / longest, 1.0)
        weight = rarity * (_LEAST + (1 - _LEAST) * rareness(fold(word.surface)))
        if fold(word.surface) in light:
            weight *= _LIGHT
        if word.end < asked_at:
            weight *= _PREAMBLE
        others = alike(word.stem)
        known = any(index.stems.holds(stem) for stem in (word.stem, *others))
        known = known or not _is_telling(fold(word.surface), index)
        found.setdefault(word.stem, AskedWord(word.surface, word.stem, weight, others, name, known))
    meanings = frozenset(w.stem for name in names for w in content_words(name))
    return tuple(
        replace(word, alike=word.alike | meanings) if word.name or word.surface.isupper() else word
        for word in found.values()
    )


def _is_telling(folded: str, index: OpenIndex) -> bool:
    """Whether a word that the corpus lacks is more than an abbreviation or two words in one."""
    if len(folded) < _TELLING or not folded.isalpha() or is_french(folded):
        return False
    halves = range(3, len(folded) - 2)
    return not any(
        folded[:i] in index.vocabulary and folded[i:] in index.vocabulary for i in halves
    )


def _asked_at(text: str) -> int:
    """Where the question itself begins, when much is told before it; else 0."""
    cue = _CUE.search(text)
    far = cue and len(content_words(text[: cue.start()])) >= _TOLD_BEFORE
    return cue.start() if cue and far else 0


def _is_name(text: str, start: int, surface: str) -> bool:
    """Whether the word is written as a proper name: a capital that no sentence start explains."""
    if text.isupper() or text.istitle():
        return False
    if len(surface) > 1 and surface[:2].isupper():
        return True
    before = text[:start].rstrip(" '’«\"(")
    return surface[0].isupper() and bool(before) and before[-1] not in ".?!:"


def _focus(folded: str, words: Sequence[AskedWord]) -> frozenset[str]:
    """What is asked for: the noun behind "combien de", "quel est le", else the first word."""
    light = folded_words("stop_words", "heads")
    heads = [word for word in words if fold(word.surface) not in light]
    match = _FOCUS.search(folded)
    named = {word.stem for word in content_words(match[1])} if match else set[str]()
    known = [word.stem for word in heads if word.stem in named]
    return frozenset(known[:1] or [word.stem for word in heads[:1]])


def _counted(folded: str, words: Sequence[AskedWord]) -> frozenset[str]:
    """The noun behind "combien de", or the head that says what is counted ("effectif")."""
    match = _COUNTED.search(folded)
    named = {word.stem for word in content_words(match[1] or match[2])} if match else set[str]()
    known = [word.stem for word in words if word.stem in named]
    return frozenset(known[:1])


def _units(asserted: Sequence[Quantity], words: Sequence[AskedWord]) -> frozenset[str]:
    """What the figures to check count."""
    units = {word.stem for quantity in asserted for word in content_words(quantity.unit)}
    return frozenset(units & {word.stem for word in words})
