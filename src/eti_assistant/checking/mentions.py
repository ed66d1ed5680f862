"""Numbers that count nothing, dates, ranks, references, names: whether the quotes hold them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eti_assistant.checking.ordinals import read_ordinals
from eti_assistant.french.dates import DateSpan, read_dates
from eti_assistant.french.folding import fold
from eti_assistant.french.quantities import read_quantities

_TOKEN = re.compile(r"[^\s|()\[\]{}«»\"“”;<>]*\d[^\s|()\[\]{}«»\"“”;<>]*")
_ELISION = re.compile(r"(?:[a-zA-Z]|qu|Qu)['’]")
_ROMAN = re.compile(r"(?<![\w'’.-])(?:[IVX]{2,}(?:er|e|ᵉ)?|[IVX](?:er|e|ᵉ))(?![\w'’])")
_TRAILING = ".,:!?…'’-–—/*"
_BLANKS = re.compile(r"\s+")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Quotes:
    """The quotes as they are searched: folded, with the ISO form of their dates and their ranks."""

    folded: tuple[str, ...]
    dates: tuple[str, ...]
    ranks: frozenset[int]


def unsupported(sentence: str, lines: Sequence[str]) -> tuple[str, ...]:
    """What the sentence names with digits or a rank and no line of its quotes holds, as written.

    A date stands where a line gives it, in any writing, or a more precise one ("en 2024" in
    "le 31 décembre 2024"); a rank where a line gives the same; a reference, a name, a time or
    a telephone number where a line holds the very same signs. Quantities are `prove`'s matter.
    """
    covered = [(quantity.start, quantity.end) for quantity in read_quantities(sentence)]
    known = _known(lines)
    absent: list[Span] = []
    for date in read_dates(sentence):
        covered.append((date.start, date.end))
        if not _is_dated(date, known):
            absent.append((date.start, date.end))
    for rank in read_ordinals(sentence):
        if _is_within(rank.start, covered):
            continue
        covered.append((rank.start, rank.end))
        if not rank.idle and rank.value not in known.ranks:
            absent.append((rank.start, rank.end))
    for start, end in _references(sentence, covered):
        if not _holds(sentence[start:end], known):
            absent.append((start, end))
    return tuple(sentence[start:end] for start, end in sorted(absent))


def _known(lines: Sequence[str]) -> _Quotes:
    return _Quotes(
        folded=tuple(_plain(line) for line in lines),
        dates=tuple(
            end
            for line in lines
            for date in read_dates(line)
            for end in (_ends(date) if not _is_decade(date) else [date.iso])
        ),
        ranks=frozenset(rank.value for line in lines for rank in read_ordinals(line)),
    )


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", fold(text))


def _ends(date: DateSpan) -> list[str]:
    return date.iso.split("/")


def _is_decade(date: DateSpan) -> bool:
    """Whether the date is "les années 90": its last year is nowhere written."""
    return not date.text[:1].isdigit() and fold(date.text).startswith(("annees", "decennie"))


def _is_dated(date: DateSpan, known: _Quotes) -> bool:
    if _is_decade(date):
        return date.iso in known.dates
    return all(any(_covers(other, end) for other in known.dates) for end in _ends(date))


def _covers(other: str, date: str) -> bool:
    """Whether a date is another, or the year, month or day that the other falls in."""
    if date.startswith("--"):
        return other.partition("T")[0][-6:] == date[-6:]
    return other == date or other.startswith((f"{date}-", f"{date}T"))


def _references(sentence: str, covered: Sequence[Span]) -> Iterator[Span]:
    """Where digits stand that no quantity, date or rank covers; neighbours are one reference."""
    pending: Span | None = None
    for start, end in sorted((*_tokens(sentence, covered), *_romans(sentence, covered))):
        if pending and sentence[pending[1] : start].isspace() and start - pending[1] == 1:
            pending = pending[0], end
            continue
        if pending:
            yield pending
        pending = start, end
    if pending:
        yield pending


def _tokens(sentence: str, covered: Sequence[Span]) -> Iterator[Span]:
    for token in _TOKEN.finditer(sentence):
        bare = [
            index
            for index in range(*token.span())
            if sentence[index].isdigit() and not _is_within(index, covered)
        ]
        if not bare:
            continue
        elided = _ELISION.match(token[0])
        start = token.start() + (elided.end() if elided else 0)
        yield start, token.start() + len(token[0].rstrip(_TRAILING))


def _romans(sentence: str, covered: Sequence[Span]) -> Iterator[Span]:
    return (m.span() for m in _ROMAN.finditer(sentence) if not _is_within(m.start(), covered))


def _is_within(index: int, spans: Sequence[Span]) -> bool:
    return any(start <= index < end for start, end in spans)


def _holds(reference: str, known: _Quotes) -> bool:
    """Whether a line holds these very signs, not as a part of a longer reference."""
    signs = re.escape(_plain(reference))
    whole = re.compile(rf"(?<!\w)(?<!\d[-/.,:]){signs}(?!\w)(?![-/.,:]\d)")
    return any(whole.search(line) for line in known.folded)
