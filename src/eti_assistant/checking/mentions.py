"""Numbers that count nothing, dates, ranks, references, names: whether the quotes hold them."""

import re
from collections.abc import Iterator, Sequence

from eti_assistant.checking.ordinals import Ordinal, read_ordinals
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.dates import DateSpan, read_dates
from eti_assistant.french.folding import fold

_TOKEN = re.compile(r"[^\s|()\[\]{}«»\"“”;<>]*\d[^\s|()\[\]{}«»\"“”;<>]*")
_ELISION = re.compile(r"(?:[a-zA-Z]|qu|Qu)['’]")
_ROMAN = re.compile(r"(?<![\w'’.-])(?:[IVX]{2,}(?:er|e|ᵉ)?|[IVX](?:er|e|ᵉ))(?![\w'’])")
_TRAILING = ".,:!?…'’-–—/*"
_BLANKS = re.compile(r"\s+")

Span = tuple[int, int]


def unsupported(
    sentence: str, quantities: Sequence[Quantity], lines: Sequence[str]
) -> tuple[str, ...]:
    """What the sentence names with digits or a rank and no line of its quotes holds, as written.

    A date stands where a line gives it, in any writing, or a more precise one ("en 2024" in
    "le 31 décembre 2024"); a rank where a line gives the same; a reference, a name, a time or
    a telephone number where a line holds the very same signs. `quantities` are the sentence's.
    """
    covered = [(quantity.start, quantity.end) for quantity in quantities]
    dates = read_dates(sentence)
    covered += [(date.start, date.end) for date in dates]
    ranks = [rank for rank in read_ordinals(sentence) if not _is_within(rank.start, covered)]
    covered += [(rank.start, rank.end) for rank in ranks]
    absent = [
        *_absent_dates(dates, lines),
        *_absent_ranks(ranks, lines),
        *_absent_references(sentence, list(_references(sentence, covered)), lines),
    ]
    return tuple(sentence[start:end] for start, end in sorted(absent))


def _absent_dates(dates: Sequence[DateSpan], lines: Sequence[str]) -> Iterator[Span]:
    known = (
        [end for line in lines for date in read_dates(line) for end in _ends(date)] if dates else []
    )
    for date in dates:
        if not all(any(_covers(other, end) for other in known) for end in _ends(date)):
            yield date.start, date.end


def _ends(date: DateSpan) -> list[str]:
    """The dates that are written: both ends of an interval; a decade is one."""
    decade = fold(date.text).startswith(("annees", "decennie"))
    return [date.iso] if decade else date.iso.split("/")


def _covers(other: str, date: str) -> bool:
    """Whether a date is another, or the year, month or day that the other falls in."""
    if date.startswith("--"):
        return other.partition("T")[0][-6:] == date[-6:]
    return other == date or other.startswith((f"{date}-", f"{date}T"))


def _absent_ranks(ranks: Sequence[Ordinal], lines: Sequence[str]) -> Iterator[Span]:
    known = {rank.value for line in lines for rank in read_ordinals(line)} if ranks else set[int]()
    for rank in ranks:
        if not rank.idle and rank.value not in known:
            yield rank.start, rank.end


def _absent_references(
    sentence: str, references: Sequence[Span], lines: Sequence[str]
) -> Iterator[Span]:
    known = [_plain(line) for line in lines] if references else []
    for start, end in references:
        if not _holds(sentence[start:end], known):
            yield start, end


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", fold(text))


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


def _holds(reference: str, lines: Sequence[str]) -> bool:
    """Whether a line holds these very signs, not as a part of a longer reference."""
    signs = re.escape(_plain(reference))
    whole = re.compile(rf"(?<!\w)(?<!\d[-/.,:]){signs}(?!\w)(?![-/.,:]\d)")
    return any(whole.search(line) for line in lines)
