"""Whether a text holds what was expected of it."""

import re

from eti_assistant.french.folding import fold

_MARKER = re.compile(r"\s*\[\d+\]")
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_BLANKS = re.compile(r" {2,}")
_YES_NO = frozenset({"oui", "non"})


def plain(text: str) -> str:
    """The text without case, accents, citation numbers, typographic blanks and apostrophes."""
    return _BLANKS.sub(" ", fold(_MARKER.sub("", text))).strip()


def holds(text: str, entry: str) -> bool:
    """Whether the text holds one of the entry's variants, which `|` separates.

    A word may go on ("postul"), but not begin earlier; a number may do neither: "11" is not in
    "110", "2011" or "11,5", but is in "11,0". Thousands are the same however they are separated.
    "Oui" and "non" count where they begin a sentence or a clause.
    """
    said = _joined(plain(text))
    return any(_pattern(_joined(plain(one))).search(said) for one in entry.split("|"))


def _joined(text: str) -> str:
    return _THOUSANDS.sub(lambda found: found[0].replace(" ", ""), text)


def _pattern(variant: str) -> re.Pattern[str]:
    escaped = re.escape(variant)
    if variant in _YES_NO:
        return re.compile(rf"(?:^|[.!?…:;,«(\n–—-] ?){escaped}(?!\w)")
    left = right = ""
    if variant[:1].isdigit():
        left = r"(?<!\d)(?<!\d[.,])"
    elif variant[:1].isalpha():
        left = r"(?<![^\W\d_])"
    if variant[-1:].isdigit():
        right = r"(?!\d)(?![.,]\d)" if _is_decimal(variant) else r"(?!\d)(?![.,](?!0+(?!\d))\d)"
    return re.compile(left + escaped + right)


def _is_decimal(variant: str) -> bool:
    return bool(re.search(r"\d[.,]\d+$", variant))
