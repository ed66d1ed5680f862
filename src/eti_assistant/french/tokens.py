"""The words and numbers of a text as a search sees them, écriture inclusive reduced."""

import re
from dataclasses import dataclass
from functools import lru_cache

from eti_assistant.french.folding import fold

_ENDINGS = (
    "e|es|s|x|ne|nes|te|tes|se|ses|ve|ves|le|les|fe|lle|lles|elle|elles|celles|nne|nnes|enne|ennes|"
    "ienne|iennes|onne|onnes|[eè]re|[eè]res|i[eè]re|i[eè]res|rice|rices|trice|trices|euse|euses|"
    "esse|esses|ice|ices|ive|ives|ale|ales|aine|aines|ante|antes"
)
_HYPHENATED = "e|es|ne|nes|[eè]re|[eè]res|rice|rices|trice|trices|euse|euses|ive|ives"
_INCLUSIVE = (
    rf"(?:(?i:[·•‧∙⋅](?:{_ENDINGS}))|[./](?:{_ENDINGS})|(?i:\((?:{_ENDINGS})\)s?)|-(?:{_HYPHENATED}))"
    r"(?!\w)(?:[·•‧∙⋅./-][sSx](?!\w))?"
)
_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}(?:[^\W_]|[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f])*"
_NUMBER = (
    r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\w)(?:,\d+)?|\d{1,3}(?:\.\d{3})+(?![.\w])"
    r"|\d+[.,]\d+(?![.,]?\d)|\d+(?:[eè](?:re|me)?|er|re|nde?)s?(?!\w)|\d+"
)
_TOKEN = re.compile(
    rf"(?:{_LETTER}\.){{2,}}{_LETTER}?(?!\w)|{_WORD}(?:['’ʼ]{_WORD})*(?:{_INCLUSIVE})?|{_NUMBER}"
)
_PIECE = re.compile(r"(?i:aujourd)['’ʼ](?i:hui)(?!\w)|[^'’ʼ]+")
_ENDING = re.compile(rf"{_INCLUSIVE}$")
_ELIDED = frozenset(
    "l d j m n s t c qu jusqu lorsqu puisqu quoiqu presqu quelqu entr".split()  # noqa: SIM905
)
_ORDINAL = re.compile(r"(\d+)(?:ere?|re|nde?|e(?:me)?)s?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or number at `start:end` of its token, and its folded form."""

    start: int
    end: int
    folded: str


def tokens(text: str) -> list[str]:
    """The text's tokens as written: a number with its thousands, a word with what is elided."""
    return _TOKEN.findall(text)


def token_matches(text: str) -> list[re.Match[str]]:
    """The same tokens with their places."""
    return list(_TOKEN.finditer(text))


@lru_cache(maxsize=100_000)
def pieces(token: str) -> tuple[Piece, ...]:
    """The words of a token: elisions removed, écriture inclusive reduced, numbers in digits.

    "l'expert·e" gives "expert", "3 000" gives "3000", "O.N.U." gives "onu", "1ère" gives "1e".
    """
    if token[0].isdigit():
        return (Piece(0, len(token), _number(token)),)
    base = _reduced(token)
    folded = fold(base)
    if base[1:2] == ".":
        return (Piece(0, len(token), folded.replace(".", "")),)
    found = [(match.start(), match.end(), fold(match[0])) for match in _PIECE.finditer(base)]
    kept = [piece for piece in found[:-1] if piece[2] not in _ELIDED] + found[-1:]
    return tuple(
        Piece(start, len(token) if end == len(base) else end, word) for start, end, word in kept
    )


def _reduced(token: str) -> str:
    """The token without its inclusive ending, and without the plural mark of an acronym."""
    ending = _ENDING.search(token)
    if ending and len(_PIECE.findall(token[: ending.start()])[-1]) > 2:
        return token[: ending.start()]
    if len(token) > 2 and token[-1] == "s" and token[:-1].isupper():
        return token[:-1]
    return token


def _number(token: str) -> str:
    ordinal = _ORDINAL.fullmatch(fold(token))
    if ordinal:
        return f"{ordinal[1]}e"
    if "," not in token and token.count(".") and _thousands(token):
        return token.replace(".", "")
    return "".join(token.split()).replace(".", ",")


def _thousands(token: str) -> bool:
    head, *groups = token.split(".")
    return head != "0" and all(len(group) == 3 for group in groups)
