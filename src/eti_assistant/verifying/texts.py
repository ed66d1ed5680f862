"""The text of a file to check."""

from pathlib import Path

from eti_assistant.corpus.encoding import decode
from eti_assistant.corpus.manifest import Manifest
from eti_assistant.corpus.reading import read_file
from eti_assistant.errors import UnreadableFile

PLAIN = (".txt", ".md", "")


def text_of(path: Path) -> str:
    """The text of a .txt, .md, .docx or .pdf file: as it is written, or its pages one by one.

    Raises `UnreadableFile` with the reason in French.
    """
    if path.suffix.lower() in PLAIN:
        return decode_text(_content(path))
    pages = read_file(path.parent, path, Manifest()).pages
    return "\n".join(page.text for page in pages)


def decode_text(content: bytes) -> str:
    """Bytes of a text in any usual encoding; raises `UnreadableFile`."""
    return decode(content)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile("le fichier ne peut pas être ouvert") from error
