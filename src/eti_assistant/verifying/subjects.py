"""What a figure is about, in a text to check and in the corpus, as stems and places."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from eti_assistant.domain.figures import Figure
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import places
from eti_assistant.french.once import PlaceKey, stems_of
from eti_assistant.french.quantities import read_quantities
from eti_assistant.index.lexical import LexicalRanking
from eti_assistant.verifying.claims import Claim, blanked
from eti_assistant.verifying.cues import cue, listed_words
from eti_assistant.verifying.roles import is_denied, role
from eti_assistant.verifying.saying import (
    Words,
    label_words,
    places_in,
    words_of,
)
from eti_assistant.verifying.stating import Stated

_LEANT = 0.5
"""What a word of the sentence before says in one that leans on it."""


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
    beside: frozenset[str] = frozenset()
    """Words of the other columns' heads, for a cell."""
    planned: bool = False
    """Whether it is what was foreseen ("Prévu"), where a plan and what came of it differ."""
    paired: bool = False
    """Whether another figure of the sentence has its unit ("4,60 € ici et 4,10 € là")."""
    numbers: frozenset[float] = frozenset()
    """Values of the other figures of the sentence, or of those of the row's name."""


def subject_of_claim(claim: Claim) -> Subject:
    """The subject of a figure to check."""
    stated = claim.stated
    text = blanked(stated.text, (*claim.figures, *(_combining(stated.text) if claim.term else ())))
    own, rest = words_of(text, claim.clause, claim.span[0], claim.figures[0][0])
    own = {**_leaning(stated.before), **own}
    lead = text[: claim.figures[0][0]]
    read = read_quantities(stated.text)
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
        planned=bool(cue("planned").search(fold(stated.text))),
        paired=any(q.unit == claim.quantity.unit and q.start != claim.span[0] for q in read),
        numbers=frozenset(q.value for q in read if q.value is not None) - {claim.quantity.value},
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
    said = words_of(blanked(before, spans), (0, len(before)), 0, 0)[0]
    return {stem: says * _LEANT for stem, says in said.items()}


def _leant_on(stated: Stated) -> frozenset[PlaceKey]:
    """The places of the sentence before; the last one for "cette dernière"."""
    if cue("the_latter").match(fold(stated.text)):
        last = [p for p in places(stated.before) if not p.home][-1:]
        return frozenset((p.name, p.countries) for p in last)
    return places_in(stated.before)


@lru_cache(maxsize=5_000)
def subject_of_figure(figure: Figure, before: str = "") -> Subject:
    """The subject of a figure of the corpus, whose sentence may lean on the one before."""
    spans = [(q.start, q.end) for q in read_quantities(figure.quote)]
    text = blanked(figure.quote, spans)
    in_row = " | " in figure.quote
    first = spans[0][0] if spans else 0
    if in_row:
        labels = f"{_label(figure)} | {figure.counts}"
        own, rest = label_words(labels), {}
        here = places_in(f"{figure.scope} {figure.column}")
    else:
        own, rest = words_of(text, figure.clause, figure.quantity.start, first)
        here = places_in(text[slice(*figure.clause)]) or places_in(text[:first])
    posting = figure.source.posting
    described = f"{posting.country} {posting.city} {posting.title}" if posting else ""
    return Subject(
        own={**_leaning(before), **own} if before else own,
        rest=rest,
        above=_above(figure, text if in_row else ""),
        title=stems_of(f"{figure.source.title} {described}"),
        places=here,
        near=places_in(f"{figure.quote} {figure.context} {described} {figure.source.title}"),
        unit=stems_of(figure.quantity.unit),
        target=aims(f"{figure.quote} {figure.column}"),
        denied=is_denied(figure.quote, figure.clause, figure.quantity.start),
        label=_row_name(figure) if in_row else frozenset(),
        planned=in_row and bool(cue("planned").search(fold(figure.column))),
        beside=_beside(figure) if in_row else frozenset(),
        numbers=_numbers(figure.scope) if in_row else frozenset(),
        role=role(figure.quote, figure.clause, figure.quantity.start, figure.quantity.end),
    )


def _above(figure: Figure, row: str) -> frozenset[str]:
    """What stands above a sentence; for a cell, its row and what is above its table."""
    if not row:
        return stems_of(figure.context)
    above, _, heads = figure.context.rpartition("\n")
    return stems_of(above if figure.column else f"{above}\n{heads}") | stems_of(row)


def _beside(figure: Figure) -> frozenset[str]:
    """What the other columns of a row count."""
    heads = figure.context.rpartition("\n")[2].split("|") if figure.column else []
    return stems_of(" ".join(h for h in heads if h.strip() != figure.column))


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
