"""A page's rows as pieces in reading order: columns, tables, then running text."""

from collections import Counter
from collections.abc import Iterator, Sequence

from eti_assistant.corpus.grid import table_pieces
from eti_assistant.corpus.pdf.columns import reading_order
from eti_assistant.corpus.pdf.drawing import Rule
from eti_assistant.corpus.pdf.extents import table_end, table_rows
from eti_assistant.corpus.pdf.hyphens import Hyphens
from eti_assistant.corpus.pdf.lines import Row
from eti_assistant.corpus.pdf.paragraphs import Sizes, text_pieces
from eti_assistant.corpus.pdf.ruled import frames
from eti_assistant.corpus.pdf.tables import Table, loose_table, ruled_table
from eti_assistant.corpus.pieces import Piece
from eti_assistant.domain.documents import BlockKind


def page_pieces(
    rows: list[Row], rules: Sequence[Rule], sizes: Sizes, hyphens: Hyphens
) -> Iterator[Piece]:
    """Every run of `rows` in exactly one piece."""
    yield from _rejoined(_pieces(rows, rules, sizes, hyphens), hyphens)


def _rejoined(pieces: Iterator[Piece], hyphens: Hyphens) -> Iterator[Piece]:
    """A sentence that goes on at the top of the next column is put back together."""
    last: Piece | None = None
    for piece in pieces:
        if last is None:
            last = piece
        elif _goes_on(last, piece):
            last = Piece(last.kind, hyphens.join(last.text, piece.text), last.level)
        else:
            yield last
            last = piece
    if last is not None:
        yield last


def _goes_on(last: Piece, piece: Piece) -> bool:
    running = last.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
    unfinished = len(last.text) > 40 and last.text.rstrip()[-1:] not in ".!?:;…»"
    return running and unfinished and piece.kind is BlockKind.PARAGRAPH and piece.text[:1].islower()


def _pieces(
    rows: list[Row], rules: Sequence[Rule], sizes: Sizes, hyphens: Hyphens
) -> Iterator[Piece]:
    rest = list(rows)
    for frame in frames(rules, rows):
        start, end = table_rows(rest, frame)
        table = ruled_table(frame, rest[start:end], hyphens) if end > start else None
        if table is None:
            continue
        yield from _free_pieces(rest[:start], sizes, hyphens)
        yield from _table_pieces(table)
        rest = rest[end:]
    yield from _free_pieces(rest, sizes, hyphens)


def document_sizes(pages: Sequence[list[Row]]) -> Sizes:
    """The size of most characters, and the bigger ones used for short lines."""
    weights: Counter[float] = Counter()
    for run in (run for rows in pages for row in rows for run in row):
        weights[round(run.size * 2) / 2] += len(run.text)
    if not weights:
        return Sizes(10.0, ())
    body = weights.most_common(1)[0][0]
    bigger = sorted((size for size in weights if size >= 1.11 * body), reverse=True)
    return Sizes(body, tuple(bigger))


def _free_pieces(rows: list[Row], sizes: Sizes, hyphens: Hyphens) -> Iterator[Piece]:
    for part in reading_order(rows):
        yield from _part_pieces(part, sizes, hyphens)


def _part_pieces(rows: list[Row], sizes: Sizes, hyphens: Hyphens) -> Iterator[Piece]:
    """Runs of rows with several cells are tables, the others running text."""
    start = 0
    plain: list[Row] = []
    while start < len(rows):
        end = table_end(rows, start)
        table = loose_table(rows[start:end], hyphens) if end - start > 1 else None
        if table is None:
            plain.append(rows[start])
            start += 1
            continue
        yield from text_pieces(plain, sizes, hyphens)
        yield from _table_pieces(table)
        plain, start = [], end
    yield from text_pieces(plain, sizes, hyphens)


def _table_pieces(table: Table) -> Iterator[Piece]:
    yield from table_pieces(table.rows, None, table.bold)
