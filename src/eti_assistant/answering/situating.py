"""Whether a sentence speaks of the years and the places asked for."""

import re
from collections.abc import Sequence
from functools import lru_cache

from eti_assistant.domain.passages import Hit, Sentence, Source
from eti_assistant.french.once import places_of, quantities, years_of
from eti_assistant.retrieval.need import Kind, Need
from eti_assistant.retrieval.seasons import seasons

_SEPARATOR = re.compile(r"[-_/.]")
_CLAUSE = re.compile(r"[;,](?!\d)|\b(?:alors qu|contre|tandis qu)")
_COMPARED = re.compile(
    r"(?:par rapport à|(?:plus|moins|mieux|autant) qu['’](?:en|à la fin|fin))"
    r"\W+(?:[^\W\d]+\W+){0,2}?(?:19|20)\d\d\b(?!,? où)",
    re.IGNORECASE,
)
"""A year that a sentence only compares its figure with."""


def dated(need: Need, hit: Hit, sentence: Sentence, before: Sequence[str]) -> float:
    """Whether the sentence speaks of the years, or of the season, asked for."""
    if not need.years:
        return 1.0
    if need.season:
        return _in_season(need, hit, sentence)
    wanted = set(need.years)
    said = set(years_of(without_comparison(sentence.text)))
    if said & wanted:
        return 1.0
    above = "\n".join((*hit.passage.headings, sentence.context))
    if not said and wanted & set(years_of(above)):
        return 0.9
    edition = wanted & editions(hit.passage.source)
    if edition and need.kind is Kind.COUNT and _counts_undated(sentence.text):
        return 0.8
    if not said and (edition or wanted & set(years_of("\n".join(before)))):
        return 0.8
    return 0.5 if edition else 0.0


def _counts_undated(text: str) -> bool:
    """Whether its first clause gives a figure without a year, beside others that give theirs."""
    first, *others = _CLAUSE.split(text)
    return bool(others) and bool(quantities(first)) and not years_of(first)


@lru_cache(maxsize=20_000)
def without_comparison(text: str) -> str:
    """The sentence less the years that it only compares with ("47 de moins qu'en 2022")."""
    return _COMPARED.sub(" ", text)


def _in_season(need: Need, hit: Hit, sentence: Sentence) -> float:
    """The same for a school year or a season ("2022-2023")."""
    above = "\n".join((*hit.passage.headings, sentence.context))
    source = hit.passage.source
    for text, value in ((sentence.text, 1.0), (above, 0.9), (f"{source.title} {source.id}", 0.8)):
        said = seasons(text)
        if said:
            return value if need.season in said else 0.0
    return 0.5 if set(need.years) & (set(years_of(sentence.text)) or editions(source)) else 0.0


def editions(source: Source) -> set[int]:
    """The years a document is about: those it holds for, or that its title or name gives."""
    named = set(years_of(f"{source.as_of}\n{source.title}")) | set(
        years_of(_SEPARATOR.sub(" ", source.id))
    )
    return named or set(years_of(source.published))


def placed(need: Need, hit: Hit, sentence: Sentence, before: Sequence[str]) -> float:
    """Whether the sentence speaks of the places asked for: each one, or the mean of them."""
    if not need.places:
        return 1.0
    source = hit.passage.source
    here = places_of(f"{sentence.text}\n{sentence.context}")
    near = () if here or need.kind is Kind.COUNT else before
    above = places_of("\n".join((*hit.passage.headings, *near)))
    title = places_of(f"{source.title}\n{posting_words(hit)}")
    shares: list[float] = []
    for place in need.places:
        key = (place.name, place.countries)
        found = [(here, 1.0), (above, 0.85), (title, 0.8)]
        shares.append(max((value for keys, value in found if key in keys), default=0.0))
    return sum(shares) / len(shares)


def posting_words(hit: Hit) -> str:
    """What names a posting: its country, city and title."""
    posting = hit.passage.source.posting
    return f"{posting.country} {posting.city} {posting.title}" if posting else ""
