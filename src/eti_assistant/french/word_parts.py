"""Parts of a whole, in words: `un tiers`, `trois quarts`, `la moitié`."""

import re
from collections.abc import Iterator

from eti_assistant.french.numerals import Numeral, Writing, percentage
from eti_assistant.french.quantity_words import valued
from eti_assistant.french.word_tokens import Token

PARTS = valued("parts")
COMMON_PARTS = frozenset(("moitié", "tiers", "quart", "quarts"))
_WHOLE = frozenset(("la", "le", "du"))
_PART_OF = re.compile(r"[ \u00a0\u202f\n](?:des?|du|d['’])(?![^\W\d_])")


def part(text: str, tokens: list[Token], after: int, count: float, gap: str) -> float:
    """Percentage of `count` parts, 0 where the word is no part or an ordinal."""
    word = tokens[after][2]
    parts = PARTS.get(word) or PARTS.get(word.removesuffix("s"), 0)
    if (
        not parts
        or gap == "-"
        or count >= parts
        or word == "demi"
        or _is_joined(text, tokens[after][1])
    ):
        return 0
    if word not in COMMON_PARTS and count == 1 and not _PART_OF.match(text, tokens[after][1]):
        return 0
    if word not in COMMON_PARTS and count > 1 and not word.endswith("s"):
        return 0
    return percentage(count, parts)


def whole_part(text: str, tokens: list[Token], index: int) -> Iterator[Numeral]:
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
    yield Numeral(first, end, percentage(1, PARTS[word]), Writing.FRACTION, "%")


def _is_joined(text: str, end: int) -> bool:
    """Whether a hyphen goes on with a name ("un tiers-lieu")."""
    return text[end : end + 1] == "-"
