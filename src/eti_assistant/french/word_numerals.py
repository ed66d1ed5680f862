"""Numerals in words: cardinals, round counts, fractions, multiples."""

import re
from collections.abc import Iterator

from eti_assistant.french.counted_nouns import counted_noun
from eti_assistant.french.number_words import CARDINALS, SCALES, read_cardinal
from eti_assistant.french.numerals import Numeral, Writing, percentage, tidy
from eti_assistant.french.quantity_words import listed, named, valued

_WORD = re.compile(r"[^\W\d_]+")
_GAPS = frozenset((" ", "-", "\u00a0", "\u202f", "\u2011", "\n"))
_COLLECTIVES = valued("collectives")
_PARTS = valued("parts")
_HALVES = named("halves")
_HEADLESS = frozenset(_COLLECTIVES) - {"millier"}
_DEFINITE = frozenset(("la", "cette"))
_ADORNING = listed("adorning")
_COMMON_PARTS = frozenset(("moitié", "tiers", "quart", "quarts"))
_MULTIPLE = re.compile(
    r"(?:(doubl)|(tripl)|(quadrupl)|(quintupl)|(sextupl)|(décupl)|(centupl))"
    r"(?:e|er|é|ée|és|ées|ent|ement|ant|era|eront|ait|aient|erait|èrent)$"
)
_FACTORS = (2, 3, 4, 5, 6, 10, 100)
_MULTIPLE_HEADS = ("dou", "tri", "qua", "qui", "sex", "déc", "cen")
_WHOLE = frozenset(("la", "le", "du"))
_SCALE_LINK = re.compile(r"[ \u00a0\u202f](?:de |d['’])(milliers|millions|milliards)(?![^\W\d_])")
_LINKED_SCALES = {"milliers": 1000, "millions": 10**6, "milliards": 10**9}
_HALF = re.compile(r" et demie?(?![^\W\d_])")
_PART_OF = re.compile(r"[ \u00a0\u202f\n](?:des?|du|d['’])(?![^\W\d_])")

_Token = tuple[int, int, str]


def read_words(text: str) -> list[Numeral]:
    """Every number in words, in order; `un` and `une` alone come as articles."""
    tokens = [(found.start(), found.end(), found[0].lower()) for found in _WORD.finditer(text)]
    return list(_read(text, tokens))


def _read(text: str, tokens: list[_Token]) -> Iterator[Numeral]:
    after = 0
    for index, (_, _, word) in enumerate(tokens):
        if index < after:
            continue
        if word in CARDINALS:
            numeral, after = _cardinal(text, tokens, index)
            if numeral:
                yield numeral
        elif word in _HEADLESS and (found := _definite(text, tokens, index)):
            yield found
        elif word in _COMMON_PARTS:
            yield from _whole_part(text, tokens, index)
        elif word[:3] in _MULTIPLE_HEADS and (multiple := _MULTIPLE.match(word)):
            start, end, _ = tokens[index]
            factor = _FACTORS[(multiple.lastindex or 1) - 1]
            yield Numeral(start, end, factor, Writing.MULTIPLE, "x")


def _cardinal(text: str, tokens: list[_Token], index: int) -> tuple[Numeral | None, int]:
    """The numeral that starts at `index`, and the index of the first token not read."""
    words, length = _run(text, tokens, index)
    value, length = read_cardinal(words)
    if not length:
        return _the_scale(tokens, index), index + 1
    start = tokens[index][0]
    if _starts_inside_a_name(text, start):
        return None, index + length
    after = index + length
    following = _following(text, tokens, after)
    if following is None:
        return _plain(text, tokens, index, after, value), after
    gap, word = following
    if word in _ADORNING and value == 1:
        return _adorned(text, tokens, index, after)
    if (collective := _COLLECTIVES.get(word.removesuffix("s"))) and gap != "-":
        return _collective(text, tokens[index][0], tokens[after][1], value * collective), after + 1
    if part := _part(text, tokens, after, value, gap):
        return Numeral(start, tokens[after][1], part, Writing.FRACTION, "%"), after + 1
    if word.endswith(("ième", "ièmes")) or gap == "-":
        return None, after + 1
    if word == "et" and after + 1 < len(tokens) and tokens[after + 1][2].endswith("nième"):
        return None, after + 2
    return _plain(text, tokens, index, after, value), after


def _the_scale(tokens: list[_Token], index: int) -> Numeral | None:
    """`le million d'euros`, `le milliard`: one of them."""
    start, end, word = tokens[index]
    if word not in ("million", "milliard") or not index or tokens[index - 1][2] != "le":
        return None
    return Numeral(start, end, SCALES[word], Writing.WORDS)


def _is_joined(text: str, end: int) -> bool:
    """Whether a hyphen goes on with a name ("un tiers-lieu")."""
    return text[end : end + 1] == "-"


