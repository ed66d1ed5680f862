"""Which part of a sentence speaks of each of its figures."""

import re
from collections.abc import Sequence
from itertools import pairwise

Span = tuple[int, int]

_STRONG = re.compile(r"[;:]\s|\s[–—]\s|\s\|\s|\n|\.\s")
_WEAK = re.compile(
    r",\s|\s(?:et|ou|puis|contre|dont|mais|tandis que|alors que|après|à|plus|avec|ainsi que)\s|\s\("
)
_BLANK = re.compile(r"\s*(?:[;:|,–—(]\s*)?")
_PART = re.compile(r"\s(?:de|sur|parmi) (?:ces|ses|leurs|nos|les)\s|\sdes\s", re.IGNORECASE)
_NOTHING_LEFT = re.compile(r"[^\w]*(?:[^\W\d_]+[^\w]*){0,2}$")


def clauses(text: str, figures: Sequence[Span]) -> tuple[Span, ...]:
    """The span of the sentence that goes with each figure: they follow one another, in order.

    A figure and the one that it is a part of have one span ("les deux tiers de ces 175 projets").

    Between two figures the sentence is cut at a strong mark (semicolon, cell, dash), else at a
    comma or a conjunction, else right after the first of the two: at the last one where names
    follow their figures ("118 en Afrique, 120 en Europe"), at the first one where names come
    before ("l'Afrique 118, l'éducation, la culture et le sport 64").
    """
    if not figures:
        return ()
    named_before = _NOTHING_LEFT.fullmatch(text, figures[-1][1]) is not None
    place = 0 if named_before else -1
    cuts = [_cut(text, left[1], right[0], place) for left, right in pairwise(figures)]
    spans = list(zip([0, *cuts], [*cuts, len(text)], strict=True))
    for index, (left, right) in enumerate(pairwise(figures)):
        if _PART.fullmatch(text, left[1], right[0]):
            spans[index] = spans[index + 1] = (spans[index][0], spans[index + 1][1])
    return tuple(spans)


def _cut(text: str, left: int, right: int, place: int) -> int:
    for separator in (_STRONG, _WEAK):
        found = list(separator.finditer(text, left, right + 1))
        if found:
            return found[place].start()
    blank = _BLANK.match(text, left)
    return min(blank.end() if blank else left, right)
