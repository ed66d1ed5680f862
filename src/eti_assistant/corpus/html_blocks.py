"""The blocks of an HTML element, in the order of the page."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from eti_assistant.corpus.cells import Cell
from eti_assistant.corpus.grid import table_pieces
from eti_assistant.corpus.html_names import BLOCKS, HEADINGS
from eti_assistant.corpus.html_tables import table_rows
from eti_assistant.corpus.markup import Element
from eti_assistant.corpus.pieces import Piece, plain, superscript
from eti_assistant.corpus.plain import LABELLED
from eti_assistant.domain.documents import BlockKind

_KINDS = {"li": BlockKind.LIST_ITEM, "figcaption": BlockKind.CAPTION, "caption": BlockKind.CAPTION}
_BREAK = "\x0b"


def element_pieces(root: Element) -> Iterator[Piece]:
    """Headings, paragraphs, list items, table rows and captions under `root`."""
    walk = _Walk()
    yield from walk.inside(root, BlockKind.PARAGRAPH)
    yield from walk.flush()


def break_lines(text: str) -> list[str]:
    """A break ends a block after a full sentence, around a labelled line, or when doubled."""
    parts: list[str] = [""]
    empty = False
    for line in text.split(_BREAK):
        bare = plain(line)
        before = plain(parts[-1])
        ends = before.endswith((".", "!", "?", ";")) or LABELLED.match(before)
        if bare and before and not empty and not ends and not LABELLED.match(bare):
            parts[-1] += f" {line}"
        elif bare:
            parts.append(line)
        empty = not bare
    return parts


@dataclass(slots=True)
class _Walk:
    """The text gathered since the last block ended, and the level of the last heading."""

    gathered: list[str] = field(default_factory=list[str])
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    heading: int = 1

    def flush(self) -> Iterator[Piece]:
        """The block gathered so far."""
        text = "".join(self.gathered)
        self.gathered.clear()
        joined = self.kind is BlockKind.HEADING
        for part in [text.replace(_BREAK, " ")] if joined else break_lines(text):
            if plain(part):
                yield Piece(self.kind, part, self.level)
        self.kind, self.level = BlockKind.PARAGRAPH, 0

    def inside(self, element: Element, kind: BlockKind) -> Iterator[Piece]:
        """The pieces of an element's texts and elements."""
        before: Element | str = ""
        for child in element.children:
            if isinstance(child, Element) and isinstance(before, Element):
                self.gathered.append(_space_between(before.text, child.text))
            before = child
            if isinstance(child, str):
                self.gathered.append(child)
            elif child.tag == "br":
                self.gathered.append(_BREAK)
            elif child.tag in BLOCKS:
                yield from self.flush()
                yield from self._block(child, kind)
                yield from self.flush()
                self.kind = kind
            else:
                yield from self._inline(child, kind)

    def _inline(self, child: Element, kind: BlockKind) -> Iterator[Piece]:
        mark = plain(child.text).strip("[]()") if child.tag == "sup" else ""
        if mark.isdigit():
            self.gathered.append(superscript(mark))
        elif child.tag == "q":
            self.gathered.append(f"«\u00a0{child.text}\u00a0»")
        else:
            yield from self.inside(child, kind)

    def _block(self, child: Element, kind: BlockKind) -> Iterator[Piece]:
        if child.tag in HEADINGS or child.tag == "summary":
            self.kind, self.level = BlockKind.HEADING, self._level(child.tag)
            yield from self.inside(child, BlockKind.HEADING)
        elif child.tag == "table":
            yield from _table(child)
        elif child.tag == "dl":
            yield from _definitions(child, min(self.heading + 1, 6))
        elif child.tag == "pre":
            yield from (Piece(kind, line) for line in child.text.split("\n"))
        else:
            self.kind = _KINDS.get(child.tag, kind)
            yield from self.inside(child, self.kind)

    def _level(self, tag: str) -> int:
        """A heading's own level; a question to unfold stands under the last heading."""
        if tag == "summary":
            return min(self.heading + 1, 6)
        self.heading = HEADINGS[tag]
        return self.heading


def _space_between(before: str, after: str) -> str:
    """A blank between two elements that only their style sets apart ("Durée", "2 ans")."""
    apart = before[-1:].islower() and (after[:1].isupper() or after[:1].isdigit())
    return " " if apart and min(len(before), len(after)) > 2 else ""


def _definitions(element: Element, level: int) -> Iterator[Piece]:
    """Each definition after its term, "term : value"; a question is a heading."""
    term = ""
    for child in element.inside("dt", "dd"):
        texts = [plain(piece.text) for piece in element_pieces(child)]
        if child.tag == "dt":
            if term:
                yield Piece(BlockKind.LIST_ITEM, term)
            term = " ".join(texts).rstrip(": \u00a0\u202f")
            if term.endswith("?"):
                yield Piece(BlockKind.HEADING, term, level)
                term = ""
            continue
        for text in texts:
            yield Piece(BlockKind.LIST_ITEM, f"{term}\u00a0: {text}" if term else text)
            term = ""
    if term:
        yield Piece(BlockKind.LIST_ITEM, term)


def _table(element: Element) -> Iterator[Piece]:
    """The rows of a table; one that holds another table, or one column, is only a layout."""
    for caption in element.elements:
        if caption.tag == "caption":
            yield Piece(BlockKind.CAPTION, caption.text)
    heads, rows = table_rows(element)
    nested = next(element.inside("table"), None) is not None
    if nested or max(map(len, rows), default=0) < 2:
        for cell in (cell for row in rows for cell in row):
            yield from element_pieces(cell)
        return
    yield from table_pieces([[_cell(cell) for cell in row] for row in rows], heads or None)


def _cell(element: Element) -> Cell:
    text = " ; ".join(plain(piece.text) for piece in element_pieces(element))
    spans = (element.get("colspan"), element.get("rowspan"))
    columns, rows = (int(span) if span.isdecimal() and len(span) < 5 else 1 for span in spans)
    return Cell(text, element.tag == "th", max(columns, 1), max(rows, 1))
