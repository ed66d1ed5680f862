"""Plain text: paragraphs, lists, labelled lines, tables and headings guessed from the lines."""

import re
from collections.abc import Iterator

from eti_assistant.corpus.description import Content
from eti_assistant.corpus.encoding import decode
from eti_assistant.corpus.pieces import Piece, compose, row_text
from eti_assistant.domain.documents import BlockKind

BULLET = re.compile(
    r"^\s*(?:[-–—*•·▪◦●■►‣○▸➢✓]|\uf0b7|\(?[a-z]\)|\(?\d{1,2}\)|\d{1,2}\.(?=\s))\s+(?=\S)"
)
NUMBERED = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})+\.?|[IVX]{1,5}\.|[A-Z]\.|\d{1,2}\.)\s+(?=[^\W\d_«])"
)
LABELLED = re.compile(r"^[^\W\d_][^.:;!?|]{1,45}[\s\u00a0\u202f]?:[\s\u00a0\u202f]\S")
_RULE = re.compile(r"^\s*([=\-_*~])\1{2,}\s*$")
_CELLS = re.compile(r"\t+|\s*\|\s*")
_WRAPPED = 60


def read_plain(content: bytes) -> Content:
    """The text as one page."""
    return Content((compose(1, plain_pieces(decode(content))),))


def plain_pieces(text: str) -> Iterator[Piece]:
    """The pieces of a text whose paragraphs are separated by blank lines."""
    lines = [line.rstrip() for line in text.replace("\f", "\n\n").split("\n")]
    block: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line and _RULE.match(following) and not block and following.strip()[0] in "=-~":
            yield Piece(BlockKind.HEADING, line, 1 if "=" in following else 2)
        elif not line or _RULE.match(line):
            yield from _block(block)
            block = []
        else:
            block.append(line)
    yield from _block(block)


def _block(lines: list[str]) -> Iterator[Piece]:
    """The pieces of a run of lines without a blank one."""
    if len(lines) == 1 and _is_heading(lines[0]):
        found = NUMBERED.match(lines[0].strip())
        depth = found[0].strip(" .").count(".") + 2 if found else 2
        yield Piece(BlockKind.HEADING, lines[0], min(depth, 6))
    elif _is_table(lines):
        yield from _table(lines)
    else:
        yield from _paragraphs(lines)


def _is_heading(line: str) -> bool:
    text = line.strip()
    if not 2 < len(text) <= 90 or text[-1] in ".;,:!" or LABELLED.match(text) or "\t" in text:
        return False
    if BULLET.match(text) and not NUMBERED.match(text):
        return False
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and (text[0].isupper() or text[0].isdigit() or text[0] in "«")


def _is_table(lines: list[str]) -> bool:
    counts = {len(_cells(line)) for line in lines if not _is_ruler(line)}
    return len(lines) > 1 and len(counts) == 1 and min(counts) > 1


def _cells(line: str) -> list[str]:
    return _CELLS.split(line.strip().strip("|").strip())


def _is_ruler(line: str) -> bool:
    return not line.strip("|+-:= \t")


def _table(lines: list[str]) -> Iterator[Piece]:
    rows = [_cells(line) for line in lines if not _is_ruler(line)]
    for number, row in enumerate(rows):
        kind = BlockKind.TABLE_HEAD if number == 0 else BlockKind.TABLE_ROW
        yield Piece(kind, row_text(row))


def _paragraphs(lines: list[str]) -> Iterator[Piece]:
    """Hard-wrapped lines joined; bullets and labelled lines start a piece of their own."""
    kind, text = BlockKind.PARAGRAPH, ""
    widest = max((len(line) for line in lines), default=0)
    previous = ""
    for line in lines:
        bullet = BULLET.match(line)
        starts = bool(bullet or LABELLED.match(line)) or not _continues(previous, line, widest)
        if text and starts:
            yield Piece(kind, text)
            text = ""
        if not text:
            labelled = LABELLED.match(line) and len(lines) > 1
            kind = BlockKind.LIST_ITEM if bullet or labelled else BlockKind.PARAGRAPH
        body = line[bullet.end() :] if bullet and not NUMBERED.match(line.strip()) else line
        text = f"{text} {body.strip()}" if text else body
        previous = line
    if text:
        yield Piece(kind, text)


def _continues(previous: str, line: str, widest: int) -> bool:
    """Whether `line` goes on with the sentence of `previous`, in a text wrapped at `widest`."""
    if not previous or (line[:1].isspace() and not previous[:1].isspace()):
        return bool(previous)
    first = previous.split(" ")[0] if not line.split() else line.split()[0]
    full = len(previous) + 1 + len(first) > widest or len(previous) >= _WRAPPED
    return full or previous.rstrip()[-1] not in ".!?:;" or line.strip()[0].islower()
