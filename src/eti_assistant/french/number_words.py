"""The value of French cardinal words, in the old and the 1990 spelling, Belgian and Swiss."""

from collections.abc import Sequence

from eti_assistant.french.quantity_words import valued

UNITS = valued("units")
TEENS = valued("teens")
TENS = valued("tens")
SCALES = valued("scales")
CARDINALS = frozenset((*UNITS, *TEENS, *TENS, *SCALES, "cent", "cents", "mille", "vingts", "zéro"))

Reading = tuple[int, int]
"""A value and how many words it took; no word when nothing could be read."""

_NOTHING: Reading = (0, 0)


def read_cardinal(words: Sequence[str]) -> Reading:
    """The longest number at the head of lower-case `words` ("et" included), and its length."""
    if words and words[0] == "zéro":
        return 0, 1
    total, used, ceiling = 0, 0, 10**15
    while used < len(words):
        value, length = _below_a_million(words[used:])
        scale = SCALES.get(words[used + length], 0) if used + length < len(words) else 0
        if not length or (used and not scale and value >= ceiling):
            break
        if not scale:
            return total + value, used + length
        if scale >= ceiling:
            break
        total, used, ceiling = total + value * scale, used + length + 1, scale
    return total, used


def _below_a_million(words: Sequence[str]) -> Reading:
    thousands, used = (1, 0) if words[:1] == ["mille"] else _below_a_thousand(words)
    if list(words[used : used + 1]) != ["mille"]:
        return (thousands, used) if used else _NOTHING
    joined = 2 if list(words[used + 1 : used + 3]) in (["et", "un"], ["et", "une"]) else 1
    rest, length = _below_a_thousand(words[used + joined :])
    return thousands * 1000 + rest, used + joined + length


def _below_a_thousand(words: Sequence[str]) -> Reading:
    hundreds, used = (1, 0) if words and words[0] in ("cent", "cents") else _below_a_hundred(words)
    if used >= len(words) or words[used] not in ("cent", "cents"):
        return (hundreds, used) if used else _NOTHING
    if used and not 1 < hundreds < 20:
        return hundreds, used
    joined = 2 if list(words[used + 1 : used + 3]) in (["et", "un"], ["et", "une"]) else 1
    rest, length = _below_a_hundred(words[used + joined :])
    return hundreds * 100 + rest, used + joined + length


def _below_a_hundred(words: Sequence[str]) -> Reading:
    if len(words) > 1 and words[0] == "quatre" and words[1] in ("vingt", "vingts"):
        rest, length = _below_twenty(words[2:])
        return 80 + rest, 2 + length
    if not words or words[0] not in TENS:
        return _below_twenty(words)
    ten = TENS[words[0]]
    joined = 2 if words[1:2] == ["et"] else 1
    rest, length = _below_twenty(words[joined:])
    if joined == 2 and rest not in (1, 11):
        return ten, 1
    if not length or (rest > 9 and ten != 60):
        return ten, 1
    return ten + rest, joined + length


def _below_twenty(words: Sequence[str]) -> Reading:
    if not words:
        return _NOTHING
    if words[0] in UNITS:
        return UNITS[words[0]], 1
    if words[0] not in TEENS:
        return _NOTHING
    if words[0] == "dix" and len(words) > 1 and UNITS.get(words[1], 0) > 6:
        return 10 + UNITS[words[1]], 2
    return TEENS[words[0]], 1
