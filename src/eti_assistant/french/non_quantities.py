"""Digits that are no quantity: codes, labels, addresses, telephone numbers, times, list marks."""

import re

from eti_assistant.french.counted_nouns import is_unit_or_word
from eti_assistant.french.months import MONTH
from eti_assistant.french.numerals import Numeral, Writing
from eti_assistant.french.quantity_words import listed
from eti_assistant.french.years import counts_something

_CHAIN = re.compile(r"\d+(?:[./:_-]\d+){2,}|\d+[._]\d+[._]\d+")
_AFTER = re.compile(
    r"""[ \u00a0\u202f]?(?:ers?|ères?|res?|es?|è|[eèé]mes?|ièmes?|nde?s?|[ᵉʳˢᵈⁿ]+)(?!\w|['’])
    |[ \u00a0\u202f]?[°º](?![CF])
    |[ \u00a0\u202f]?[hH][ \u00a0]?(?:/|sur)[ ]?24
    |[ ]?[jJ](?:[ ]?(?:/|sur)[ ]?7)
    |[.]\d|/\w*[A-Za-z]|/(?=\d)|[-‑][^\W\d_]|_|'\d|@
    |[ \u00a0]?(?:bis|ter|quater)?,?[ \u00a0](?:rue|boulevard|bd|bld|avenue|av\.|quai|allée|chemin
        |impasse|cours|route|square|passage|faubourg|esplanade|rond-point|ruelle|promenade|voie
        |place[ ](?:de|du|des|d'|[A-Z])|villa|cité|parvis|montée)(?![^\W_])
    |[ ](?:[A-Z]{2,}[ ])?CEDEX|e?[ ]siècle
    """,
    re.VERBOSE,
)
_CLOCK = re.compile(r"[ \u00a0\u202f]?(?:h|H|heures?)(?![^\W_])")
_WORK_HOURS = re.compile(r"[ \u00a0\u202f]?(?:h|heures?)(?:/| par | de (?:travail|cours|form|vol))")
_AT_TIME = re.compile(
    r"(?:^|[\s(])(?:à|dès|vers|avant|après|jusqu['’]à|de|entre|et)[ \u00a0]$", re.I
)
_CUT_THOUSAND = re.compile(r"\d[ ]?\n$")
_SINGULAR = re.compile(r"(?<![^\W\d_])(?:le|la|au|du) $", re.IGNORECASE)
_MODEL = re.compile(
    r"(?<![^\W\d_])(?:[Ll]a|[Ll]e|[Uu]ne?|du|des|aux?) [A-Z](?:[a-zà-ÿ]+|[A-Z]+)[ \u00a0]$"
)
_NAME_INSIDE = re.compile(r"(?<=[a-zà-ÿ,] )[A-Z][A-Za-zà-ÿ]+[ \u00a0]$")
_CAMEL = re.compile(r"(?<![^\W_])(?:[A-Z][a-z]+[A-Z]|[a-z][A-Z])[A-Za-z]*[ \u00a0]$")
_LETTER = re.compile(r"(?<![^\W_])(?<![.'’])(?:[B-Z]\.?|(?<=[a-z] )A)[ \u00a0]$")
_SHORT_YEAR = re.compile(rf"(?<![^\W\d_])(?:{MONTH})[ \u00a0]$", re.IGNORECASE)
_NAMED_HOURS = re.compile(r"[ \u00a0](?:Heures|Jours|Ans|Mois|Minutes)(?![^\W\d_])")
_PROSE = re.compile(
    r" (?!(?:et|ou|en|dont|contre|à|au|aux|pour|soit|dans|sur|puis|par) )[a-zà-ÿ]{2,}"
)
_GOES_ON = re.compile(r"[ \u00a0]?(?:[,;:)%€$£|\t]|\n|et |ou |en |M€|k€|Md|mill|pour cent|euros?)")
_POSTAL = re.compile(r"[ \u00a0][A-ZÉÈ][\w'-]+")
_SHORT_POSTAL = re.compile(r"[ \u00a0][A-ZÉÈ][a-zà-ÿ]+(?:[- ][A-Z][\w'-]+)*[ ]?(?:[,.;(\n–]|$)")
"""The four digits of Belgium, Luxembourg and Switzerland, in an address of their own."""

