"""Word documents: paragraphs, lists and tables in order, notes last."""

import io
import zipfile
import zlib

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError

from eti_assistant.corpus import reasons
from eti_assistant.corpus.description import Content, Description
from eti_assistant.corpus.docx_blocks import body_pieces, note_pieces
from eti_assistant.corpus.markup import Element, parse_xml
from eti_assistant.corpus.pieces import compose, plain
from eti_assistant.errors import UnreadableFile

_LIMIT_BYTES = 400_000_000
_NOTES = ("/footnotes", "/endnotes")
_FAILURES = (
    OpcError, zipfile.BadZipFile, zlib.error, KeyError, ValueError, AttributeError, TypeError,
    OSError, SyntaxError, NotImplementedError,
)  # fmt: skip


def read_docx(content: bytes) -> Content:
    """The document as one page; raises `UnreadableFile`."""
    _refuse_bombs(content)
    try:
        word = docx.Document(io.BytesIO(content))
        names = {style.style_id: style.name or "" for style in word.styles}
        body = next(parse_xml(word.part.blob).inside("body"))
        pieces = [*body_pieces(body, names)]
        pieces += [piece for notes in _notes(word) for piece in note_pieces(notes)]
        description, created = _description(word)
    except (*_FAILURES, StopIteration) as error:
        raise UnreadableFile(reasons.BROKEN_DOCX) from error
    return Content((compose(1, pieces),), description, created)


def _refuse_bombs(content: bytes) -> None:
    """Refuses what is no archive, and one whose parts would fill the memory."""
    if not content.startswith(b"PK"):
        raise UnreadableFile(reasons.NOT_DOCX)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableFile(reasons.BROKEN_DOCX) from error
    if sum(entry.file_size for entry in entries) > _LIMIT_BYTES:
        raise UnreadableFile(reasons.BOMB)
    if "[Content_Types].xml" not in {entry.filename for entry in entries}:
        raise UnreadableFile(reasons.NOT_DOCX)


def _description(word: WordDocument) -> tuple[Description, str]:
    """The document's own properties; a template's are nobody's."""
    properties = word.core_properties
    title = plain(properties.title or "")
    language = (properties.language or "")[:2]
    day = properties.modified or properties.created
    template = properties.author == "python-docx" and (
        properties.created is None or properties.created.year == 2013
    )
    created = "" if day is None or template else day.date().isoformat()
    return Description(title=title, language=language), created


def _notes(word: WordDocument) -> list[Element]:
    parts = (
        r.target_part
        for r in word.part.rels.values()
        if not r.is_external and r.reltype.endswith(_NOTES)
    )
    return [parse_xml(part.blob) for part in parts]
