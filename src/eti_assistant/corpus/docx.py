"""Word documents: paragraphs, lists and tables in order, notes last."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from eti_assistant.corpus import reasons
from eti_assistant.corpus.description import Content, Description
from eti_assistant.corpus.grid import Cell, table_pieces
from eti_assistant.corpus.pieces import Piece, compose, plain, superscript
from eti_assistant.corpus.plain import BULLET
from eti_assistant.domain.documents import BlockKind
from eti_assistant.errors import UnreadableFile

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LIMIT_BYTES = 400_000_000
_LEVEL = re.compile(r"(?:heading|titre)\s*(\d)", re.IGNORECASE)
_NOTES = "/footnotes"
_DEFAULT_AUTHOR = "python-docx"


def read_docx(content: bytes) -> Content:
    """The document as one page."""
    word = _opened(content)
    names = {style.style_id: style.name or "" for style in word.styles}
    pieces = [*_body(word.element.body, names), *_notes(word)]
    return Content((compose(1, pieces),), _description(word))


def _opened(content: bytes) -> WordDocument:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LIMIT_BYTES:
                raise UnreadableFile(reasons.BOMB)
        return docx.Document(io.BytesIO(content))
    except (zipfile.BadZipFile, PackageNotFoundError) as error:
        broken = content.startswith(b"PK\x03\x04")
        raise UnreadableFile(reasons.BROKEN_DOCX if broken else reasons.NOT_DOCX) from error
    except (KeyError, ValueError, etree.XMLSyntaxError, OSError, zipfile.error) as error:
        raise UnreadableFile(reasons.BROKEN_DOCX) from error


def _description(word: WordDocument) -> Description:
    properties = word.core_properties
    when = properties.created
    return Description(
        title=plain(properties.title or ""),
        published=when.date().isoformat() if when else "",
        language=(properties.language or "")[:2],
    )


def _body(element: Any, names: dict[str, str]) -> Iterator[Piece]:
    """Paragraphs and tables in order, those inside content controls too."""
    for child in element:
        if child.tag == f"{_W}p":
            yield _paragraph(child, names)
        elif child.tag == f"{_W}tbl":
            yield from _table(child)
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag"}:
            yield from _body(child, names)


def _paragraph(element: Any, names: dict[str, str]) -> Piece:
    text = _text(element)
    style = element.find(f"{_W}pPr/{_W}pStyle")
    name = names.get(style.get(f"{_W}val"), "") if style is not None else ""
    level = _LEVEL.search(name)
    if level or name.lower() in {"title", "titre"}:
        return Piece(BlockKind.HEADING, text, int(level[1]) if level else 1)
    if name.lower() in {"caption", "légende"}:
        return Piece(BlockKind.CAPTION, text)
    listed = element.find(f"{_W}pPr/{_W}numPr") is not None or name.lower().startswith("list")
    if listed or BULLET.match(text):
        return Piece(BlockKind.LIST_ITEM, BULLET.sub("", text))
    return Piece(BlockKind.PARAGRAPH, text)


def _text(element: Any) -> str:
    """The text as shown: deletions left out, raised digits kept apart from what they follow."""
    texts: list[str] = []
    for node in element.iter(
        f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen", f"{_W}footnoteReference"
    ):
        if node.tag == f"{_W}t":
            raised = node.getparent().find(f"{_W}rPr/{_W}vertAlign")
            is_raised = raised is not None and raised.get(f"{_W}val") == "superscript"
            texts.append(superscript(node.text or "") if is_raised else node.text or "")
        elif node.tag == f"{_W}noBreakHyphen":
            texts.append("-")
        elif node.tag == f"{_W}footnoteReference":
            texts.append(superscript(node.get(f"{_W}id", "")))
        elif node.getparent().tag == f"{_W}r":
            texts.append(" ")
    return "".join(texts)


def _table(element: Any) -> Iterator[Piece]:
    rows = [_row(row) for row in element.iter(f"{_W}tr")]
    heads = len(element.findall(f"{_W}tr/{_W}trPr/{_W}tblHeader")) or None
    yield from table_pieces(rows, heads or (1 if len(rows) > 1 else 0))


def _row(element: Any) -> list[Cell]:
    cells: list[Cell] = []
    for cell in element.findall(f"{_W}tc"):
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        columns = int(span.get(f"{_W}val", "1")) if span is not None else 1
        text = " ; ".join(filter(None, (plain(_text(p)) for p in cell.iter(f"{_W}p"))))
        cells.append(Cell(text, columns=columns))
    return cells


def _notes(word: WordDocument) -> Iterator[Piece]:
    for relation in word.part.rels.values():
        if relation.reltype.endswith(_NOTES) and not relation.is_external:
            tree = etree.fromstring(relation.target_part.blob)
            for note in tree.iter(f"{_W}footnote"):
                number = note.get(f"{_W}id", "")
                if note.get(f"{_W}type") is None:
                    yield Piece(BlockKind.FOOTNOTE, f"{superscript(number)} {_text(note)}")