def _run(text: str, tokens: list[_Token], index: int) -> tuple[list[str], int]:
    """The words from `index` on that may belong to one number."""
    words = [tokens[index][2]]
    position = index + 1
    while position < len(tokens):
        gap = text[tokens[position - 1][1] : tokens[position][0]]
        word = tokens[position][2]
        if gap not in _GAPS or (word not in CARDINALS and word != "et"):
            break
        words.append(word)
        position += 1
    return words, len(words)


def _following(text: str, tokens: list[_Token], after: int) -> tuple[str, str] | None:
    if after >= len(tokens):
        return None
    gap = text[tokens[after - 1][1] : tokens[after][0]]
    return (gap, tokens[after][2]) if gap in _GAPS else None


def _starts_inside_a_name(text: str, start: int) -> bool:
    """After a hyphen or an apostrophe that belongs to a word ("Les-Deux", "l'un")."""
    if not start or text[start - 1] not in "-'’":
        return False
    return text[start - 1] == "-" or text[max(0, start - 2) : start - 1].lower() != "d"


def _plain(text: str, tokens: list[_Token], index: int, after: int, value: float) -> Numeral:
    start, end, word = tokens[index][0], tokens[after - 1][1], tokens[index][2]
    if after == index + 1 and word in ("un", "une"):
        return Numeral(start, end, value, Writing.ARTICLE)
    last = tokens[after - 1][2]
    halved = _HALF.match(text, end)
    if halved:
        return Numeral(start, halved.end(), tidy(value + SCALES.get(last, 1) / 2), Writing.WORDS)
    return Numeral(start, end, value, Writing.WORDS)


def _adorned(text: str, tokens: list[_Token], index: int, after: int) -> tuple[Numeral | None, int]:
    """`une demi-douzaine`, `un demi-million`, `une petite centaine`."""
    following = _following(text, tokens, after + 1)
    word = following[1] if following else ""
    count = _COLLECTIVES.get(word, 0) or SCALES.get(word, 0)
    start = tokens[index][0]
    if tokens[after][2] == "demi":
        if following and (unit := _HALVES.get(word)):
            return Numeral(start, tokens[after + 1][1], 0.5, Writing.WORDS, unit), after + 2
    elif word in _COMMON_PARTS and word != "quarts":
        share = percentage(1, _PARTS[word])
        return Numeral(start, tokens[after + 1][1], share, Writing.FRACTION, "%"), after + 2
    if not count:
        return Numeral(start, tokens[after - 1][1], 1, Writing.ARTICLE), after
    value = count / 2 if tokens[after][2] == "demi" else count
    end = tokens[after + 1][1]
    if word in SCALES:
        return Numeral(start, end, tidy(value), Writing.WORDS), after + 2
    return _collective(text, start, end, value), after + 2


def _definite(text: str, tokens: list[_Token], index: int) -> Numeral | None:
    """`la dizaine d'élus`; without what it counts it may be an age, a fortnight, a quarantine."""
    start, end, word = tokens[index]
    if not index or tokens[index - 1][2] not in _DEFINITE or start - tokens[index - 1][1] != 1:
        return None
    if not counted_noun(text, end, several=True, linked=True)[0]:
        return None
    return Numeral(tokens[index - 1][0], end, _COLLECTIVES[word], Writing.COLLECTIVE)


def _collective(text: str, start: int, end: int, value: float) -> Numeral:
    if scale := _SCALE_LINK.match(text, end):
        return Numeral(
            start, scale.end(), tidy(value * _LINKED_SCALES[scale[1]]), Writing.COLLECTIVE
        )
    return Numeral(start, end, tidy(value), Writing.COLLECTIVE)


def _part(text: str, tokens: list[_Token], after: int, count: float, gap: str) -> float:
    """Percentage of `count` parts, 0 where the word is no part or an ordinal."""
    word = tokens[after][2]
    parts = _PARTS.get(word) or _PARTS.get(word.removesuffix("s"), 0)
    if (
        not parts
        or gap == "-"
        or count >= parts
        or word == "demi"
        or _is_joined(text, tokens[after][1])
    ):
        return 0
    if word not in _COMMON_PARTS and count == 1 and not _PART_OF.match(text, tokens[after][1]):
        return 0
    if word not in _COMMON_PARTS and count > 1 and not word.endswith("s"):
        return 0
    return percentage(count, parts)


def _whole_part(text: str, tokens: list[_Token], index: int) -> Iterator[Numeral]:
    """`la moitié`, `le tiers`, `le quart`; the article of `du tiers` belongs to the modifier."""
    start, end, word = tokens[index]
    before = tokens[index - 1] if index else (0, 0, "")
    if (
        word == "quarts"
        or before[2] not in _WHOLE
        or start - before[1] != 1
        or text[end : end + 1] == "-"
    ):
        return
    first = start if before[2] == "du" else before[0]
    yield Numeral(first, end, percentage(1, _PARTS[word]), Writing.FRACTION, "%")
