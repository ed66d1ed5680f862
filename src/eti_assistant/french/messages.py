"""Questions as people type them: message spellings, lost apostrophes, repeated signs."""

import re
import unicodedata
from functools import cache

from eti_assistant.french.phrases import PhraseTable, folded_sequence
from eti_assistant.french.word_lists import table

_BLANKS = re.compile(r"\s+")
_REPEATED = re.compile(r"([?!,;:])(?:\s*\1)+|(\.)\2{3,}")
_VOWELS = "aeiouyhàâéèêëîïôûœ"
_JOINING = frozenset("-'’@/_.")


def normalise_question(text: str) -> str:
    """The question without control characters, repeated signs or message spellings.

    A question already written in full comes back as it is, but for its blanks.
    """
    kept = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text)
    kept = "".join(c for c in kept if unicodedata.category(c) not in {"Cf", "Cs", "Co"})
    spaced = _BLANKS.sub(" ", kept).strip()
    signs = _REPEATED.sub(lambda match: match[1] or "...", spaced)
    return _elisions().sub(r"\1'", _spelt_out(signs))


def _spelt_out(text: str) -> str:
    words = folded_sequence(text)
    keys = [word.folded for word in words]
    parts: list[str] = []
    done = first = 0
    while first < len(words):
        end, meant = next(_spellings().starting_at(keys, first), (first + 1, ""))
        start, stop = words[first].start, words[end - 1].end
        if meant and _typed_as_message(text, start, stop):
            capital = text[start].isupper()
            parts += (text[done:start], meant[0].upper() + meant[1:] if capital else meant)
            done = stop
        first = end
    return "".join((*parts, text[done:])).replace("' ", "'")


def _typed_as_message(text: str, start: int, stop: int) -> bool:
    """In small letters, the first of the question aside, and no part of a longer expression."""
    small = text[start:stop].islower() or (not start and text[start + 1 : stop].islower())
    around = {text[max(0, start - 1) : start], text[stop : stop + 1]}
    return small and not around & _JOINING


@cache
def _spellings() -> PhraseTable[str]:
    spellings: dict[str, str] = table("sms")["spellings"]
    return PhraseTable((tuple(typed.split()), meant) for typed, meant in spellings.items())


@cache
def _elisions() -> re.Pattern[str]:
    letters: list[str] = table("sms")["elisions"]["letters"]
    elided = "|".join(letters)
    return re.compile(rf"(^(?i:{elided})|(?<![\w'’-])(?<!\d )(?:{elided})) (?=(?i:[{_VOWELS}]))")
