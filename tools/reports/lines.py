"""From typed text to lines of words: inline marks, breaking, hyphenation, justification."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from tools.reports.sheet import Span, width
from tools.reports.typography import address_cuts, cuts, ligated, typeset

_MARKS = re.compile(r"(\*\*.+?\*\*|\*.+?\*|\[\^\w+\])")
_LOOSE = 0.04


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set; `size` and `leading` in points."""

    size: float = 10.0
    leading: float = 14.0
    face: str = "regular"
    justified: bool = True
    ligatures: bool = False

    @property
    def hyphenated(self) -> bool:
        """Titles are never hyphenated."""
        return self.size < 12


@dataclass(frozen=True, slots=True)
class Word:
    """Pieces that no space separates, and the footnotes they call."""

    spans: tuple[Span, ...]
    notes: tuple[str, ...] = ()
    address: bool = False

    @property
    def width(self) -> float:
        """In points, before any space is added."""
        return sum(width(span.text, span.face, span.size) for span in self.spans)


@dataclass(frozen=True, slots=True)
class Line:
    """Spans ready to draw, with the space to add to each of their spaces."""

    spans: tuple[Span, ...]
    word_space: float
    notes: tuple[str, ...]

    @property
    def width(self) -> float:
        """In points, before any space is added."""
        return sum(width(span.text, span.face, span.size) for span in self.spans)


def set_lines(text: str, measure: float, style: Style, numbers: dict[str, int]) -> tuple[Line, ...]:
    """The text broken into lines of at most `measure` points; `numbers` numbers its footnotes."""
    lines: list[tuple[list[Word], bool]] = []
    line: list[Word] = []
    room = measure
    queue = list(reversed(_words(text, style, numbers)))
    while queue:
        word = queue.pop()
        space = width(" ", style.face, style.size) if line else 0.0
        if word.width + space <= room:
            line.append(word)
            room -= word.width + space
            continue
        loose = style.hyphenated and (room > measure * _LOOSE or not line)
        head, tail = _cut(word, room - space if loose else 0.0)
        if head:
            line.append(head)
        queue.append(tail)
        lines.append((line, True))
        line, room = [], measure
    return tuple(_line(words, measure, style, full) for words, full in [*lines, (line, False)])


def _words(text: str, style: Style, numbers: dict[str, int]) -> list[Word]:
    words: list[Word] = []
    glued = False
    for part in _MARKS.split(typeset(text)):
        if part.startswith("[^"):
            note = part[2:-1]
            call = Span(str(numbers[note]), style.face, style.size * 0.62, style.size * 0.34)
            words[-1] = Word((*words[-1].spans, call), (*words[-1].notes, note))
            glued = True
            continue
        face = "bold" if part.startswith("**") else "italic" if part.startswith("*") else style.face
        for index, token in enumerate(part.strip("*").split(" ")):
            if index:
                glued = False
            if token:
                span = Span(ligated(token) if style.ligatures else token, face, style.size)
                words = (
                    _joined(words, span)
                    if glued and words
                    else [*words, Word((span,), address="://" in token)]
                )
                glued = True
    return words


def _joined(words: list[Word], span: Span) -> list[Word]:
    last = words[-1]
    return [*words[:-1], Word((*last.spans, span), last.notes)]


def _cut(word: Word, room: float) -> tuple[Word | None, Word]:
    """The longest start of a word that fits in `room` points, and what follows."""
    if len(word.spans) != 1 or word.notes:
        return None, word
    span = word.spans[0]
    places = address_cuts(span.text) if word.address else cuts(span.text)
    for head, tail in reversed(places):
        start = Word((Span(head, span.face, span.size),))
        if start.width <= room:
            return start, Word((Span(tail, span.face, span.size),), address=word.address)
    return None, word


def _line(words: list[Word], measure: float, style: Style, full: bool) -> Line:
    spans = _spaced(words, style)
    line = Line(spans, 0.0, tuple(note for word in words for note in word.notes))
    spaces = sum(span.text.count(" ") + span.text.count("\u00a0") for span in spans)
    if not (style.justified and full and spaces):
        return line
    return Line(spans, (measure - line.width) / spaces, line.notes)


def _spaced(words: list[Word], style: Style) -> tuple[Span, ...]:
    """Neighbours of the same face become one span, spaces included."""
    spans: list[Span] = []
    for word in words:
        if spans:
            spans.append(Span(" ", spans[-1].face, style.size))
        spans.extend(word.spans)
    return tuple(_merged(spans))


def _merged(spans: Iterable[Span]) -> Iterable[Span]:
    for (face, size, rise), same in groupby(spans, key=lambda s: (s.face, s.size, s.rise)):
        yield Span("".join(span.text for span in same), face, size, rise)
