"""Digits of an address: postal codes, and the number that follows a street's name."""

import re

from eti_assistant.french.counted_nouns import is_unit_or_word
from eti_assistant.french.numerals import Numeral, Writing

_STREET = re.compile(
    r"(?<![^\W\d_])(?i:rue|avenue|av\.|boulevard|bd|chaussée|chemin|place|quai|square|allée|route"
    r"|impasse)[ \u00a0](?:(?:des?|du|la|les|à|d['’]|l['’])[ \u00a0]?|[A-ZÉ][\w'’.-]*[ \u00a0])+$"
)
_STREET_ENDS = re.compile(r"[ \u00a0]?(?:[,;)\n–]|$)")
_POSTAL = re.compile(r"[ \u00a0]([A-ZÉÈ][\w'-]*)")
_SHORT_POSTAL = re.compile(r"[ \u00a0][A-ZÉÈ][a-zà-ÿ]+(?:[- ][A-Z][\w'-]+)*[ ]?(?:[,.;(\n–]|$)")
"""The four digits of Belgium, Luxembourg and Switzerland, in an address of their own."""


def is_address(text: str, numeral: Numeral) -> bool:
    """A postal code before its town, or the number after a street's name."""
    if numeral.writing is not Writing.INTEGER:
        return _is_spaced_postal(text, numeral)
    return _is_postal(text, numeral) or _follows_a_street(text, numeral)


def _is_postal(text: str, numeral: Numeral) -> bool:
    length = numeral.end - numeral.start
    if length == 5:
        town = _POSTAL.match(text, numeral.end)
        return town is not None and not is_unit_or_word(text, town[1], town.end(1))
    if length != 4 or not _SHORT_POSTAL.match(text, numeral.end):
        return False
    before = text[max(0, numeral.start - 3) : numeral.start].rstrip(" \u00a0")
    return not before or before[-1] in ",\n–-"


def _is_spaced_postal(text: str, numeral: Numeral) -> bool:
    """`75 013 Paris`, alone in its place."""
    written = text[numeral.start : numeral.end]
    if len(written) != 6 or not (written[:2] + written[3:]).isdigit():
        return False
    opens = text[max(0, numeral.start - 3) : numeral.start].rstrip(" \u00a0")[-1:]
    return opens in ("", ",", ":", "\n", "–", "-") and bool(_SHORT_POSTAL.match(text, numeral.end))


def _follows_a_street(text: str, numeral: Numeral) -> bool:
    if not _STREET_ENDS.match(text, numeral.end):
        return False
    return _STREET.search(text[max(0, numeral.start - 48) : numeral.start]) is not None
