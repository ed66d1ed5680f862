"""Line ends: which hyphens were only put there to break the line."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+)-$")
_FIRST = re.compile(r"^([^\W\d_]+(?:-[^\W\d_]+)*)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[/=?&_.-]$")
_KEPT_BEFORE = frozenset(
    {
        "vice", "ex", "sous", "non", "demi", "semi", "mi", "avant", "après", "contre", "nord",
        "sud", "est", "ouest", "franco", "peut", "celui", "celle", "ceux", "celles", "lui", "elle",
        "elles", "eux", "moi", "toi", "soi", "nous", "vous", "quasi", "grand", "grande", "au",
        "par", "ci", "là", "dit", "porte", "chef", "mise", "rendez", "compte", "savoir", "arrière",
        "haut", "bas", "outre", "main", "saint", "sainte"
    }
)  # fmt: skip
_KEPT_AFTER = frozenset(
    {
        "ci", "là", "il", "ils", "elle", "elles", "on", "je", "tu", "nous", "vous", "même", "mêmes",
        "dessus", "dessous", "delà", "t", "ce", "le", "la", "les", "lui", "leur", "moi", "toi",
        "clé", "clés", "être", "faire"
    }
)  # fmt: skip


class Hyphens:
    """Joins lines, knowing the words of the whole document."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        for line in lines:
            words = _WORD.findall(line.casefold().rstrip("-"))
            self._words.update(words[:-1] if line.endswith("-") else words)

    def join(self, text: str, line: str) -> str:
        """`text` going on with `line`: the hyphen that only broke the word is dropped."""
        line = line.lstrip()
        if text.endswith("\u00ad"):
            return text[:-1] + line
        if _ADDRESS.search(text):
            return text + line
        last, first = _LAST.search(text), _FIRST.match(line)
        if not text.endswith("-") or text.endswith(" -"):
            return f"{text} {line}"
        if not last or not first or first[1][0].isupper():
            return text + line
        return text + line if self._keeps(last[1], first[1]) else text[:-1] + line

    def _keeps(self, before: str, after: str) -> bool:
        before, after = before.casefold(), after.casefold()
        whole, hyphened = before + after, f"{before}-{after}"
        if (whole in self._words) != (hyphened in self._words):
            return hyphened in self._words
        return before in _KEPT_BEFORE or after.split("-")[0] in _KEPT_AFTER
