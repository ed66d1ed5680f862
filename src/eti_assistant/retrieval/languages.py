"""Questions in other languages, put into the French words that the documents may hold."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, cast

from babel import Locale

from eti_assistant.french.folding import fold
from eti_assistant.french.phrases import FoldedWord, PhraseTable, folded_sequence, phrase_key

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_ELIDED = re.compile(r"\b([Dd]e|[Ll]e|[Ll]a|[Qq]ue) (?=[aeiouyéèêàâîôh])", re.IGNORECASE)
_CONTRACTED = re.compile(r"\b(de les?|à les?) ")
_CONTRACTIONS = {"de le": "du ", "de les": "des ", "à le": "au ", "à les": "aux "}
_WORD = re.compile(r"[^\W\d_]+")
_SPANISH_SIGNS = ("¿", "¡")
_LEAST = 2
"""Function words that tell a language; one is enough at the start of the question."""


def to_french(text: str) -> tuple[str, str]:
    """The question in French words, and the ISO 639-1 code of the language it is asked in.

    A French question, or one of names only, comes back as it is with "fr". In another language,
    the words of `data/languages.toml` and the names of places are translated one by one: enough
    to look them up, not to be read. What is not known stays.
    """
    language = _language(text)
    return (text, "fr") if language == "fr" else (_translated(text, language), language)


def _language(text: str) -> str:
    """The language most of whose function words the question holds; French if in doubt."""
    if text.startswith(_SPANISH_SIGNS):
        return "es"
    written = _WORD.findall(_QUOTED.sub(" ", text))
    shouted = text.isupper() and len(written) > 2
    words = [fold(word) for word in written if shouted or not word.isupper() or len(word) == 1]
    present = set(words)
    scores = {code: len(present & markers) for code, markers in _markers().items()}
    best = max(scores, key=scores.__getitem__)
    if scores[best] <= scores["fr"]:
        return "fr"
    begins = len(words) > 1 and words[0] in _markers()[best]
    return best if begins or scores[best] >= _LEAST else "fr"


def _translated(text: str, language: str) -> str:
    """Each known expression put into French, the longest first; punctuation stays."""
    text = text.lstrip("".join(_SPANISH_SIGNS))
    words = folded_sequence(text)
    keys = [word.folded for word in words]
    parts: list[str] = []
    done = first = 0
    while first < len(words):
        end, meant = _meaning(text, words, keys, first, language)
        parts += (text[done : words[first].start], meant)
        done = words[end - 1].end
        first = end
    joined = re.sub(r"\s+", " ", "".join((*parts, text[done:]))).strip()
    elided = _ELIDED.sub(lambda match: f"{match[1][:-1]}'", joined)
    return _CONTRACTED.sub(lambda match: _CONTRACTIONS[match[1]], elided)


def _meaning(
    text: str, words: Sequence[FoldedWord], keys: Sequence[str], first: int, language: str
) -> tuple[int, str]:
    """The French for the longest expression at word `first`, and the word after it."""
    for end, meant in _phrases(language).starting_at(keys, first):
        written = text[words[first].start : words[end - 1].end]
        acronym = end == first + 1 and len(written) > 1 and written.isupper() and not text.isupper()
        if not acronym:
            return end, meant
    written = text[words[first].start : words[first].end]
    lowered = (not first or _table()[language]["lower"]) and not written[1:2].isupper()
    return first + 1, written.lower() if lowered else written


@cache
def _phrases(language: str) -> PhraseTable[str]:
    return PhraseTable(_entries(language))


def _entries(language: str) -> Iterator[tuple[tuple[str, ...], str]]:
    words: dict[str, str] = _table()[language]["words"]
    for phrase, meant in words.items():
        yield phrase_key(phrase), meant
    french = _territories("fr")
    for code, name in _territories(language).items():
        if code in french:
            yield phrase_key(name), french[code].replace("’", "'")


def _territories(language: str) -> dict[str, str]:
    return cast("dict[str, str]", dict(Locale(language).territories))


@cache
def _markers() -> dict[str, frozenset[str]]:
    return {code: frozenset(entry["markers"].split()) for code, entry in _table().items()}


@cache
def _table() -> dict[str, Any]:
    path = files("eti_assistant.retrieval") / "data" / "languages.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
