"""Lines of running text put back into paragraphs, headings, lists, captions and notes."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from eti_assistant.corpus.pdf.hyphens import Hyphens
from eti_assistant.corpus.pdf.lines import Row
from eti_assistant.corpus.pdf.runs import Run
from eti_assistant.corpus.pieces import Piece
from eti_assistant.corpus.plain import BULLET, LABELLED, NUMBERED
from eti_assistant.domain.documents import BlockKind

_CAPTION = re.compile(
    r"^(?:(?:figure|fig\.|tableau|graphique|carte|schéma|illustration|photo|encadré)"
    r"\s*(?:n°\s*)?[\dA-Z]{1,3}\b|sources?[\s\u00a0\u202f]*:|note de lecture"
    r"|lecture[\s\u00a0\u202f]*:|champ[\s\u00a0\u202f]*:)",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s?|\[\d{1,3}\]\s|\(\d{1,3}\)\s|\d{1,3}\.?\s|\*{1,3}\s?)\S"
)
_LEADERS = re.compile(r"\s*(?:\.\s?){4,}\s*|\s*…(?:\s?…)+\s*|\s*_{4,}\s*")
_SMALL = 0.93
_FILLED = 0.85
_BIG = 1.11


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of a document: its running text's, and those of its headings, biggest first."""

    body: float
    headings: tuple[float, ...]

    def level(self, text: str, size: float) -> int:
        """A heading's level: by its number, else by the rank of its size."""
        found = NUMBERED.match(text)
        if found and found[0].strip(" .")[:1].isdigit():
            above = any(big > size * 1.05 for big in self.headings)
            return min(found[0].strip(" .").count(".") + 1 + above, 6)
        rank = sum(big > size * 1.03 for big in self.headings)
        return min(rank + 1, 6)


@dataclass(frozen=True, slots=True)
class _Style:
    kind: BlockKind
    level: int = 0


def text_pieces(rows: Sequence[Row], sizes: Sizes, hyphens: Hyphens) -> Iterator[Piece]:
    """The pieces of rows that stand one below the other."""
    lines = [_line(row) for row in rows]
    if not lines:
        return
    leading = _leading(lines)
    rights = _rights(lines, leading)
    text, style = "", _Style(BlockKind.PARAGRAPH)
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else None
        if before is not None and text and _goes_on(before, line, style, rights[number], leading):
            text = hyphens.join(text, _bare(line.text))
            continue
        if text:
            yield Piece(style.kind, text, style.level)
        after = lines[number + 1] if number + 1 < len(lines) else None
        style = _style(line, after, sizes)
        text = _bare(line.text)
        if style.kind is BlockKind.LIST_ITEM:
            text = BULLET.sub("", text) if not NUMBERED.match(text) else text
    yield Piece(style.kind, text, style.level)


def _bare(text: str) -> str:
    return _LEADERS.sub(" … ", text)


def _line(row: Row) -> Run:
    """The runs of a row as one line."""
    text = " ".join(run.text for run in row)
    longest = max(row, key=lambda run: len(run.text))
    bold = all(run.bold for run in row)
    return Run(text, row[0].left, row[-1].right, longest.base, longest.size, bold)


def _leading(lines: Sequence[Run]) -> float:
    """The usual step between two lines, in ems."""
    steps = [
        (above.base - below.base) / below.size
        for above, below in itertools.pairwise(lines)
        if abs(above.size - below.size) < 0.5 and 0.9 < (above.base - below.base) / below.size < 2
    ]
    return median(steps) if steps else 1.3


def _rights(lines: Sequence[Run], leading: float) -> list[float]:
    """For each line, the right end of the lines it stands among, if they fill a column."""
    widest = max(line.right for line in lines)
    rights: list[float] = []
    first = 0
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following is None or not _is_near(line, following, leading):
            group = lines[first : number + 1]
            right = max(run.right for run in group)
            filled = median(run.right - group[0].left for run in group)
            column = len(group) > 3 and filled > _FILLED * (right - group[0].left)
            rights += [right if column else widest] * len(group)
            first = number + 1
    return rights


def _is_near(before: Run, line: Run, leading: float) -> bool:
    step = (before.base - line.base) / max(line.size, before.size)
    alike = abs(before.size - line.size) <= 0.08 * line.size
    return alike and 0 < step < 2 * leading and abs(before.left - line.left) < 4 * line.size


def _goes_on(before: Run, line: Run, style: _Style, right: float, leading: float) -> bool:
    step = (before.base - line.base) / max(line.size, before.size)
    if not 0 < step < 1.28 * leading + 0.05 or abs(before.size - line.size) > 0.08 * line.size:
        return False
    if _LEADERS.search(before.text):
        return False
    if style.kind is BlockKind.HEADING:
        return before.bold == line.bold and not NUMBERED.match(line.text)
    if line.bold and not before.bold and line.text[:1].isupper():
        return False
    if BULLET.match(line.text) or (LABELLED.match(line.text) and _ended(before, line, right)):
        return False
    if style.kind is BlockKind.FOOTNOTE and _NOTE.match(line.text):
        return False
    indented = line.left > before.left + 0.9 * line.size
    if indented and style.kind is BlockKind.PARAGRAPH and before.text.rstrip()[-1:] in ".!?:;":
        return False
    return not _ended(before, line, right)


def _ended(before: Run, line: Run, right: float) -> bool:
    """Whether the line before stopped of itself: the next word would have fitted on it."""
    if before.text.endswith("-"):
        return False
    first = line.text.split(" ", 1)[0]
    needed = line.width * (len(first) + 1) / max(len(line.text), 1) + 0.6 * line.size
    room = right - before.right
    if room > 0.5 * (right - min(before.left, line.left)):
        return True
    if before.text.rstrip()[-1:] in ".!?;:":
        return room > needed
    return room > max(needed, 0.3 * before.width) and not line.text[:1].islower()


def _style(line: Run, after: Run | None, sizes: Sizes) -> _Style:
    text = line.text.strip()
    if _CAPTION.match(text):
        return _Style(BlockKind.CAPTION)
    if _is_heading(line, after, sizes):
        return _Style(BlockKind.HEADING, sizes.level(text, line.size))
    if line.size < _SMALL * sizes.body and _NOTE.match(text):
        return _Style(BlockKind.FOOTNOTE)
    if BULLET.match(text) or _LEADERS.search(text):
        return _Style(BlockKind.LIST_ITEM)
    return _Style(BlockKind.PARAGRAPH)


def _is_heading(line: Run, after: Run | None, sizes: Sizes) -> bool:
    """A short line bigger than the text, or bold, alone or numbered."""
    text = line.text.strip()
    if len(text) > 160 or not any(char.isalpha() for char in text) or _LEADERS.search(text):
        return False
    if line.size >= _BIG * sizes.body:
        return True
    if text[-1] in ".;," or line.size < _SMALL * sizes.body:
        return False
    alone = after is None or not after.bold or abs(after.size - line.size) > 0.3
    if line.bold and (alone or len(text) < 90) and not LABELLED.match(text):
        return not BULLET.match(text) or bool(NUMBERED.match(text))
    return False
