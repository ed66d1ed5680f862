"""The words that make a number a bound or an approximation, before and after it."""

import re
from enum import Enum

from eti_assistant.french.quantity_words import listed

_MORE = r"(?:(?:un peu|bien|beaucoup|légèrement|nettement|largement|à peine|sensiblement) )?"
_OF = r"(?:de la |des |de |du |d['’])"
_TO = r"(?:à la |à |aux |au )"
_OVER = r"(?:dépass|exc[èé]d)[^\W\d_]*"
_CAP = rf"(?:(?:la barre|le seuil|le cap|le plafond|la limite) {_OF})?(?:les |le |la |l['’])?"
_ALREADY = r"(?:déjà|désormais|largement|légèrement|ainsi|même)"
_EQUAL = r"éga(?:le?s?|ux)"
_HIGH = "|".join(
    (
        rf"(?:pas|jamais|guère) plus {_OF}|{_MORE}moins {_OF}",
        rf"n(?:e |['’])(?:[^\W\d_]+ ){{0,2}}?(?:pas )?{_OVER}(?: (?:pas|guère|jamais))? {_CAP}",
        rf"sans {_OVER} {_CAP}|jusqu['’](?:à |aux? )",
        rf"au plus {_EQUAL} {_TO}|inférieure?s? (?:ou {_EQUAL} )?{_TO}",
        r"(?:tout )?au plus |(?:(?:au|un) )?maximum (?:de |d['’])?|max\.? ",
        rf"(?:en|au)[ -]dessous {_OF}|en deçà {_OF}|dans la limite {_OF}",
        rf"(?:plafonn|limit)ée?s? {_TO}|[≤<] ?",
    )
)
_LOW = "|".join(
    (
        rf"pas moins {_OF}|\+ (?:de |d['’])|{_MORE}plus {_OF}|{_OVER}(?: {_ALREADY})? {_CAP}",
        r"(?:tout )?au moins |au bas mot |(?:(?:au|un) )?minimum (?:de |d['’])?|a minima |min\. ",
        rf"supérieure?s? (?:ou {_EQUAL} )?{_TO}|au moins {_EQUAL} {_TO}",
        rf"(?:bien )?au[ -]delà {_OF}",
        rf"au[ -]dessus {_OF}|à partir {_OF}|[≥>] ?",
    )
)
_ABOUT = "|".join(
    (
        rf"(?:très )?près {_OF}|environ |env\. |quelques? |autour {_OF}",
        rf"(?:aux alentours|aux environs|de l['’]ordre|à proximité) {_OF}|à peu près ",
        r"presque |à peine |approximativement |quasi(?:ment)?[ -]|pratiquement ",
        r"(?:avoisin|frôl)[^\W\d_]* (?:les |le |la )?",
        rf"approch[^\W\d_]* (?:les |{_OF})|[~≈±] ?",
    )
)
_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:(?P<high>{_HIGH})|(?P<low>{_LOW})|(?P<about>{_ABOUT}))$", re.IGNORECASE
)
_GATES = listed("modifier_ends")
_GATE_STEMS = ("dépass", "excèd", "excéd", "avoisin", "frôl", "approch")
_AFTER = re.compile(
    r"[ \u00a0\u202f](?:(?P<low>(?:tout )?au moins|(?:au )?minimum|(?:ou|et) plus|a minima)"
    r"|(?P<high>(?:tout )?au plus|(?:au )?maximum|ou moins)"
    r"|(?P<about>environ|à peu près|approximativement))"
    r"(?![^\W\d_])(?! (?:de |d['’]|\d|une? |éga|deux|trois|quatre|cinq|dix))"
)
_APPROXIMATE = re.compile(
    rf"(?<![^\W\d_])(?:{_ABOUT})|(?<![^\W\d_])(?:environ|à peu près|approximativement)$"
    r"|(?<![^\W\d_])(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?"
    r"(?![^\W\d_])|(?<![^\W\d_])milliers?(?![^\W\d_])"
    r"|^une? (?:bonn?e?|petite?|gros(?:se)?|large|solide) (?:tiers|quart|moitié)",
    re.IGNORECASE,
)


class Bound(Enum):
    """Which side of a number is meant; `ABOUT` for both."""

    LOW = "low"
    HIGH = "high"
    ABOUT = "about"


def modifier_before(text: str, start: int, *, multiple: bool = False) -> tuple[int, Bound | None]:
    """Where the modifier that ends at `start` begins, and what it does.

    Only a multiple takes `plus que` ("plus que doublé"): elsewhere it means `only`.
    """
    if multiple and text[max(0, start - 9) : start].lower() == "plus que ":
        return start - 9, Bound.LOW
    slice_start = max(0, start - 48)
    left = text[slice_start:start].replace("\u00a0", " ").replace("\u202f", " ").replace("\n", " ")
    word = _last_word(left)
    if word not in _GATES and not word.startswith(_GATE_STEMS):
        return start, None
    found = _BEFORE.search(left)
    if found is None or not found.lastgroup:
        return start, None
    return slice_start + found.start(), Bound(found.lastgroup)


def _last_word(left: str) -> str:
    """The last word, with its dot or apostrophe, or the last sign; one blank may follow."""
    tail = left[:-1] if left[-1:] in (" ", "-") else left
    end = len(tail) - (tail[-1:] in (".", "'", "’"))
    begin = end
    while begin and tail[begin - 1].isalpha():
        begin -= 1
    return tail[begin:].lower() if begin < end else tail[-1:]


def modifier_after(text: str, end: int) -> tuple[int, Bound | None]:
    """Where the modifier right after `end` stops, and what it does."""
    found = _AFTER.match(text, end)
    return (found.end(), Bound(found.lastgroup)) if found and found.lastgroup else (end, None)


def says_approximately(written: str) -> bool:
    """Whether a quantity, as written, is an approximation."""
    return _APPROXIMATE.search(written) is not None
