"""Goes back to what was answered: doubts, items of a list, two answers together."""

import re

from eti_assistant.french.folding import fold
from eti_assistant.french.quantities import read_quantities
from eti_assistant.retrieval.following.edits import joined
from eti_assistant.retrieval.following.following_words import following_table, joining, pattern
from eti_assistant.retrieval.following.group_reading import groups
from eti_assistant.retrieval.following.leaning import Fragment
from eti_assistant.retrieval.following.phrase_groups import Group, Sort
from eti_assistant.retrieval.following.prepositions import of

_BULLET = re.compile(r"(?:^|(?<=\s))(?:[-•*–]|\d{1,2}[.)]) +(.+?)(?=\s+(?:[-•*–]|\d{1,2}[.)]) |$)")
_MARK = re.compile(r"\s*\[\d+\]")


def doubted(fragment: Fragment, before: str) -> str:
    """The question asked again, with the figure that the reader holds for true."""
    figures = read_quantities(fragment.text)
    counted = next((g for g in groups(before) if g.asked), None)
    opening = fold(before[counted.start : counted.end]) if counted else ""
    if not figures or not counted or not opening.startswith("combien"):
        return before
    said = f"{joining('checked')} {figures[0].text} {counted.noun}"
    return joined(before, [(counted.start, counted.end, said)], [])


def pointed(fragment: Fragment, answer: str) -> str:
    """What is asked of an item of the answer's list; "" if it points to none."""
    folded = fold(fragment.text)
    found = pattern("pointing").match(folded)
    items = [_MARK.sub("", item[1]).strip(" .;,") for item in _BULLET.finditer(answer)]
    if not found or len(folded) != len(fragment.text) or len(items) < 2:
        return ""
    ranks: dict[str, int] = following_table()["rank"]
    rank = ranks[found[1]]
    if rank >= len(items) or not fragment.text[found.end() :].strip(" ?"):
        return ""
    return joined(fragment.text[found.end() :], [], [of(items[rank])])


def combined(fragment: Fragment, asked: list[str]) -> str:
    """Two questions that differ in a place, a date or a name, asked together; else ""."""
    folded = fold(fragment.text)
    sums, differs = pattern("together").search(folded), pattern("comparing").search(folded)
    if len(asked) < 2 or not (sums or differs):
        return ""
    if differs and any(g.sort is not Sort.TOPIC for g in groups(fragment.text)):
        return ""
    one, other = (groups(text) for text in asked)
    pair = _difference(one, other)
    if pair is None:
        return ""
    if sums:
        first = asked[0][pair[0].start : pair[0].end]
        both = f"{first} {joining('and')} {asked[1][pair[1].start : pair[1].end]}"
        return joined(asked[1], [(pair[1].start, pair[1].end, both)], [joining("together")])
    fewer = pattern("fewer").search(folded) is not None
    return _compared(pair, asked[1], other, fewer=fewer)


def _difference(one: tuple[Group, ...], other: tuple[Group, ...]) -> tuple[Group, Group] | None:
    for sort in (Sort.PLACE, Sort.DATE, Sort.NAME, Sort.TOPIC):
        first = [g for g in one if g.sort is sort]
        second = [g for g in other if g.sort is sort]
        pairs = [
            (a, b) for a, b in zip(first, second, strict=False) if fold(a.noun) != fold(b.noun)
        ]
        if pairs:
            return pairs[0]
    return None


def _compared(
    pair: tuple[Group, Group], last: str, other: tuple[Group, ...], *, fewer: bool
) -> str:
    """How many more or fewer in the second than in the first."""
    first, second = pair
    counted = next((g for g in other if g.sort is Sort.TOPIC and not g.attribute), None)
    if counted is None:
        return ""
    noun = re.sub(r"^[\d\s.,]+", "", counted.noun)
    opening = joining("less" if fewer else "more").format(of=of(noun))
    aside = (second, counted)
    kept = [last[g.start : g.end] for g in other if g not in aside and not g.asked]
    if second.sort is Sort.DATE:
        dates = joining("between").format(first=first.phrase, second=second.phrase)
        return joined(opening, [], [dates, *kept])
    places = joining("than").format(first=first.phrase, second=last[second.start : second.end])
    return joined(opening, [], [places, *kept])
