"""Understands a question: what it asks for, about what, where and when."""

import re
from collections.abc import Sequence
from dataclasses import replace

from eti_assistant.domain.quantities import Quantity
from eti_assistant.domain.questions import Question
from eti_assistant.french.dates import read_dates, years
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import expand, normalise_question, places
from eti_assistant.french.quantities import read_quantities
from eti_assistant.index.opened import OpenIndex
from eti_assistant.retrieval.asked_words import asked_words, counted_in, focus_of, units_of
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

_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_REFERENCE = re.compile(r"(?<![\w/])(?=[\d/]*[^\W\d_])(?:[\w.-]+/){2,}[\w.-]+")
"""A posting's or a law's reference: the year that it holds is not the one asked about."""

_ELSEWHERE = re.compile(r"\b(?:non|hors|hors de)[ -](?:l'|le |la |les )?$")
"""What precedes a place that is not the one asked about ("non européen")."""

_OF_WHAT = re.compile(
    r"^(?:et |alors )?(?:a|dans|de|par|pour|avec|sous|chez|sur|lors de) (?:quel|qui|quoi)"
)
"""How a question begins that asks for a thing and not for its figure."""

_TELEGRAPHIC = 4
_TIMES = "x"
"""The unit of "doublement", a word that says what the question is about."""


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
    found = tuple(place for place in found if not _ELSEWHERE.search(folded[: place.start]))
    named = [(place.start, place.end) for place in found if not place.home]
    counted = [(q.start, q.end) for q in read_quantities(text) if q.unit != _TIMES]
    names = expand(text, index.definitions)
    words = asked_words(text, [*dates, *named, *counted], names, index)
    if foreign:
        words = tuple(word for word in words if index.stems.frequency(word.stem))
    asserted = tuple(q for q in read_quantities(text) if not _is_year(q))
    yes_no = expects_yes_or_no(asked)
    kind = kind_of(asked)
    checked = yes_no and kind in (Kind.OTHER, Kind.LIST) and bool(asserted)
    if len(words) == 1 and words[0].acronym and kind is Kind.OTHER:
        kind = Kind.DEFINITION
    short = _is_telegraphic(kind, words, bool(dates)) and not _OF_WHAT.search(asked)
    if checked or (not yes_no and short):
        kind = Kind.COUNT
    return Need(
        text=text,
        kind=kind,
        yes_no=yes_no,
        measure=measure_of(asked),
        words=words,
        focus=focus_of(folded, words),
        counted=units_of(asserted, words) if checked else counted_in(folded, words),
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
