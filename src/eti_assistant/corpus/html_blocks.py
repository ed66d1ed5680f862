"""The blocks of an HTML element, in the order of the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html

from eti_assistant.corpus.grid import Cell, table_pieces
from eti_assistant.corpus.pieces import Piece, plain, superscript
from eti_assistant.corpus.plain import LABELLED
from eti_assistant.domain.documents import BlockKind

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
        "option",
        "label",
    ]
)
_BREAK = "\x0b"
_DEEPEST = 200


def element_pieces(root: html.HtmlElement) -> Iterator[Piece]:
    """Headings, paragraphs, list items, table rows and captions under `root`."""
    walk = _Walk()
    yield from walk.inside(root, BlockKind.PARAGRAPH, 0)
    yield from walk.flush()


@dataclass(slots=True)
class _Walk:
    """The text gathered since the last block ended, and the depth of the last heading."""

    gathered: list[str] = field(default_factory=list[str])
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    heading: int = 1

    def flush(self) -> Iterator[Piece]:
        text = "".join(self.gathered)
        self.gathered.clear()
        joined = self.kind is BlockKind.HEADING
        for part in [text.replace(_BREAK, " ")] if joined else break_lines(text):
            if plain(part):
                yield Piece(self.kind, part, self.level)
        self.kind, self.level = BlockKind.PARAGRAPH, 0

    def inside(self, element: html.HtmlElement, kind: BlockKind, depth: int) -> Iterator[Piece]:
        """The pieces of an element's text and children."""
        self.gathered.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str):
                yield from self._child(child, kind, depth + 1)
            self.gathered.append(child.tail or "")
            if self.kind is BlockKind.PARAGRAPH:
                self.kind = kind

    def _child(self, child: html.HtmlElement, kind: BlockKind, depth: int) -> Iterator[Piece]:
        tag = child.tag
        if tag == "br":
            self.gathered.append(_BREAK)
        elif depth > _DEEPEST or tag not in _BLOCKS:
            yield from self._inline(child, kind, depth)
        else:
            yield from self.flush()
            yield from self._block(child, kind, depth)
            yield from self.flush()
            self.kind = kind

    def _inline(self, child: html.HtmlElement, kind: BlockKind, depth: int) -> Iterator[Piece]:
        text = "".join(child.itertext())
        if depth > _DEEPEST:
            self.gathered.append(text)
        elif child.tag == "sup" and plain(text).strip("[]()").isdigit():
            self.gathered.append(superscript(plain(text).strip("[]()")))
        elif child.tag == "q":
            self.gathered.append(f"«\u00a0{text}\u00a0»")
        else:
            yield from self.inside(child, kind, depth)

    def _block(self, child: html.HtmlElement, kind: BlockKind, depth: int) -> Iterator[Piece]:
        tag = child.tag
        if tag in _HEADINGS or tag == "summary":
            self.heading = _HEADINGS.get(tag, self.heading) if tag != "summary" else self.heading
            level = _HEADINGS.get(tag, min(self.heading + 1, 6))
            self.kind, self.level = BlockKind.HEADING, level
            yield from self.inside(child, BlockKind.HEADING, depth)
        elif tag == "table":
            yield from _table(child, depth)
        elif tag == "dl":
            yield from self._definitions(child, depth)
        elif tag == "pre":
            for line in "".join(child.itertext()).split("\n"):
                yield Piece(kind, line)
        else:
            self.kind = {
                "li": BlockKind.LIST_ITEM,
                "figcaption": BlockKind.CAPTION,
                "caption": BlockKind.CAPTION,
            }.get(tag, kind)
            yield from self.inside(child, self.kind, depth)

    def _definitions(self, element: html.HtmlElement, depth: int) -> Iterator[Piece]:
        """Each definition after its term, "term : value"."""
        term = ""
        for child in element.iter("dt", "dd"):
            pieces = list(element_pieces(child))
            if child.tag == "dt":
                term = " ".join(piece.text for piece in pieces)
                term = plain(term).rstrip(": \u00a0\u202f")
                continue
            for piece in pieces:
                text = f"{term}\u00a0: {plain(piece.text)}" if term else piece.text
                yield Piece(BlockKind.LIST_ITEM, text)
                term = ""
        if term:
            yield Piece(BlockKind.LIST_ITEM, term)


def _table(element: html.HtmlElement, depth: int) -> Iterator[Piece]:
    """The rows of a table; one that holds another table, or one column, is only a layout."""
    rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
    cells = [[cell for cell in row if cell.tag in {"td", "th"}] for row in rows]
    for caption in element.findall("caption"):
        yield Piece(BlockKind.CAPTION, "".join(caption.itertext()))
    if element.find(".//table") is not None or max(map(len, cells), default=0) < 2:
        for cell in (cell for row in cells for cell in row):
            yield from element_pieces(cell)
        return
    heads = sum(next(row.iterancestors("thead"), None) is not None for row in rows)
    yield from table_pieces([[_cell(cell) for cell in row] for row in cells], heads or None)


def _cell(element: html.HtmlElement) -> Cell:
    text = " ; ".join(plain(piece.text) for piece in element_pieces(element))
    return Cell(text, element.tag == "th", _span(element, "colspan"), _span(element, "rowspan"))


def _span(element: html.HtmlElement, name: str) -> int:
    found = re.match(r"\s*(\d{1,4})", element.get(name, "1"))
    return max(int(found[1]), 1) if found else 1


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
