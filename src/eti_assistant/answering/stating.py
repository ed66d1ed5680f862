"""From a sentence of a passage to the statement that a reader is told, with its quote."""

import re
from collections.abc import Iterator

from eti_assistant.answering.cues import cue
from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.statements import Excerpt, Statement
from eti_assistant.domain.documents import Block, BlockKind, Page
from eti_assistant.domain.passages import Sentence
from eti_assistant.french.analysis import terms
from eti_assistant.french.dates import years
from eti_assistant.french.folding import fold
from eti_assistant.french.footnote_calls import without_calls
from eti_assistant.index.library import Library
from eti_assistant.retrieval.need import Kind, Need

_MOST_ROWS = 15
_MAX_QUOTE = 1_200
"""Characters of the longest quote that is made by joining neighbours."""

_LOOSE = " \u00a0\u202f;,."
_UNIT = re.compile(r"\bunités?$", re.IGNORECASE)
_NUMBERING = re.compile(r"^(?:\d{1,2}[.)]|[QR]\.|\*+)\s+(?=\S)")
_LISTED = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)


def state(need: Need, evidence: Evidence, library: Library) -> Statement:
    """The sentence with what it needs to be understood: list, head of the row, antecedent."""
    passage = evidence.hit.passage
    page = library.page(passage.source.id, passage.page)
    sentence = evidence.sentence
    if sentence.kind is BlockKind.TABLE_ROW:
        rows = _rows_around(need, sentence, page)
        return _table(evidence, page, rows) if rows else _row(need, evidence, page)
    listed = _list_around(need, sentence, page)
    if listed:
        return _listed(evidence, page, listed)
    if sentence.kind is BlockKind.LIST_ITEM:
        return _item(evidence, page)
    start = _antecedent(evidence, sentence)
    return _statement(evidence, page, start, sentence.end, _clean(page.text[start : sentence.end]))


def _item(evidence: Evidence, page: Page) -> Statement:
    """One item of a list, after the sentence that announces the list when it is near."""
    sentence = evidence.sentence
    first = next((i for i, b in enumerate(page.blocks) if b.start <= sentence.start < b.end), 0)
    while first and page.blocks[first - 1].kind is BlockKind.LIST_ITEM:
        first -= 1
    text = _clean(page.text[sentence.start : sentence.end]).rstrip(_LOOSE)
    lead = _lead(page, first, None)
    if not lead or sentence.end - lead[0].start > _MAX_QUOTE:
        return _statement(
            evidence, page, sentence.start, sentence.end, f"{text[:1].upper()}{text[1:]}."
        )
    announced = _clean(page.text[lead[0].start : lead[0].end]).rstrip(" \u00a0\u202f:")
    return _statement(evidence, page, lead[0].start, sentence.end, f"{announced} : {text}.")


def _listed(evidence: Evidence, page: Page, blocks: tuple[Block, ...]) -> Statement:
    """A list with the sentence that announces it, written as one sentence."""
    texts = [_clean(page.text[block.start : block.end]).rstrip(_LOOSE) for block in blocks]
    announced = blocks[0].kind not in _LISTED
    lead = texts.pop(0).rstrip(" \u00a0\u202f:") if announced else ""
    whole = all(page.text[b.start : b.end].rstrip().endswith(".") for b in blocks[-len(texts) :])
    told = [_cells(text) if " | " in text else text for text in texts]
    items = (". " if whole and not lead else " ; ").join(told)
    text = f"{lead} : {items}." if lead else f"{items[:1].upper()}{items[1:]}."
    return _statement(evidence, page, blocks[0].start, blocks[-1].end, text)


def _statement(evidence: Evidence, page: Page, start: int, end: int, text: str) -> Statement:
    source = evidence.hit.passage.source
    return Statement(text, (Excerpt(source, page.number, start, end, page.text[start:end]),))


def _clean(text: str) -> str:
    """One line, without the calls of footnotes nor the number of a note or an item."""
    line = without_calls(text).replace("\n", " ").replace("**", "")
    return _NUMBERING.sub("", " ".join(line.split(" ")).strip())


def _cells(row: str) -> str:
    cells = [cell.strip() for cell in row.split("|") if cell.strip()]
    if len(cells) > 2 and cells[0].isdigit():
        cells = cells[1:]
    return " : ".join([cells[0], ", ".join(cells[1:])]) if len(cells) > 1 else "".join(cells)


def _antecedent(evidence: Evidence, sentence: Sentence) -> int:
    """Where the quote begins: a sentence earlier when this one only points back to it."""
    if evidence.index and cue("looks_back").match(fold(sentence.text)):
        before = evidence.hit.passage.sentences[evidence.index - 1]
        if before.kind is sentence.kind and sentence.end - before.start <= _MAX_QUOTE:
            return before.start
    return sentence.start


def _list_around(need: Need, sentence: Sentence, page: Page) -> tuple[Block, ...]:
    """The list that the sentence announces or belongs to, with what announces it; or nothing."""
    place = next((i for i, b in enumerate(page.blocks) if b.start <= sentence.start < b.end), None)
    if place is None:
        return ()
    announces = sentence.text.rstrip().endswith(":")
    whole = need.kind in (Kind.LIST, Kind.PROCEDURE)
    if not announces and not (whole and page.blocks[place].kind is BlockKind.LIST_ITEM):
        return ()
    first = place + 1 if announces else place
    while not announces and first and page.blocks[first - 1].kind is BlockKind.LIST_ITEM:
        first -= 1
    last = first
    while last < len(page.blocks) and page.blocks[last].kind in _LISTED:
        last += 1
    items = page.blocks[first:last]
    if not items:
        return ()
    lead = _lead(page, first, sentence if announces else None)
    blocks = (*lead, *items)
    return blocks if blocks[-1].end - blocks[0].start <= 2 * _MAX_QUOTE else ()


