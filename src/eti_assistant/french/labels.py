"""Bare digits that name a page, an article, a phase."""

import re

from eti_assistant.french.counted_nouns import counted_noun
from eti_assistant.french.numerals import Numeral, Writing
from eti_assistant.french.quantity_words import listed
from eti_assistant.french.years import counts_something

_LABEL = re.compile(r"([^\W\d_][\w-]*|[n§#]°?|[nN][°º])\.?[ \u00a0\u202f]?(?:[#(-]|n[°º] ?)?$")
_CODE_LABEL = re.compile(r"([^\W\d_]+|[nN][°º])\.?[ \u00a0\u202f]?(?:[:#]|est)?[ \u00a0\u202f]?$")
_SERIAL = re.compile(
    r"[nN][°º][ ]?[A-Z]{1,6}[ -]?$"
    r"|(?<![^\W\d_])(?i:référence|réf|code|numéro|identifiant|matricule)s?(?: [^\W\d_'’]+){1,2}"
    r"[ ]?:[ ]?$"
)
_CHAINED = re.compile(r"[ \u00a0\u202f]?(?:,|et|à|ou|sur|-|–|/|&|;)?[ \u00a0\u202f]?")
_LABELS = listed("labels")
_CODE_LABELS = listed("code_labels")
_POINT_LABELS = listed("point_labels")
_DOTTED_LABELS = listed("dotted_labels")

_ANY_LABEL = _LABELS | _CODE_LABELS | _POINT_LABELS | _DOTTED_LABELS
_MARKS = " \u00a0\u202f.:#(-°º"


def is_label(text: str, numeral: Numeral, previous: Numeral | None) -> bool:
    """Whether bare digits name a page, an article, a phase; `previous`, the label before it.

    Most of these words are also verbs: before a counted noun they label nothing ("mesure 400 m").
    """
    left = text[max(0, numeral.start - 32) : numeral.start]
    if previous is None and left[-1:] != ":" and left[-2:] != ": " and _ends_in_prose(left):
        return False
    code = _CODE_LABEL.search(left)
    if (code and code[1].lower() in _CODE_LABELS) or _SERIAL.search(left):
        return True
    label = _LABEL.search(left)
    word = label[1].lower() if label else ""
    if numeral.writing is not Writing.INTEGER:
        return word in _POINT_LABELS or (word in _DOTTED_LABELS and _is_dotted(text, numeral))
    counted = counted_noun(text, numeral.end, several=numeral.value >= 2)[0]
    if word in _LABELS and not (counted and word not in _POINT_LABELS):
        return True
    if previous is None or not _CHAINED.fullmatch(text, previous.end, numeral.start):
        return False
    return not counted


def _ends_in_prose(left: str) -> bool:
    """Whether the last word is a plain one that labels nothing, as most are."""
    word = left.rstrip(_MARKS).rpartition(" ")[2]
    return (
        word.isalpha() and word != "est" and not word.isupper() and word.lower() not in _ANY_LABEL
    )


def _is_dotted(text: str, numeral: Numeral) -> bool:
    written = text[numeral.start : numeral.end]
    return "." in written and len(written) < 6 and not counts_something(text, numeral.end)
