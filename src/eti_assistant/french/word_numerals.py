"""Numerals in words: cardinals, round counts, fractions, multiples."""

import re
from collections.abc import Iterator

from eti_assistant.french.number_words import CARDINALS, SCALES, read_cardinal
from eti_assistant.french.numerals import Numeral, Writing, tidy
from eti_assistant.french.round_counts import (
    ADORNING,
    COLLECTIVES,
    HEADLESS,
    adorned,
    collective,
    definite,
    one_scale,
)
from eti_assistant.french.word_parts import COMMON_PARTS, part, whole_part
from eti_assistant.french.word_tokens import GAPS, Token, following, words_of

_MULTIPLE = re.compile(
    r"(?:(doubl)|(tripl)|(quadrupl)|(quintupl)|(sextupl)|(décupl)|(centupl))"
    r"(?:e|er|é|ée|és|ées|ent|ement|ant|era|eront|ait|aient|erait|èrent)$"
)
_FACTORS = (2, 3, 4, 5, 6, 10, 100)
_MULTIPLE_HEADS = ("dou", "tri", "qua", "qui", "sex", "déc", "cen")
_HALF = re.compile(r" et demie?(?![^\W\d_])")


def read_words(text: str) -> list[Numeral]:
    """Every number in words, in order; `un` and `une` alone come as articles."""
    return list(_read(text, words_of(text)))


def _read(text: str, tokens: list[Token]) -> Iterator[Numeral]:
    after = 0
    for index, (_, _, word) in enumerate(tokens):
        if index < after:
            continue
        if word in CARDINALS:
            numeral, after = _cardinal(text, tokens, index)
            if numeral:
                yield numeral
        elif word in HEADLESS and (found := definite(text, tokens, index)):
            yield found
        elif word in COMMON_PARTS:
            yield from whole_part(text, tokens, index)
        elif word[:3] in _MULTIPLE_HEADS and (multiple := _MULTIPLE.match(word)):
            start, end, _ = tokens[index]
            factor = _FACTORS[(multiple.lastindex or 1) - 1]
            yield Numeral(start, end, factor, Writing.MULTIPLE, "x")


def _cardinal(text: str, tokens: list[Token], index: int) -> tuple[Numeral | None, int]:
    """The numeral that starts at `index`, and the index of the first token not read."""
    words, length = _run(text, tokens, index)
    value, length = read_cardinal(words)
    if not length:
        return one_scale(tokens, index), index + 1
    start = tokens[index][0]
    if _starts_inside_a_name(text, start):
        return None, index + length
    after = index + length
    found = following(text, tokens, after)
    if found is None:
        return _plain(text, tokens, index, after, value), after
    gap, word = found
    if word in ADORNING and value == 1:
        return adorned(text, tokens, index, after)
    if (count := COLLECTIVES.get(word.removesuffix("s"))) and gap != "-":
        return collective(text, tokens[index][0], tokens[after][1], value * count), after + 1
    if share := part(text, tokens, after, value, gap):
        return Numeral(start, tokens[after][1], share, Writing.FRACTION, "%"), after + 1
    if word.endswith(("ième", "ièmes")) or gap == "-":
        return None, after + 1
    if word == "et" and after + 1 < len(tokens) and tokens[after + 1][2].endswith("nième"):
        return None, after + 2
    return _plain(text, tokens, index, after, value), after


def _run(text: str, tokens: list[Token], index: int) -> tuple[list[str], int]:
    """The words from `index` on that may belong to one number."""
    words = [tokens[index][2]]
    position = index + 1
    while position < len(tokens):
        gap = text[tokens[position - 1][1] : tokens[position][0]]
        word = tokens[position][2]
        if gap not in GAPS or (word not in CARDINALS and word != "et"):
            break
        words.append(word)
        position += 1
    return words, len(words)


def _starts_inside_a_name(text: str, start: int) -> bool:
    """After a hyphen or an apostrophe that belongs to a word ("Les-Deux", "l'un")."""
    if not start or text[start - 1] not in "-'’":
        return False
    return text[start - 1] == "-" or text[max(0, start - 2) : start - 1].lower() != "d"


def _plain(text: str, tokens: list[Token], index: int, after: int, value: float) -> Numeral:
    start, end, word = tokens[index][0], tokens[after - 1][1], tokens[index][2]
    if after == index + 1 and word in ("un", "une"):
        return Numeral(start, end, value, Writing.ARTICLE)
    last = tokens[after - 1][2]
    halved = _HALF.match(text, end)
    if halved:
        return Numeral(start, halved.end(), tidy(value + SCALES.get(last, 1) / 2), Writing.WORDS)
    return Numeral(start, end, value, Writing.WORDS)
