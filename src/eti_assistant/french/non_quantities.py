"""Digits that are no quantity: codes, labels, addresses, telephone numbers, times, list marks."""

import re

from eti_assistant.french.addresses import is_address
from eti_assistant.french.clock_times import is_clock
from eti_assistant.french.counted_nouns import is_unit_or_word
from eti_assistant.french.list_marks import is_mark
from eti_assistant.french.named_things import is_named
from eti_assistant.french.numerals import SPACE, Numeral, Writing
from eti_assistant.french.quantity_words import listed

_CHAIN = re.compile(r"\d+(?:[./:_-]\d+){2,}|\d+[._]\d+[._]\d+|\d+(?:-\d+)+-[A-Z]")
_AFTER = re.compile(
    r"""[ \u00a0\u202f]?(?:ers?|ères?|res?|es?|è|[eèé]mes?|ièmes?|nde?s?|[ᵉʳˢᵈⁿ]+)(?!\w|['’])
    |[ \u00a0\u202f]?[°º](?![CF])
    |[ \u00a0\u202f]?[hH][ \u00a0]?(?:/|sur)[ ]?24
    |[ ]?[jJ](?:[ ]?(?:/|sur)[ ]?7)
    |[.]\d|/\w*[A-Za-z]|/(?=\d)|[-‑][^\W\d_]|_|'\d|@
    |[ \u00a0]?(?:bis|ter|quater)?,?[ \u00a0](?:rue|boulevard|bd|bld|avenue|av\.|quai|allée|chemin
        |impasse|cours|route|square|passage|faubourg|esplanade|rond-point|ruelle|promenade|voie
        |place[ ](?:de|du|des|d'|[A-Z])|villa|cité|parvis|montée)(?![^\W_])
    |[ \u00a0]?(?:bis|ter|quater)(?!\w)
    |[ ](?:[A-Z]{2,}[ ])?CEDEX|e?[ ]siècle
    """,
    re.VERBOSE,
)
_CUT_THOUSAND = re.compile(r"\d[ ]?\n$")
_GLUED = listed("glued")
_TAIL = re.compile(r"[^\W\d_]+")
_GLUED_WORD = re.compile(r"[^\W\d_]+$")


def is_code(text: str, numeral: Numeral) -> bool:
    """Whether its surroundings make digits a code, an ordinal, a time, an address, a mark."""
    start, end = numeral.start, numeral.end
    written = text[start:end]
    if len(written) > 1 and written[0] == "0" and written[1] not in ",.":
        return not _CUT_THOUSAND.search(text[max(0, start - 3) : start])
    if (
        _touches_letters(text, numeral)
        or _follows_a_code(text, start)
        or _AFTER.match(text, end)
        or _is_chain(text, numeral)
    ):
        return True
    return (
        is_named(text, numeral)
        or is_clock(text, numeral)
        or is_address(text, numeral)
        or is_mark(text, numeral)
    )


def is_glued(text: str, numeral: Numeral) -> bool:
    """Whether a word touches the digits as only damaged text has it ("394experts", "de394")."""
    if _glued_function_word(text, numeral.start):
        return True
    touching = _TAIL.match(text, numeral.end)
    return touching is not None and len(touching[0]) > 2 and touching[0].islower()


def _is_chain(text: str, numeral: Numeral) -> bool:
    """`1.2.3`, `978-2-07`: digits that separators chain, other than thousands."""
    plain = numeral.writing is Writing.INTEGER or numeral.end - numeral.start < 5
    return plain and _CHAIN.match(text, numeral.start) is not None


def _touches_letters(text: str, numeral: Numeral) -> bool:
    """Letters right after that are no unit, no scale and too short for a damaged word."""
    letters = _TAIL.match(text, numeral.end)
    if letters is None:
        return False
    after = text[letters.end() : letters.end() + 1]
    if after.isdigit() and after not in "23":
        return True
    return not is_unit_or_word(text, letters[0], letters.end())


def _follows_a_code(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    if before.isalpha():
        return not _glued_function_word(text, start)
    if before in "-‑" and start > 1:
        return text[start - 2].isalpha()
    if before == "." and start > 1:
        return not text[start - 2].isspace()
    if before in SPACE and text[max(0, start - 6) : start - 1].lower() in ("bac +", " bac +"):
        return True
    if before == "+" and start > 1:
        return text[start - 2].isalpha() or text[: start - 1].rstrip()[-3:].lower() == "bac"
    return before in "_/#@\\=&°º" or (before in ":," and text[start - 2 : start - 1].isdigit())


def _glued_function_word(text: str, start: int) -> bool:
    word = _GLUED_WORD.search(text[max(0, start - 8) : start])
    return word is not None and word[0] in _GLUED and len(word[0]) > 1
