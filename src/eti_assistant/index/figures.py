"""The figures of a passage: what each counts, where, and the date it holds for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.figures import Figure
from eti_assistant.domain.passages import Passage, Sentence
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.clauses import clauses
from eti_assistant.french.footnote_calls import blanked_calls
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import places
from eti_assistant.french.noun_phrases import counted_phrase
from eti_assistant.french.quantities import read_quantities
from eti_assistant.french.table_units import with_unit
from eti_assistant.french.word_lists import folded_words
from eti_assistant.index.figure_dates import date_of

_SILENT = (BlockKind.HEADING, BlockKind.TABLE_HEAD)
_NUMBER = re.compile(
    r"\d|\b(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?"
    r"|mille|milliers?|millions?|milliards?|\w+aines?|moitié|tiers|quarts?|doubl|tripl|quadrupl)",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*\|\s*")
_LEAST_QUALITY = 0.6
"""Reading quality of a document under which its figures are doubtful."""

Cell = tuple[int, int]


def figures_of(passage: Passage) -> Iterator[Figure]:
    """Every figure of the passage's sentences, lists and table rows, in order."""
    for index, sentence in enumerate(passage.sentences):
        if sentence.kind in _SILENT or not _NUMBER.search(sentence.text):
            continue
        before = passage.sentences[index - 1] if index else None
        if sentence.kind is BlockKind.TABLE_ROW:
            yield from _in_row(passage, sentence)
        else:
            yield from _in_sentence(passage, sentence, before)


def _in_sentence(
    passage: Passage, sentence: Sentence, before: Sentence | None
) -> Iterator[Figure]:
    text = blanked_calls(sentence.text)
    quantities = read_quantities(text)
    spans = clauses(text, [(q.start, q.end) for q in quantities])
    lead = text[: quantities[0].start] if quantities else ""
    earlier = before.text if before and before.kind is sentence.kind else ""
    for quantity, clause in zip(quantities, spans, strict=True):
        as_of, dated = date_of(text, clause, quantity, lead, earlier, passage)
        own = text[clause[0] : clause[1]]
        yield Figure(
            source=passage.source,
            page=passage.page,
            quote=sentence.text,
            start=sentence.start,
            end=sentence.end,
            quantity=_doubted(quantity, passage),
            counts=counted_phrase(text, quantity, clause),
            scope=_scope(own, lead, *reversed(passage.headings)),
            as_of=as_of,
            dated=dated,
            clause=clause,
            context="\n".join(passage.headings),
        )


def _in_row(passage: Passage, sentence: Sentence) -> Iterator[Figure]:
    text = blanked_calls(sentence.text)
    cells = _cells(text)
    heads = [head.strip() for head in sentence.context.split("|")]
    heads = heads if len(heads) == len(cells) else [""] * len(cells)
    quantities = read_quantities(text)
    label = _label(text, cells, quantities)
    for quantity in quantities:
        place = next((i for i, (s, e) in enumerate(cells) if s <= quantity.start < e), 0)
        head, cell = heads[place], cells[place]
        as_of, dated = date_of(text, cell, quantity, f"{head}\n{label}", "", passage)
        alone = text[cell[0] : cell[1]].strip() == quantity.text
        if _is_rank(head):
            continue
        beside = text[slice(*cells[place + 1])] if place + 1 < len(cells) else ""
        read = with_unit(quantity, head, beside, *passage.headings[-1:]) if alone else quantity
        named = counted_phrase(text, quantity, cell) if not alone else ""
        yield Figure(
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
            context="\n".join((*passage.headings, sentence.context)),
            column=head,
        )


def _doubted(quantity: Quantity, passage: Passage) -> Quantity:
    poor = passage.source.quality < _LEAST_QUALITY
    return replace(quantity, doubtful=True) if poor else quantity


def _cells(text: str) -> list[Cell]:
    """Spans of a row's cells."""
    found: list[Cell] = []
    start = 0
    for separator in _SEPARATOR.finditer(text):
        found.append((start, separator.start()))
        start = separator.end()
    return [*found, (start, len(text))]


def _label(text: str, cells: Sequence[Cell], quantities: Sequence[Quantity]) -> str:
    """The cell that names the row: the first one that is more than a figure."""
    for start, end in cells:
        cell = text[start:end].strip()
        if cell and not any(q.text == cell for q in quantities) and not cell.isdigit():
            return cell
    return text[cells[0][0] : cells[0][1]].strip()


def _is_rank(head: str) -> bool:
    """Whether a column numbers its rows and counts nothing."""
    return fold(head) in folded_words("tables", "ranks")


def _scope(*texts: str) -> str:
    """The places that the nearest of the texts names."""
    for text in texts:
        named = dict.fromkeys(place.name for place in places(text) if not place.home)
        if named:
            return ", ".join(named)
    return ""
