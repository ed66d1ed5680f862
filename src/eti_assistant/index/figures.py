"""The figures of a passage: what each counts, where, and the date it holds for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.figures import Figure
from eti_assistant.domain.passages import Passage, Sentence
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.clause_dates import clause_dates, situating_dates
from eti_assistant.french.clauses import Span, clauses
from eti_assistant.french.folding import fold
from eti_assistant.french.footnote_calls import blanked_calls
from eti_assistant.french.lexicon import places as places_in
from eti_assistant.french.noun_phrases import counted_phrase
from eti_assistant.french.quantities import read_quantities
from eti_assistant.french.table_units import with_unit
from eti_assistant.french.word_lists import folded_words
from eti_assistant.index.figure_dates import date_above, is_after

_SILENT = (BlockKind.HEADING, BlockKind.TABLE_HEAD)
_NUMBER = re.compile(
    r"\d|\b(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?"
    r"|mille|milliers?|millions?|milliards?|\w+aines?|moitié|tiers|quarts?|doubl|tripl|quadrupl)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Z]{0,3}\d[\w.]*")
"""What numbers a row and names nothing."""

_SECTION = re.compile(r"\d+(?:\.\d+)+\.?\s+[^\W\d_a-z]")
"""The number of a part of a document, before its title."""

_SEPARATOR = re.compile(r"\s*\|\s*")
_SHORT = 160
"""Characters of the longest line that may announce a table."""

_LEAST_QUALITY = 0.6
"""Reading quality of a document under which its figures are doubtful."""


def figures_of(passage: Passage) -> Iterator[Figure]:
    """Every figure of the passage's sentences, lists and table rows, in order."""
    for index, sentence in enumerate(passage.sentences):
        if sentence.kind in _SILENT or not _tells(sentence.text):
            continue
        before = passage.sentences[index - 1] if index else None
        if sentence.kind is BlockKind.TABLE_ROW:
            yield from _in_row(passage, sentence, _caption(passage, index))
        else:
            yield from _in_sentence(passage, sentence, before)


def _tells(text: str) -> bool:
    """Whether a text has a number and a word to say what it counts."""
    return bool(_NUMBER.search(text)) and any(sign.isalpha() for sign in text)


def _in_sentence(passage: Passage, sentence: Sentence, before: Sentence | None) -> Iterator[Figure]:
    text = blanked_calls(sentence.text)
    quantities = [q for q in read_quantities(text) if q.start or not _SECTION.match(text)]
    places = [(q.start, q.end) for q in quantities]
    spans = clauses(text, places)
    lead = text[: places[0][0]] if places else ""
    earlier = before.text if before and before.kind is sentence.kind else ""
    dates = clause_dates(text, places, spans)
    for quantity, clause, date in zip(quantities, spans, dates, strict=True):
        as_of, dated = (date, "sentence") if date else date_above(earlier, passage)
        yield Figure(
            source=passage.source,
            page=passage.page,
            quote=sentence.text,
            start=sentence.start,
            end=sentence.end,
            quantity=_doubted(quantity, passage),
            counts=counted_phrase(text, quantity, clause),
            scope=_scope(text[slice(*clause)], lead, *reversed(passage.headings)),
            as_of=as_of,
            dated=dated,
            clause=clause,
            context="\n".join(passage.headings),
        )


def _in_row(passage: Passage, sentence: Sentence, caption: str) -> Iterator[Figure]:
    text = blanked_calls(sentence.text)
    cells = _cells(text)
    heads = [head.strip() for head in sentence.context.split("|")]
    heads = heads if len(heads) == len(cells) else [""] * len(cells)
    quantities = read_quantities(text) if sum(end > start for start, end in cells) > 1 else ()
    label = _label(text, cells, quantities)
    for quantity in quantities:
        place = next((i for i, (s, e) in enumerate(cells) if s <= quantity.start < e), 0)
        if not _is_rank(heads[place]):
            yield _in_cell(
                passage, sentence, text, cells, place, heads[place], label, caption, quantity
            )


def _in_cell(
    passage: Passage,
    sentence: Sentence,
    text: str,
    cells: Sequence[Span],
    place: int,
    head: str,
    label: str,
    caption: str,
    quantity: Quantity,
) -> Figure:
    cell = cells[place]
    alone = text[slice(*cell)].strip() == quantity.text
    beside = text[slice(*cells[place + 1])] if place + 1 < len(cells) else ""
    above = (caption, *reversed(passage.headings))
    read = with_unit(quantity, head, beside, label, *above) if alone else quantity
    named = "" if alone else counted_phrase(text, quantity, cell)
    as_of, dated = _cell_date(text, cell, head, label, caption, passage)
    return Figure(
        source=passage.source,
        page=passage.page,
        quote=sentence.text,
        start=sentence.start,
        end=sentence.end,
        quantity=_doubted(read, passage),
        counts=" – ".join(dict.fromkeys(part for part in (head, named) if part)) or label,
        scope=label or _scope(text, *reversed(passage.headings)),
        as_of=as_of,
        dated=dated,
        clause=cell,
        context="\n".join((*passage.headings, caption, sentence.context)),
        column=head,
    )


def _cell_date(
    text: str, cell: Span, head: str, label: str, caption: str, passage: Passage
) -> tuple[str, str]:
    """The date of a cell: its own, its column's, its row's, that of what stands above."""
    for part in (text[slice(*cell)], head, label):
        dates = [date.iso for date in situating_dates(part)]
        if dates:
            return dates[-1], "sentence"
    whole = {date.iso for date in situating_dates(text)}
    if len(whole) == 1 and not is_after(next(iter(whole)), passage.source):
        return whole.pop(), "sentence"
    return date_above(caption, passage)


def _doubted(quantity: Quantity, passage: Passage) -> Quantity:
    poor = passage.source.quality < _LEAST_QUALITY
    return replace(quantity, doubtful=True) if poor else quantity


def _cells(text: str) -> list[Span]:
    """Spans of a row's cells."""
    found: list[Span] = []
    start = 0
    for separator in _SEPARATOR.finditer(text):
        found.append((start, separator.start()))
        start = separator.end()
    return [*found, (start, len(text))]


def _label(text: str, cells: Sequence[Span], quantities: Sequence[Quantity]) -> str:
    """The cell that names the row: the first one that is more than a figure."""
    for start, end in cells:
        cell = text[start:end].strip()
        if cell and not any(q.text == cell for q in quantities) and not _CODE.fullmatch(cell):
            return cell
    return text[cells[0][0] : cells[0][1]].strip()


def _caption(passage: Passage, index: int) -> str:
    """What names the table of the row at `index`: the caption or short line above it, or below."""
    sentences = passage.sentences
    first = index
    while first and sentences[first - 1].kind in (BlockKind.TABLE_ROW, BlockKind.TABLE_HEAD):
        first -= 1
    last = index
    while last + 1 < len(sentences) and sentences[last + 1].kind is BlockKind.TABLE_ROW:
        last += 1
    above = sentences[first - 1] if first else None
    if above and (above.kind is BlockKind.CAPTION or len(above.text) <= _SHORT):
        return above.text
    below = sentences[last + 1] if last + 1 < len(sentences) else None
    return below.text if below and below.kind is BlockKind.CAPTION else ""


def _is_rank(head: str) -> bool:
    """Whether a column numbers its rows and counts nothing."""
    return fold(head) in folded_words("tables", "ranks")


def _scope(*texts: str) -> str:
    """The places that the nearest of the texts names."""
    for text in texts:
        named = dict.fromkeys(place.name for place in places_in(text) if not place.home)
        if named:
            return ", ".join(named)
    return ""