def _lead(page: Page, first: int, announcing: Sentence | None) -> tuple[Block, ...]:
    """The sentence that ends with a colon right above the list."""
    if announcing:
        return (Block(BlockKind.PARAGRAPH, announcing.start, announcing.end),)
    before = page.blocks[first - 1] if first else None
    if before and before.kind is BlockKind.PARAGRAPH:
        text = page.text[before.start : before.end]
        if text.rstrip().endswith(":"):
            start = before.start + max(text.rfind(". "), -2) + 2
            return (Block(BlockKind.PARAGRAPH, start, before.end),)
    return ()


def _rows_around(need: Need, sentence: Sentence, page: Page) -> tuple[Block, ...]:
    """All rows of the sentence's table, when what its rows name is what is to be listed."""
    label = set(terms(sentence.text)) - set(terms(sentence.context))
    named = need.focus & set(terms(sentence.context))
    told = need.places or any(w.stem in label for w in need.words)
    if need.kind is not Kind.LIST or (told and not named):
        return ()
    place = next(i for i, b in enumerate(page.blocks) if b.start <= sentence.start < b.end)
    first = last = place
    while first and page.blocks[first - 1].kind is BlockKind.TABLE_ROW:
        first -= 1
    while last + 1 < len(page.blocks) and page.blocks[last + 1].kind is BlockKind.TABLE_ROW:
        last += 1
    rows = page.blocks[first : last + 1]
    return rows if 1 < len(rows) <= _MOST_ROWS else ()


def _table(evidence: Evidence, page: Page, rows: tuple[Block, ...]) -> Statement:
    """The rows of a table as one sentence: each label with its cells."""
    heads = [head.strip() for head in evidence.sentence.context.split("|")]
    told = " ; ".join(_headed(_clean(page.text[row.start : row.end]), heads) for row in rows)
    start = _head_start(page, evidence.sentence)
    return _statement(evidence, page, min(start, rows[0].start), rows[-1].end, f"{told}.")


def _headed(row: str, heads: list[str]) -> str:
    """A row's label with its cells in brackets, each under its head."""
    cells = [cell.strip() for cell in row.split("|")]
    if len(heads) != len(cells):
        return _cells(row)
    first = _label(cells)
    told = _cells_told(heads[first + 1 :], cells[first + 1 :])
    return f"{cells[first]} ({', '.join(told)})" if told else cells[first]


def _cells_told(heads: list[str], cells: list[str]) -> list[str]:
    """Each cell under its head; a unit that has a column of its own follows its figure."""
    told: list[str] = []
    for head, following, cell, unit in zip(
        heads, [*heads[1:], ""], cells, [*cells[1:], ""], strict=True
    ):
        if cell and _UNIT.search(following):
            told.append(f"{cell} {unit}".strip())
        elif cell and not _UNIT.search(head):
            told.append(_cell(head, cell))
    return told


def _label(cells: list[str]) -> int:
    """The column that names the row: the second when the first only numbers it."""
    return 1 if len(cells) > 2 and cells[0].isdigit() else 0


def _row(need: Need, evidence: Evidence, page: Page) -> Statement:
    """A table row with the heads of its columns; only the columns asked for, when they are."""
    sentence = evidence.sentence
    cells = [cell.strip() for cell in sentence.text.split("|")]
    heads = [head.strip() for head in sentence.context.split("|")]
    if len(heads) != len(cells):
        return _statement(evidence, page, sentence.start, sentence.end, f"{_cells(sentence.text)}.")
    counted = need.kind in (Kind.COUNT, Kind.CHANGE, Kind.EXTREME)
    asked = [c for c in _columns(need, heads) if cells[c]] if counted else []
    first = _label(cells)
    columns = asked or [c for c in range(first + 1, len(cells)) if cells[c]]
    told = " ; ".join(_cell(heads[c], cells[c]) for c in columns if c != first)
    text = f"{cells[first]} – {told}." if told else f"{cells[first]}."
    start = _head_start(page, sentence)
    return _statement(evidence, page, start, sentence.end, text)


def _cell(head: str, cell: str) -> str:
    """A cell with its column's head, never a figure of the one beside a figure of the other."""
    if not head:
        return cell
    return f"{cell} ({head})" if any(c.isdigit() for c in head) else f"{head} : {cell}"


def _columns(need: Need, heads: list[str]) -> Iterator[int]:
    """The columns whose head shares most with what is asked."""
    asked = {word.stem for word in need.words}.union(*(word.alike for word in need.words))
    wanted = {str(year) for year in need.years}
    shares = [
        len(asked & set(terms(head))) + 2 * len(wanted & {str(y) for y in years(head)})
        for head in heads
    ]
    best = max(shares[1:], default=0)
    return (c for c, share in enumerate(shares) if c and best and share == best)


def _head_start(page: Page, sentence: Sentence) -> int:
    """Where the head of the row's table begins, if the quote stays short enough with it."""
    for block in reversed(page.blocks):
        if block.end <= sentence.start and block.kind is BlockKind.TABLE_HEAD:
            return block.start if sentence.end - block.start <= _MAX_QUOTE else sentence.start
    return sentence.start
