"""French typography of plain typed text: spaces, apostrophes, ligatures, hyphenation."""

from __future__ import annotations

import re
from functools import cache

import pyphen

_NARROW, _HARD = "\u202f", "\u00a0"
_RULES = (
    (re.compile(r"'"), "’"),
    (re.compile(r" (?=[;!?%])"), _NARROW),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), _NARROW),
    (re.compile(r" (?=[:»])|(?<=«) "), _HARD),
    (re.compile(r"(?<=n°) |(?<=\d) (?=M€|Md€|€)|(?<=\b[A-Z]\.) "), _HARD),
)
_CORE = re.compile(r"[^\W\d_]{6,}")
_URL_BREAK = re.compile(r"(?<=[/?=&_])(?=\w)|(?<=-)(?=\w)")
_COMPOUND = re.compile(r"(?<=[^\W\d_]{3}-)(?=[^\W\d_]{3})")


def typeset(text: str) -> str:
    """The text with French spaces and apostrophes; an address is left as it is."""
    parts = re.split(r"(https?://\S+)", text)
    return "".join(part if part.startswith("http") else _ruled(part) for part in parts)


def ligated(text: str) -> str:
    """The text with the fi and fl glyphs, as many typesetters leave them in the text layer."""
    return text.replace("fi", "\ufb01").replace("fl", "\ufb02")


def cuts(word: str) -> tuple[tuple[str, str], ...]:
    """Where a word may end a line: (what stays, with its hyphen if one is added; what follows)."""
    places = dict.fromkeys((found.start() for found in _COMPOUND.finditer(word)), "")
    for core in _CORE.finditer(word):
        if core[0][0].islower():
            places |= {core.start() + at: "-" for at in _hyphenator().positions(core[0])}
    return tuple((word[:at] + places[at], word[at:]) for at in sorted(places))


def address_cuts(address: str) -> tuple[tuple[str, str], ...]:
    """Where an address may end a line; no hyphen is added to it."""
    places = (found.start() for found in _URL_BREAK.finditer(address))
    return tuple((address[:at], address[at:]) for at in places)


def _ruled(text: str) -> str:
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


@cache
def _hyphenator() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="fr", left=3, right=3)
