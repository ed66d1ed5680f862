"""What pypdf tells of a PDF file: whether it opens, its own description, a second reading."""

import io
import logging
import re
import struct
import time
import zlib
from collections.abc import Iterator

import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from eti_assistant.corpus import reasons
from eti_assistant.corpus.dates import read_date
from eti_assistant.corpus.description import Description
from eti_assistant.corpus.pieces import plain
from eti_assistant.errors import UnreadableFile

_NO_TITLE = re.compile(
    r"untitled|sans titre|anonymous|microsoft|powerpoint|^document\s?\d*$|^présentation\s?\d*$"
    r"|\.(?:docx?|html?|pdf|indd|odt|pptx?|qxd|rtf|tex)\b|^[\w-]*_[\w-]*$|^[^a-zà-ÿ]*\d[^a-zà-ÿ]*$",
    re.IGNORECASE,
)
_MADE_UP = ("1970-01-01", "1980-01-01", "2000-01-01")
_HEAD = 1024
_FAILURES = (
    PyPdfError, ValueError, TypeError, AttributeError, AssertionError,
    RuntimeError, ArithmeticError, LookupError, OSError, MemoryError, zlib.error, struct.error,
)  # fmt: skip


class _TooSlowError(PyPdfError):
    """A page took longer than it was given."""


def open_pdf(content: bytes) -> pypdf.PdfReader:
    """The file opened, with an empty password if it wants one; raises `UnreadableFile`."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    if b"%PDF-" not in content[:_HEAD]:
        raise UnreadableFile(reasons.NOT_PDF)
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableFile(reasons.PASSWORD)
        if not len(reader.pages):
            raise UnreadableFile(reasons.BROKEN_PDF)
    except (FileNotDecryptedError, DependencyError) as error:
        raise UnreadableFile(reasons.PASSWORD) from error
    except _FAILURES as error:
        raise UnreadableFile(reasons.BROKEN_PDF) from error
    return reader


def own_description(reader: pypdf.PdfReader) -> tuple[Description, str]:
    """The title and language the file gives itself, and the day it says it was made."""
    try:
        metadata = reader.metadata
        title = plain(str(metadata.get("/Title", ""))) if metadata else ""
        created = metadata.creation_date if metadata else None
        language = str(reader.root_object.get("/Lang", ""))
    except _FAILURES:
        return Description(), ""
    day = read_date(created.date().isoformat()) if created else ""
    kept = title if len(title) > 3 and not _NO_TITLE.search(title) else ""
    return Description(title=kept, language=language[:2]), "" if day in _MADE_UP else day


def second_readings(reader: pypdf.PdfReader, page_s: float, all_s: float) -> Iterator[str]:
    """Each page's text as pypdf reads it; "" for one it cannot read within `page_s` seconds.

    After `all_s` seconds in all, the pages that follow are given as "".
    """
    start = time.monotonic()
    for index in range(len(reader.pages)):
        spent = time.monotonic() - start
        yield _reading(reader, index, page_s) if spent < all_s else ""


def _reading(reader: pypdf.PdfReader, index: int, page_s: float) -> str:
    end = time.monotonic() + page_s

    def watch(*_: object) -> None:
        if time.monotonic() > end:
            raise _TooSlowError

    try:
        return reader.pages[index].extract_text(visitor_operand_before=watch)
    except _FAILURES:
        return ""
