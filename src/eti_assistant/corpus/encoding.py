"""Bytes of a text file, decoded."""

import codecs
import re

from charset_normalizer import from_bytes

from eti_assistant.corpus import reasons
from eti_assistant.errors import UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<meta[^>]+charset=[\"']?\s*([\w-]+)|<\?xml[^>]+encoding=[\"']([\w-]+)", re.I
)
_HEAD = 4096
_SAMPLE = 200_000


def decode(content: bytes, declared: bool = False) -> str:
    """The text, by its mark, its UTF-8 form, its `<meta charset>` if `declared`, else a guess.

    UTF-8 comes before what a page declares: bytes that are valid UTF-8 with accents are UTF-8.
    Raises `UnreadableFile` for bytes that are no text.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _clean(content.decode(name, errors="replace"))
    if content[:_SAMPLE].count(b"\x00") > max(4, len(content[:_SAMPLE]) // 500):
        raise UnreadableFile(reasons.BINARY)
    try:
        return _clean(content.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    return _clean(_guess(content, _declared(content) if declared else ""))


def _clean(text: str) -> str:
    """Line ends made one; a text with many control characters is refused."""
    controls = sum(text[:_SAMPLE].count(chr(code)) for code in (*range(1, 9), *range(14, 27)))
    if controls > max(8, len(text[:_SAMPLE]) // 100):
        raise UnreadableFile(reasons.BINARY)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def _declared(content: bytes) -> str:
    found = _DECLARED.search(content[:_HEAD])
    return (found[1] or found[2]).decode("ascii") if found else ""


def _guess(content: bytes, declared: str) -> str:
    """As declared; mostly UTF-8 with some broken bytes; Windows western; else detected."""
    for name in filter(None, (declared, "cp1252")):
        wanted = "cp1252" if name.lower() in {"iso-8859-1", "latin-1", "latin1"} else name
        try:
            text = content.decode(wanted)
        except (LookupError, UnicodeDecodeError):
            continue
        if not _is_misread(text):
            return text
    mostly = content.decode("utf-8", errors="replace")
    if mostly.count("\ufffd") * 200 < len(mostly):
        return mostly
    best = from_bytes(content[:_SAMPLE]).best()
    return content.decode(best.encoding if best else "cp1252", errors="replace")


def _is_misread(text: str) -> bool:
    """UTF-8 read as Windows western shows as "Ã©"."""
    return text.count("Ã") + text.count("â€") > 2 + text.count("é") + text.count("è")
