"""The postings of an index, as questions look for them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from eti_assistant.answering.postings.words import light_cue, light_stems
from eti_assistant.domain.documents import BlockKind, Posting
from eti_assistant.domain.passages import Sentence, Source
from eti_assistant.french.analysis import terms
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import places
from eti_assistant.index.library import Library
from eti_assistant.retrieval.need import AskedWord
from eti_assistant.retrieval.patterns import plain

_NUMBER = re.compile(r"\d{3,}(?=\D*$)")
_LONGEST_TITLE = 120
_ACRONYM = re.compile(r"\b[A-Z]{2,}\d?\b")


@dataclass(frozen=True, slots=True)
class Offer:
    """A posting with what it may be found by."""

    source: Source
    posting: Posting
    title: str
    """Its title, or the first line that says what the post is."""
    topic: frozenset[str]
    """Stems of its title, domain, contract, publisher and names of places."""
    countries: frozenset[str]
    """ISO codes of the countries it names."""
    wide: frozenset[str]
    """ISO codes of the regions it names."""
    city: str
    """Its city, folded."""
    number: str
    """The last number of its reference."""

    def is_named(self, asked: Sequence[AskedWord]) -> bool:
        """Whether one of the words stands, as it is, in its title or its place."""
        name = f"{self.title} {self.posting.city} {self.posting.country}"
        return bool({word.stem for word in asked} & set(terms(name)))

    def is_open(self, today: date) -> bool | None:
        """Whether one may still apply that day; None when it has no deadline."""
        return self.posting.deadline[:10] >= today.isoformat() if self.posting.deadline else None


@dataclass(frozen=True, slots=True)
class Read:
    """A posting's text: its sentences by page, and their stems.

    `acronyms` stand in its headings and fields, `apart` are the words it says it is not about.
    """

    sentences: tuple[tuple[int, Sentence], ...]
    stems: frozenset[str]
    acronyms: frozenset[str]
    apart: frozenset[str]


@lru_cache(maxsize=2)
def offers(library: Library) -> tuple[Offer, ...]:
    """Every posting of the index, in the corpus's order."""
    return tuple(
        _offer(source, source.posting, _titled(source, source.posting, library))
        for source in library.sources.values()
        if source.posting
    )


@lru_cache(maxsize=2_000)
def read(library: Library, document_id: str) -> Read:
    """What a posting says, sentence by sentence."""
    found: dict[tuple[int, int], tuple[int, Sentence]] = {}
    for place in library.passages_of(document_id):
        passage = library.passage(place)
        for sentence in passage.sentences:
            found[passage.page, sentence.start] = (passage.page, sentence)
    for number in range(1, library.sources[document_id].pages + 1):
        page = library.page(document_id, number)
        for block in page.blocks:
            if block.kind is BlockKind.HEADING:
                text = page.text[block.start : block.end]
                heading = Sentence(block.start, block.end, text, block.kind)
                found.setdefault((number, block.start), (number, heading))
    return _read(tuple(found[place] for place in sorted(found)))


def _read(sentences: tuple[tuple[int, Sentence], ...]) -> Read:
    apart = light_cue("apart")
    folded = [plain(fold(s.text)) for _, s in sentences]
    left = {name.upper() for text in folded for name in apart.findall(text)}
    labelled = [s.text for _, s in sentences if s.kind is not BlockKind.PARAGRAPH]
    return Read(
        sentences,
        frozenset(stem for _, s in sentences for stem in terms(s.text)),
        frozenset(name for text in labelled for name in _ACRONYM.findall(text)) - left,
        frozenset(left),
    )


def _titled(source: Source, posting: Posting, library: Library) -> str:
    """The posting's title; another line when it is only "Offre d'emploi"."""
    title = posting.title or source.title
    if set(terms(title)) - light_stems():
        return title
    lines = (sentence.text for _, sentence in read(library, source.id).sentences)
    telling = (line for line in lines if set(terms(line)) - light_stems())
    return next((line for line in telling if len(line) <= _LONGEST_TITLE), title)


def _offer(source: Source, posting: Posting, title: str) -> Offer:
    named = places(f"{posting.country} ; {posting.city}") or places(title)
    number = _NUMBER.search(posting.ref)
    place = (posting.country, posting.city)
    about = (title, posting.domain, posting.contract, source.publisher, *place)
    return Offer(
        source=source,
        posting=posting,
        title=title,
        topic=frozenset(stem for text in about for stem in terms(text)),
        countries=frozenset(c for p in named if p.kind != "region" for c in p.countries),
        wide=frozenset(c for p in named if p.kind == "region" for c in p.countries),
        city=fold(posting.city),
        number=number[0] if number else "",
    )
