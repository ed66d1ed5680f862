"""Digits that name one thing: `la Porsche 718`, `le 115`, `mai 68`, `le chromosome 21`."""

import re

from eti_assistant.french.months import MONTH
from eti_assistant.french.numerals import Numeral, Writing
from eti_assistant.french.quantity_words import listed
from eti_assistant.french.years import counts_something

_ARTICLE = re.compile(r"(?<![^\W\d_])(?:le|la|au|du) $", re.IGNORECASE)
_MODEL = re.compile(
    r"(?<![^\W\d_])(?:[Ll]a|[Ll]e|[Uu]ne?|du|des|aux?) [A-Z](?:[a-zà-ÿ]+|[A-Z]+)[ \u00a0]$"
)
_NAME_INSIDE = re.compile(r"(?<=[a-zà-ÿ,] )[A-Z][A-Za-zà-ÿ]+[ \u00a0]$")
_SINGULAR = re.compile(
    rf"[ \u00a0](?:ne |n['’]|se |s['’])?(?:{'|'.join(listed('singular_verbs'))})(?![^\W\d_])"
)
_NAME_BEFORE = re.compile(r"(?<![^\W\d_])[A-ZÉ][\w'’-]+[ \u00a0]$")
_ONE_THING = re.compile(
    r"(?<![^\W\d_])(?:(?:[Ll]e|[Ll]a|[Cc]ette|[Cc]e|du|au|[Uu]ne?) |[Ll]['’])"
    r"[a-zà-ÿ-]{3,}(?<![sxz])[ \u00a0]$"
)
_SENTENCE_END = re.compile(r"[ \u00a0]?(?:[.!?](?!\d)|$)")
_MEMBERS = re.compile(
    r"(?<![^\W\d_])(?:groupe|conseil|club|comité|sommet) des[ \u00a0]$", re.IGNORECASE
)
_PROPER = re.compile(r"(?<=[a-zà-ÿ] )[A-Z][a-zà-ÿ]+[ \u00a0]$")
_CAMEL = re.compile(r"(?<![^\W_])(?:[A-Z][a-z]+[A-Z]|[a-z][A-Z])[A-Za-z]*[ \u00a0]$")
_LETTER = re.compile(r"(?<![^\W_])(?<![.'’])(?:[B-Z]\.?|(?<=[a-z] )A)[ \u00a0]$")
_STANDARD = re.compile(r"(?<![^\W_])(?:NF|EN|ISO|DIN|IEC|CEI|DTU|NFC)[ \u00a0]$")
_COUNTRY = re.compile(r"(?<![^\W_])(?!CHF|EUR|USD|CAD|GBP|GNF)[A-Z]{2,3}[ \u00a0]$")
_SHORT_YEAR = re.compile(rf"(?<![^\W\d_])(?:{MONTH})[ \u00a0]$", re.IGNORECASE)
_NAMED_HOURS = re.compile(r"[ \u00a0](?:Heures|Jours|Ans|Mois|Minutes)(?![^\W\d_])")
_PROSE = re.compile(
    r" (?!(?:et|ou|en|dont|contre|à|au|aux|pour|soit|dans|sur|puis|par) )[a-zà-ÿ]{2,}"
)
_GOES_ON = re.compile(r"[ \u00a0]?(?:[,;:)%€$£|\t]|\n|et |ou |en |M€|k€|Md|mill|pour cent|euros?)")


def is_named(text: str, numeral: Numeral) -> bool:
    """Whether the digits end, or are, the name of one thing, and count nothing."""
    if text[numeral.end + 1 : numeral.end + 2].isupper() and _NAMED_HOURS.match(text, numeral.end):
        return True
    left = text[max(0, numeral.start - 28) : numeral.start]
    if _is_a_name(text, numeral) and _ARTICLE.search(left[-4:]):
        return not counts_something(text, numeral.end)
    if numeral.writing is Writing.INTEGER and numeral.end - numeral.start > 8:
        return not counts_something(text, numeral.end)
    if left[:-1].rpartition(" ")[2].islower():
        named = _follows_a_word(text, numeral, left)
    else:
        named = _ends_a_name(text, numeral, left)
    return named and not counts_something(text, numeral.end)


def _is_a_name(text: str, numeral: Numeral) -> bool:
    """Whether an article alone makes it a name: `le 115`, `le 49.3`."""
    dotted = numeral.end - numeral.start < 6 and "." in text[numeral.start : numeral.end]
    return numeral.value >= 2 and (dotted or numeral.writing is Writing.INTEGER)


def _follows_a_word(text: str, numeral: Numeral, left: str) -> bool:
    """`mai 68`, `le chromosome 21 est`, `la dent 36.`, `le groupe des 77`."""
    if numeral.value < 2 or numeral.writing is not Writing.INTEGER:
        return False
    if 31 < numeral.value < 100 and _SHORT_YEAR.search(left[-11:]):
        return True
    ends = _SINGULAR.match(text, numeral.end) or _SENTENCE_END.match(text, numeral.end)
    return bool((ends and _ONE_THING.search(left)) or _MEMBERS.search(left))


def _ends_a_name(text: str, numeral: Numeral, left: str) -> bool:
    """`la Porsche 718`, `PlayStation 5`, `CAC 40 a progressé`, `plan B 12`, `Mai 68`."""
    if _LETTER.search(left[-4:]) or _CAMEL.search(left) or _STANDARD.search(left):
        return True
    if numeral.end - numeral.start > 9 and _COUNTRY.search(left):
        return True
    if numeral.writing is not Writing.INTEGER:
        return False
    if 31 < numeral.value < 100 and _SHORT_YEAR.search(left[-11:]):
        return True
    if _SINGULAR.match(text, numeral.end) and _NAME_BEFORE.search(left):
        return True
    named = _MODEL.search(left)
    if named is None and _PROSE.match(text, numeral.end):
        named = _NAME_INSIDE.search(left)
    if named is None and _SENTENCE_END.match(text, numeral.end):
        named = _PROPER.search(left)
    return named is not None and not _GOES_ON.match(text, numeral.end)
