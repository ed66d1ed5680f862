"""What a reader finds in a file, in reading order, and the page made of it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from eti_assistant.domain.documents import Block, BlockKind, Page

CELL_SEPARATOR = " | "
_BLANKS = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_EXPANDED = str.maketrans(_LIGATURES)
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Piece:
    """One block before it has a place: `text` holds no newline once `plain` has been applied."""

    kind: BlockKind
    text: str
    level: int = 0


def plain(text: str) -> str:
    """`text` on one line: blanks joined, no-break spaces kept, ligatures expanded, NFC."""
    visible = _INVISIBLE.sub("", text).translate(_EXPANDED)
    return unicodedata.normalize("NFC", _BLANKS.sub(" ", visible)).strip(" ")


def superscript(text: str) -> str:
    """Digits raised, so that a note's call never joins the number before it ("118¹")."""
    return text.translate(_SUPERSCRIPTS)


def row_text(cells: Iterable[str]) -> str:
    """The cells of a table row on one line; a cell's own bars become slashes."""
    return CELL_SEPARATOR.join(plain(cell).replace("|", "/") for cell in cells)


def compose(number: int, pieces: Iterable[Piece], quality: float = 1.0) -> Page:
    """The page whose blocks are the non-empty pieces, each on its own line, in order."""
    blocks: list[Block] = []
    texts: list[str] = []
    start = 0
    for piece in pieces:
        text = plain(piece.text)
        if not text.strip(" |\u00a0\u202f"):
            continue
        blocks.append(Block(piece.kind, start, start + len(text), piece.level))
        texts.append(text)
        start += len(text) + 1
    return Page(number, "\n".join(texts), tuple(blocks), round(quality, 3))
