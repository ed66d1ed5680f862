"""Round counts, in words: `une cinquantaine`, `un demi-million`, `la dizaine d'élus`."""

import re

from eti_assistant.french.counted_nouns import counted_noun
from eti_assistant.french.number_words import SCALES
from eti_assistant.french.numerals import Numeral, Writing, percentage, tidy
from eti_assistant.french.quantity_words import listed, named, valued
from eti_assistant.french.word_parts import COMMON_PARTS, PARTS
from eti_assistant.french.word_tokens import Token, following

COLLECTIVES = valued("collectives")
_HALVES = named("halves")
HEADLESS = frozenset(COLLECTIVES) - {"millier"}
_DEFINITE = frozenset(("la", "cette"))
ADORNING = listed("adorning")
_SCALE_LINK = re.compile(r"[ \u00a0\u202f](?:de |d['’])(milliers|millions|milliards)(?![^\W\d_])")
_LINKED_SCALES = {"milliers": 1000, "millions": 10**6, "milliards": 10**9}


def one_scale(tokens: list[Token], index: int) -> Numeral | None:
    """`le million d'euros`, `le milliard`: one of them."""
    start, end, word = tokens[index]
    if word not in ("million", "milliard") or not index or tokens[index - 1][2] != "le":
        return None
    return Numeral(start, end, SCALES[word], Writing.WORDS)


def adorned(text: str, tokens: list[Token], index: int, after: int) -> tuple[Numeral | None, int]:
    """`une demi-douzaine`, `un demi-million`, `une petite centaine`."""
    found = following(text, tokens, after + 1)
    word = found[1] if found else ""
    count = COLLECTIVES.get(word, 0) or SCALES.get(word, 0)
    start = tokens[index][0]
    if tokens[after][2] == "demi":
        if found and (unit := _HALVES.get(word)):
            return Numeral(start, tokens[after + 1][1], 0.5, Writing.WORDS, unit), after + 2
    elif word in COMMON_PARTS and word != "quarts":
        share = percentage(1, PARTS[word])
        return Numeral(start, tokens[after + 1][1], share, Writing.FRACTION, "%"), after + 2
    if not count:
        return Numeral(start, tokens[after - 1][1], 1, Writing.ARTICLE), after
    value = count / 2 if tokens[after][2] == "demi" else count
    end = tokens[after + 1][1]
    if word in SCALES:
        return Numeral(start, end, tidy(value), Writing.WORDS), after + 2
    return collective(text, start, end, value), after + 2


def definite(text: str, tokens: list[Token], index: int) -> Numeral | None:
    """`la dizaine d'élus`; without what it counts it may be an age, a fortnight, a quarantine."""
    start, end, word = tokens[index]
    if not index or tokens[index - 1][2] not in _DEFINITE or start - tokens[index - 1][1] != 1:
        return None
    if not counted_noun(text, end, several=True, linked=True)[0]:
        return None
    return Numeral(tokens[index - 1][0], end, COLLECTIVES[word], Writing.COLLECTIVE)


def collective(text: str, start: int, end: int, value: float) -> Numeral:
    """A round count, of thousands or millions where they follow ("une dizaine de milliers")."""
    if scale := _SCALE_LINK.match(text, end):
        return Numeral(
            start, scale.end(), tidy(value * _LINKED_SCALES[scale[1]]), Writing.COLLECTIVE
        )
    return Numeral(start, end, tidy(value), Writing.COLLECTIVE)
