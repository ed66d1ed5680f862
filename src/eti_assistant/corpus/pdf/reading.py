"""From a PDF file to its pages."""

import io
import logging

import pypdf
from pypdf.errors import PyPdfError

from eti_assistant.corpus import reasons
from eti_assistant.corpus.description import Content
from eti_assistant.corpus.pieces import compose
from eti_assistant.corpus.plain import plain_pieces
from eti_assistant.errors import UnreadableFile


def read_pdf(content: bytes) -> Content:
    """The pages of the file; raises `UnreadableFile`."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableFile(reasons.PASSWORD)
        texts = [page.extract_text() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError) as error:
        raise UnreadableFile(reasons.BROKEN_PDF) from error
    pages = tuple(compose(n, plain_pieces(text)) for n, text in enumerate(texts, 1))
    if not any(page.text for page in pages):
        raise UnreadableFile(reasons.SCANNED)
    return Content(pages)
