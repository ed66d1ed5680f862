"""The blocks of a Word document's parts (WordprocessingML, ECMA-376)."""

import re
from collections.abc import Iterator, Mapping

from eti_assistant.corpus.cells import Cell
from eti_assistant.corpus.grid import table_pieces
from eti_assistant.corpus.markup import Element
from eti_assistant.corpus.pieces import Piece, plain, superscript
from eti_assistant.corpus.plain import BULLET
from eti_assistant.domain.documents import BlockKind

_LEVEL = re.compile(r"^(?:heading|titre)\s*(\d)", re.IGNORECASE)
_LEFT_OUT = frozenset({"del", "moveFrom", "pPr", "rPr", "instrText", "Fallback"})
_CALLS = frozenset({"footnoteReference", "endnoteReference"})


def body_pieces(element: Element, names: Mapping[str, str]) -> Iterator[Piece]:
    """Paragraphs and tables in order, those of content controls and text boxes too.

    `names` gives a style's name by its id.
    """
    for child in element.elements:
        if child.tag == "p":
            yield from _paragraph(child, names)
        elif child.tag == "tbl":
            yield from _table(child)
        elif child.tag not in _LEFT_OUT:
            yield from body_pieces(child, names)


def note_pieces(notes: Element) -> Iterator[Piece]:
    """The notes a reader sees; separators have a type."""
    for note in notes.inside("footnote", "endnote"):
        if not note.get("type"):
            text = " ".join(_text(paragraph) for paragraph in note.inside("p"))
            yield Piece(BlockKind.FOOTNOTE, f"{superscript(note.get('id'))} {plain(text)}")


def _paragraph(element: Element, names: Mapping[str, str]) -> Iterator[Piece]:
    text = _text(element)
    kind, level = _style(element, names, text)
    listed = kind is BlockKind.LIST_ITEM
    yield Piece(kind, BULLET.sub("", text) if listed else text, level)
    for box in element.inside("txbxContent"):
        yield from body_pieces(box, names)


def _style(element: Element, names: Mapping[str, str], text: str) -> tuple[BlockKind, int]:
    properties = next((e for e in element.elements if e.tag == "pPr"), None)
    marks = list(properties.elements) if properties else []
    name = next((names.get(e.get("val"), "") for e in marks if e.tag == "pStyle"), "").lower()
    level = _LEVEL.match(name)
    if level or name in {"title", "titre"}:
        return BlockKind.HEADING, min(int(level[1]), 6) if level else 1
    if name in {"caption", "légende"}:
        return BlockKind.CAPTION, 0
    listed = any(e.tag == "numPr" for e in marks) or name.startswith("list")
    return BlockKind.LIST_ITEM if listed or BULLET.match(text) else BlockKind.PARAGRAPH, 0


def _text(element: Element) -> str:
    """The text as shown: deletions left out, raised digits kept apart from what they follow."""
    texts: list[str] = []
    for child in element.elements:
        if child.tag == "t":
            texts.append(child.text)
        elif child.tag in {"tab", "br", "cr"}:
            texts.append(" ")
        elif child.tag == "noBreakHyphen":
            texts.append("-")
        elif child.tag in _CALLS:
            texts.append(superscript(child.get("id")))
        elif child.tag == "r":
            texts.append(superscript(_text(child)) if _is_raised(child) else _text(child))
        elif child.tag not in _LEFT_OUT and child.tag != "txbxContent":
            texts.append(_text(child))
    return "".join(texts)


def _is_raised(run: Element) -> bool:
    return any(mark.get("val") == "superscript" for mark in run.inside("vertAlign"))


def _table(element: Element) -> Iterator[Piece]:
    """The rows; without marked heads, the first row of several is the head."""
    lines = [row for row in element.elements if row.tag == "tr"]
    heads = sum(next(row.inside("tblHeader"), None) is not None for row in lines)
    rows = _merged([[cell for cell in row.elements if cell.tag == "tc"] for row in lines])
    yield from table_pieces(rows, heads or None)


def _merged(lines: list[list[Element]]) -> list[list[Cell]]:
    """Cells with their spans; a cell merged with the one above repeats its text."""
    above: dict[int, str] = {}
    rows: list[list[Cell]] = []
    for line in lines:
        row: list[Cell] = []
        place = 0
        for cell in line:
            texts = (plain(_text(paragraph)) for paragraph in cell.inside("p"))
            text = " ; ".join(filter(None, texts))
            merge = next(cell.inside("vMerge"), None)
            if merge is not None and merge.get("val") != "restart":
                text = above.get(place, text)
            above[place] = text
            span = next((mark.get("val") for mark in cell.inside("gridSpan")), "1")
            row.append(Cell(text, columns=int(span) if span.isdecimal() else 1))
            place += row[-1].columns
        rows.append(row)
    return rows