_LINE_MARK = re.compile(r"(?:[.)]|[ ]?[-–.)/](?![ ]?\d)|°)[ \u00a0\t]")
_HEADING = re.compile(r"(?:\.\d+)*\.?[ \u00a0\t]+[A-ZÀÉÈÊÎÔ«][^\W\d_]")
_PARENTHESISED = re.compile(r"\([1-9]\d?\)")
_SERIES = re.compile(r"^(?:,|;| et| puis)[^()]{1,45}\(\d+\)")
_SERIES_BEFORE = re.compile(r"\(\d+\)(?:,|;| et| puis)[^()]{1,45}$")
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
        _is_model(text, numeral)
        or _is_named(text, numeral)
        or _is_clock(text, numeral)
        or _is_postal(text, numeral)
        or _is_mark(text, numeral)
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
    return letters is not None and not is_unit_or_word(text, letters[0], letters.end())


def _follows_a_code(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    if before.isalpha():
        return not _glued_function_word(text, start)
    if before in "-‑" and start > 1:
        return text[start - 2].isalpha()
    if before == "." and start > 1:
        return not text[start - 2].isspace()
    if before == "+" and start > 1:
        return text[start - 2].isalpha() or text[: start - 1].rstrip()[-3:].lower() == "bac"
    return before in "_/#@\\=&°º" or (before in ":," and text[start - 2 : start - 1].isdigit())


def _glued_function_word(text: str, start: int) -> bool:
    word = _GLUED_WORD.search(text[max(0, start - 8) : start])
    return word is not None and word[0] in _GLUED and len(word[0]) > 1


def _is_clock(text: str, numeral: Numeral) -> bool:
    hour = _CLOCK.match(text, numeral.end)
    if hour is None or numeral.value > 24 or _WORK_HOURS.match(text, numeral.end):
        return False
    if hour[0].strip().lower() == "h":
        return True
    return _AT_TIME.search(text[max(0, numeral.start - 9) : numeral.start]) is not None


def _is_postal(text: str, numeral: Numeral) -> bool:
    if numeral.writing is not Writing.INTEGER or not 3 < numeral.end - numeral.start < 6:
        return False
    if numeral.end - numeral.start == 5:
        return _POSTAL.match(text, numeral.end) is not None
    opens = not text[: numeral.start].strip() or text[: numeral.start].rstrip(" \u00a0")[-1] in ",\n–-"
    return opens and _SHORT_POSTAL.match(text, numeral.end) is not None


def _is_model(text: str, numeral: Numeral) -> bool:
    """`la Porsche 718`: the digits end a name, where no list of counts goes on."""
    left = text[max(0, numeral.start - 28) : numeral.start]
    if _LETTER.search(left[-4:]) or _CAMEL.search(left):
        return not counts_something(text, numeral.end)
    if numeral.writing is not Writing.INTEGER:
        return False
    if 31 < numeral.value < 100 and _SHORT_YEAR.search(left[-11:]):
        return not counts_something(text, numeral.end)
    named = _MODEL.search(left)
    if named is None and _PROSE.match(text, numeral.end):
        named = _NAME_INSIDE.search(left)
    return named is not None and not (
        _GOES_ON.match(text, numeral.end) or counts_something(text, numeral.end)
    )


def _is_named(text: str, numeral: Numeral) -> bool:
    """`le 115`: a singular article before several of nothing makes them a name."""
    if _NAMED_HOURS.match(text, numeral.end):
        return True
    dotted = "." in text[numeral.start : numeral.end] and numeral.end - numeral.start < 6
    if (numeral.writing is not Writing.INTEGER and not dotted) or numeral.value < 2:
        return False
    singular = _SINGULAR.search(text[max(0, numeral.start - 4) : numeral.start])
    return singular is not None and not counts_something(text, numeral.end)


def _is_mark(text: str, numeral: Numeral) -> bool:
    """A list, section or footnote number, or a page number alone on its line."""
    start, end = numeral.start, numeral.end
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    opens = not text[line_start:start].strip(" \t–-—#*")
    if opens and numeral.value < 100 and _opens_a_line(text, end, line_end):
        return True
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        return True
    if text[end : end + 1] == ")" and "(" not in text[max(0, start - 40) : start]:
        return end - start <= 2
    if _PARENTHESISED.match(text, start - 1) and start:
        return not (
            _SERIES.match(text[end + 1 : end + 60])
            or _SERIES_BEFORE.search(text[max(0, start - 60) : start - 1])
        )
    return False


def _opens_a_line(text: str, end: int, line_end: int) -> bool:
    rest = text[end:line_end]
    if rest.strip(" \t–-—|"):
        return bool(_LINE_MARK.match(text, end) or _HEADING.match(text, end))
    follows = text[line_end : line_end + 3].strip()
    return bool(text[:end].strip(" \n\t–-—0123456789")) and not follows[:1].islower()
