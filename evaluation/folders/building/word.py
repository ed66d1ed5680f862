"""Word documents by python-docx. Fields read: title, publisher, header, footer, published."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument

from building.inline import bold_parts
from building.source import Block, Source

_EPOCH = (1980, 1, 1, 0, 0, 0)
_STYLES = {"bullet": "List Bullet", "caption": "Caption", "footnote": "Normal"}


def write_word(source: Source, path: Path) -> None:
    """The same source always gives the same bytes with the same python-docx."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.author = source.field("title"), source.field("publisher")
    properties.created = properties.modified = datetime(2024, 1, 1)
    document.sections[0].header.paragraphs[0].text = source.field("header")
    document.sections[0].footer.paragraphs[0].text = source.field("footer")
    document.add_heading(source.field("title"), 0)
    for block in source.blocks:
        _add(document, block)
    packed = io.BytesIO()
    document.save(packed)
    path.write_bytes(_undated(packed))


def _add(document: WordDocument, block: Block) -> None:
    if block.kind == "break":
        document.add_page_break()
    elif block.kind == "heading":
        document.add_heading(block.text, block.level)
    elif block.kind == "table":
        _add_table(document, block)
    else:
        paragraph = document.add_paragraph(style=_STYLES.get(block.kind))
        for text, bold in bold_parts(block.text):
            paragraph.add_run(text).bold = bold


def _add_table(document: WordDocument, block: Block) -> None:
    table = document.add_table(0, len(block.rows[0]), style="Table Grid")
    for row in block.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _undated(packed: io.BytesIO) -> bytes:
    undated = io.BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(undated, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED)
    return undated.getvalue()
