"""Acronyms that a document defines itself."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from eti_assistant.french.folding import fold

_ACRONYM = r"(?:[A-ZÀ-Ý][A-ZÀ-Ýa-zà-ÿ0-9&]{0,8}[A-ZÀ-Ý0-9]|[A-ZÀ-Ý][a-zà-ÿ]{2,8})"
_AFTER = re.compile(
    rf"[\"»”]?\s*\((?:ci-après\s*|dit[es]*\s*|sigle\s*:?\s*|ou\s+)?[\"«“]?\s*(?P<acronym>{_ACRONYM})s?"
    r"\s*[\"»”]?\s*[,;)]"
)
_BEFORE = re.compile(
    rf"(?<![\w’'-])(?P<acronym>{_ACRONYM})\s*\(\s*[\"«“]?\s*(?P<long>[^()]{{6,150}}?)\s*[\"»”]?\s*\)"
)
_GLOSSARY = re.compile(
    rf"^\s*[-–•*]?\s*(?P<acronym>{_ACRONYM})\s*(?::|–|—|=|\||\s-\s)\s*(?P<long>[^\n.;|]{{6,150}})",
    re.MULTILINE,
)
_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[.;:!?()\n\t|]\s|[()|]")
_LINKS = frozenset({"de", "du", "des", "d", "l", "la", "le", "les", "a", "au", "aux", "et", "en"})
_LINKS_TOO = frozenset({"pour", "par", "sur", "dans", "the", "of", "and", "for", "un", "une"})
_WINDOW = 160


class _Word(NamedTuple):
    start: int
    end: int
    folded: str

    @property
    def link(self) -> bool:
        return self.folded in _LINKS or self.folded in _LINKS_TOO


def definition_in(text: str) -> tuple[tuple[str, str], ...]:
    """Pairs (acronym, long form) that a text defines, in order, each once.

    Read in "long form (ACR)", "ACR (long form)" and glossary lines "ACR : long form". The letters
    of the acronym are the initials of the words, small words and inner letters being optional, as
    in A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
    biomedical text", 2003.
    """
    found: dict[tuple[str, str], int] = {}
    for match in _AFTER.finditer(text):
        before = text[max(0, match.start() - _WINDOW) : match.start()]
        _keep(found, match, _ending(before, _letters(match["acronym"])))
    for pattern in (_BEFORE, _GLOSSARY):
        for match in pattern.finditer(text):
            _keep(found, match, _beginning(match["long"], _letters(match["acronym"])))
    return tuple(sorted(found, key=lambda pair: found[pair]))


def _keep(found: dict[tuple[str, str], int], match: re.Match[str], long_form: str) -> None:
    if long_form and fold(long_form) != fold(match["acronym"]):
        found.setdefault((match["acronym"], long_form), match.start())


def _ending(before: str, letters: str) -> str:
    """The words at the end of `before` that spell the acronym, "" if none do."""
    for last in _BREAK.finditer(before):
        before = " " * last.end() + before[last.end() :]
    words = _words(before)
    for first in range(len(words) - 1, max(-1, len(words) - 3 * len(letters) - 4), -1):
        if words[first].link or words[first].folded[0] != letters[0]:
            continue
        if _spells(words[first:], letters):
            return " ".join(before[words[first].start : words[-1].end].split())
    return ""


def _beginning(inside: str, letters: str) -> str:
    words = _words(inside)
    while words and words[0].link:
        del words[0]
    for last in range(2, len(words) + 1):
        if not words[last - 1].link and _spells(words[:last], letters):
            return " ".join(inside[words[0].start : words[last - 1].end].split())
    return ""


def _spells(words: Sequence[_Word], letters: str) -> bool:
    """Whether the initials of the words, and a few letters inside them, give the letters."""
    content = sum(not word.link for word in words)
    if not 2 <= content <= len(letters) + 1:
        return False
    reachable = {0}
    for place, word in enumerate(words):
        spare = content > len(letters) and 0 < place < len(words) - 1
        taken = {end for start in reachable for end in _taken(word.folded, letters, start)}
        reachable = taken | reachable if word.link or spare else taken
    return len(letters) in reachable


def _taken(word: str, letters: str, start: int) -> set[int]:
    """Where in the letters a word can lead, taking its initial and then letters inside it."""
    if start >= len(letters) or word[0] != letters[start]:
        return set()
    ends = {start + 1}
    position, end = 1, start + 1
    while end < len(letters) and (position := word.find(letters[end], position)) > 0:
        end, position = end + 1, position + 1
        ends.add(end)
    return ends


def _letters(acronym: str) -> str:
    return "".join(character for character in fold(acronym) if character.isalnum())


def _words(text: str) -> list[_Word]:
    return [_Word(m.start(), m.end(), fold(m[0])) for m in _WORD.finditer(text)]
