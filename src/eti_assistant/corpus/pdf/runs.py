"""From characters to runs of words without a wide gap, in the order of drawing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from eti_assistant.corpus.pdf.drawing import Dividers, Glyph
from eti_assistant.corpus.pieces import superscript

SPACE_EM = 0.17
"""Ems from which a gap between two characters is a space."""
CELL_APART_EM = 0.8
"""Ems from which what is drawn apart from the word before it is in another cell."""
_CELL_EM = 0.95
_CELL_WITH_SPACE_EM = 2.2


@dataclass(frozen=True, slots=True)
class Run:
    """Words side by side on one baseline; `bold` if all of them are. Points, upwards."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False

    @property
    def width(self) -> float:
        """From its left end to its right end."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Halfway between its ends."""
        return (self.left + self.right) / 2


def read_runs(glyphs: Iterable[Glyph], dividers: Dividers) -> list[Run]:
    """The runs of a page, raised marks brought down to the run they touch."""
    return _raised([run for run in _drawn(glyphs, dividers) if run.text.strip()])


def _drawn(glyphs: Iterable[Glyph], dividers: Dividers) -> Iterator[Run]:
    """Runs in the order of drawing: a step back, up or down, or a wide gap starts another.

    So does a line drawn down between two words.
    """
    current: list[Glyph] = []
    last: Glyph | None = None
    blank = False
    for glyph in glyphs:
        if glyph.text in {" ", "\t"}:
            blank = True
            continue
        spaced = last is not None and (blank or glyph.left - last.right > SPACE_EM * glyph.size)
        if last is not None and not (
            _follows(last, glyph, blank) and not (spaced and _divided(last, glyph, dividers))
        ):
            yield _run(current)
            current = []
        elif last is not None and spaced:
            current.append(Glyph(" ", last.right, glyph.left, glyph.base, glyph.size, glyph.bold))
        current.append(glyph)
        last, blank = glyph, False
    if current:
        yield _run(current)


def _divided(last: Glyph, glyph: Glyph, dividers: Dividers) -> bool:
    middle = glyph.base + 0.3 * glyph.size
    return dividers.between(last.right - 1, glyph.left + 1, middle)


def _follows(last: Glyph, glyph: Glyph, blank: bool) -> bool:
    if abs(glyph.base - last.base) > 0.08 * max(glyph.size, last.size):
        return False
    if abs(glyph.size - last.size) > 0.18 * max(glyph.size, last.size):
        return False
    gap = glyph.left - last.right
    apart = CELL_APART_EM if glyph.first else _CELL_EM
    widest = _CELL_WITH_SPACE_EM if blank else apart
    return -0.5 * glyph.size < gap < widest * glyph.size


def _run(glyphs: Sequence[Glyph]) -> Run:
    letters = [glyph for glyph in glyphs if glyph.text != " "]
    bold = sum(glyph.bold for glyph in letters) > 0.9 * len(letters)
    size = sorted(glyph.size for glyph in letters)[len(letters) // 2]
    text = "".join(glyph.text for glyph in glyphs)
    return Run(text, glyphs[0].left, glyphs[-1].right, glyphs[0].base, size, bold)


def _raised(runs: list[Run]) -> list[Run]:
    """Raised marks put on the baseline of the run they touch, their digits as superscripts."""
    settled: list[Run] = []
    for index, run in enumerate(runs):
        near = [*runs[max(index - 3, 0) : index], *runs[index + 1 : index + 4]]
        host = next((other for other in near if _is_mark_of(run, other)), None)
        if host is not None:
            text = superscript(run.text)
            run = replace(run, text=text, base=host.base, size=host.size, bold=host.bold)
        settled.append(run)
    return settled


def _is_mark_of(run: Run, host: Run) -> bool:
    if run.size > 0.85 * host.size or len(run.text) > 6:
        return False
    rise = (run.base - host.base) / host.size
    beside = min(abs(run.left - host.right), abs(host.left - run.right)) < 0.4 * host.size
    return 0.1 < rise < 0.75 and beside
