"""Ordinals of a French text, in digits and in words."""

import re
from dataclasses import dataclass

from eti_assistant.french.folding import fold
from eti_assistant.french.number_words import read_cardinal

_DIGITS = re.compile(
    r"(?<![\w.,/-])(?P<number>\d{1,4})[ \u00a0\u202f]?"
    r"(?:ers?|[eè]res?|res?|es?|[eè]mes?|i[eè]mes?|nde?s?|ᵉ|ᵉʳ)(?!\w|['’])"
)
_WORDS = re.compile(
    r"(?<!\w)(?P<before>(?:[^\W\d_]+[ -]){0,6}?)(?P<last>[^\W\d_]+)i[eè]mes?(?!\w)", re.IGNORECASE
)
_FIRST = re.compile(r"(?<!\w)(?:premi(?:ers?|[eè]res?))(?!\w)", re.IGNORECASE)
_SECOND = re.compile(r"(?<!\w)seconde?s?(?!\w)", re.IGNORECASE)
_CARDINALS = {
    "un": "un",
    "quatr": "quatre",
    "cinqu": "cinq",
    "neuv": "neuf",
    "onz": "onze",
    "douz": "douze",
    "treiz": "treize",
    "quatorz": "quatorze",
    "quinz": "quinze",
    "seiz": "seize",
    "trent": "trente",
    "quarant": "quarante",
    "cinquant": "cinquante",
    "soixant": "soixante",
    "mill": "mille",
}
_JOINT = re.compile(r"[ -]")


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A rank at `start:end`; `idle` where the words often rank nothing ("en premier lieu")."""

    start: int
    end: int
    text: str
    value: int
    idle: bool = False


def read_ordinals(text: str) -> tuple[Ordinal, ...]:
    """Every rank, in order: "3e", "1er", "vingt-et-unième", "première", "second"."""
    found = [Ordinal(*m.span(), m[0], int(m["number"])) for m in _DIGITS.finditer(text)]
    found += [ordinal for match in _WORDS.finditer(text) if (ordinal := _in_words(match))]
    for pattern, value in ((_FIRST, 1), (_SECOND, 2)):
        found += [Ordinal(*m.span(), m[0], value, idle=True) for m in pattern.finditer(text)]
    return tuple(sorted(found, key=lambda ordinal: ordinal.start))


def _in_words(match: re.Match[str]) -> Ordinal | None:
    """The rank, with as many of the words before it as belong to the same number."""
    last = fold(match["last"])
    cardinal = _CARDINALS.get(last, last)
    before = _JOINT.split(fold(match["before"]).rstrip(" -")) if match["before"] else []
    for skipped in range(len(before) + 1):
        words = [*before[skipped:], cardinal]
        value, length = read_cardinal(words)
        if length == len(words):
            start = match.end("before") - len("".join(f"{word} " for word in before[skipped:]))
            text = match.string[start : match.end()]
            return Ordinal(start, match.end(), text, round(value))
    return None
