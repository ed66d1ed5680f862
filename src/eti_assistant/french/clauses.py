"""Which part of a sentence speaks of each of its figures."""

import re
from collections.abc import Sequence
from itertools import pairwise

Span = tuple[int, int]

_STRONG = re.compile(r"[;:]\s|\s[–—]\s|\s\|\s|\n|\.\s")
_COMMA = re.compile(
    r",\s|\s(?:et|ou|puis|contre|dont|mais|tandis que|alors que|après|à|plus|avec|ainsi que)\s|\s\("
)
_BLANK = re.compile(r"\s*(?:[;:|,–—(]\s*)?")


def clauses(text: str, figures: Sequence[Span]) -> tuple[Span, ...]:
    """The span of the sentence that goes with each figure: they follow one another, in order.

    Between two figures the sentence is cut at the last strong mark (semicolon, cell, dash), else
    at the last comma or conjunction, else right after the first of the two.
    """
    cuts = [_cut(text, left[1], right[0]) for left, right in pairwise(figures)]
    starts = [0, *cuts]
    ends = [*cuts, len(text)]
    return tuple(zip(starts, ends, strict=True)) if figures else ()


def _cut(text: str, left: int, right: int) -> int:
    for separator in (_STRONG, _COMMA):
        found = [match for match in separator.finditer(text, left, right + 1)]
        if found:
            return found[-1].start()
    blank = _BLANK.match(text, left)
    return min(blank.end() if blank else left, right)
