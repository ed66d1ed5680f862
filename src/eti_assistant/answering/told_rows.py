"""The rows of a table told as sentences: each label with its cells under their heads."""

import re
from collections.abc import Iterator, Sequence

from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.quotes import MAX_QUOTE, clean, statement
from eti_assistant.answering.statements import Statement
from eti_assistant.domain.documents import Block, BlockKind, Page
from eti_assistant.domain.passages import Sentence
from eti_assistant.french.analysis import terms
from eti_assistant.french.dates import years
from eti_assistant.retrieval.need import Kind, Need

_MOST_ROWS = 15
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d[\d \u00a0\u202f]*")
_PLURAL = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ-]+s")
"""A head of one noun in the plural: what the figures under it count."""

_UNIT = re.compile(r"\bunités?$", re.IGNORECASE)


def rows_around(need: Need, sentence: Sentence, page: Page) -> tuple[Block, ...]:
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


def table_of(evidence: Evidence, page: Page, rows: tuple[Block, ...]) -> Statement:
    """The rows of a table as one sentence: each label with its cells."""
    heads = [head.strip() for head in evidence.sentence.context.split("|")]
    told = " ; ".join(_headed(clean(page.text[row.start : row.end]), heads) for row in rows)
    start = _head_start(page, evidence.sentence)
    return statement(evidence, page, min(start, rows[0].start), rows[-1].end, f"{told}.")


def row_of(need: Need, evidence: Evidence, page: Page) -> Statement:
    """A table row with the heads of its columns; only the columns asked for, when they are."""
    sentence = evidence.sentence
    cells = [cell.strip() for cell in sentence.text.split("|")]
    heads = [head.strip() for head in sentence.context.split("|")]
    if len(heads) != len(cells):
        alone = f"{cells_of(sentence.text)}."
        return statement(evidence, page, sentence.start, sentence.end, alone)
    heads = _apart(heads)
    counted = need.kind in (Kind.COUNT, Kind.CHANGE, Kind.EXTREME)
    asked = [c for c in _columns(need, heads) if cells[c]] if counted else []
    first = _label(cells)
    columns = asked or [c for c in range(first + 1, len(cells)) if cells[c]]
    columns = [c for c in columns if c != first]
    text = f"{_row_told(cells[first], [(heads[c], cells[c]) for c in columns])}."
    start = _head_start(page, sentence)
    return statement(evidence, page, start, sentence.end, text)


def cells_of(row: str) -> str:
    """A row without heads: its label, then its cells."""
    cells = [cell.strip() for cell in row.split("|") if cell.strip()]
    if len(cells) > 2 and cells[0].isdigit():
        cells = cells[1:]
    return " : ".join([cells[0], ", ".join(cells[1:])]) if len(cells) > 1 else "".join(cells)


def _headed(row: str, heads: list[str]) -> str:
    """A row's label with its cells in brackets, each under its head."""
    cells = [cell.strip() for cell in row.split("|")]
    if len(heads) != len(cells):
        return cells_of(row)
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


def _row_told(label: str, told: Sequence[tuple[str, str]]) -> str:
    """The label and its cells; one figure alone is told as a sentence tells it."""
    if len(told) != 1:
        cells = " ; ".join(_cell(head, cell) for head, cell in told)
        return f"{label} – {cells}" if cells else label
    head, cell = told[0]
    if _YEAR.fullmatch(head):
        return f"En {head}, {label} : {cell}"
    if _PLURAL.fullmatch(head) and _NUMBER.fullmatch(cell):
        return f"{label} : {cell} {head.lower()}"
    return f"{label} – {_cell(head, cell)}"


def _apart(heads: list[str]) -> list[str]:
    """The heads without the words that all those of figures begin with."""
    own = [head.split() for head in heads[1:] if head]
    if len(own) < 2:
        return heads
    common = 0
    while all(len(words) > common + 1 for words in own) and len({w[common] for w in own}) == 1:
        common += 1
    return [heads[0], *(" ".join(head.split()[common:]) for head in heads[1:])]


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
            return block.start if sentence.end - block.start <= MAX_QUOTE else sentence.start
    return sentence.start
