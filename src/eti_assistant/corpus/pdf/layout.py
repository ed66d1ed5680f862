"""A page's rows as pieces in reading order: columns, tables, then running text."""

from collections import Counter
from collections.abc import Iterator, Sequence

from eti_assistant.corpus.grid import table_pieces
from eti_assistant.corpus.pdf.columns import reading_order
from eti_assistant.corpus.pdf.drawing import Rule
from eti_assistant.corpus.pdf.hyphens import Hyphens
from eti_assistant.corpus.pdf.lines import Row
from eti_assistant.corpus.pdf.paragraphs import Sizes, text_pieces
from eti_assistant.corpus.pdf.ruled import frames
from eti_assistant.corpus.pdf.tables import Table, loose_table, ruled_table
from eti_assistant.corpus.pieces import Piece
from eti_assistant.domain.documents import BlockKind

_NEAR_EM = 2.6


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
        inside = [row for row in rest if frame.heights[-1] < row[0].base < frame.heights[0]]
        table = ruled_table(frame, inside, hyphens) if inside else None
        if table is None:
            continue
        start = rest.index(inside[0])
        yield from _free_pieces(rest[:start], sizes, hyphens)
        yield from _table_pieces(table)
        rest = rest[start + len(inside) :]
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
        end = _table_end(rows, start)
        table = loose_table(rows[start:end], hyphens) if end - start > 1 else None
        if table is None:
            plain.append(rows[start])
            start += 1
            continue
        yield from text_pieces(plain, sizes, hyphens)
        yield from _table_pieces(table)
        plain, start = [], end
    yield from text_pieces(plain, sizes, hyphens)


def _table_end(rows: list[Row], start: int) -> int:
    """Where the rows of several cells from `start` end; a lone cell may go on a row above it."""
    if len(rows[start]) < 2:
        return start
    end, last = start + 1, start + 1
    while end < len(rows):
        above, row = rows[end - 1], rows[end]
        near = above[0].base - row[0].base < _NEAR_EM * max(row[0].size, above[0].size)
        following = rows[end + 1] if end + 1 < len(rows) else []
        if not near or (len(row) < 2 and not _fits(row, rows[start:last], following)):
            break
        end += 1
        last = end if len(row) > 1 else last
    while last < end and _hangs(rows[last], rows[last - 1]):
        last += 1
    return last


def _fits(row: Row, above: list[Row], following: Row) -> bool:
    """A lone run that starts where a cell of the rows around it does."""
    cells = max(above, key=len)
    run = row[0]
    around = [*cells, *(following if len(following) > 1 else [])]
    lined = any(abs(run.left - cell.left) < 3 for cell in around)
    return (
        lined
        and run.right < cells[-1].right + 60
        and run.width < 0.6 * (cells[-1].right - cells[0].left)
    )


def _hangs(row: Row, above: Row) -> bool:
    """The last line of a cell: it starts in lower case, close under the row above."""
    step = (above[0].base - row[0].base) / row[0].size
    return len(row) == 1 and step < 1.35 and row[0].text[:1].islower()


def _table_pieces(table: Table) -> Iterator[Piece]:
    yield from table_pieces(table.rows, None, table.bold)
