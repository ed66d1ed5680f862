"""Number words that count nothing where they stand."""

import re

from eti_assistant.french.counted_nouns import counted_noun
from eti_assistant.french.number_words import CARDINALS
from eti_assistant.french.numerals import Numeral, Writing
from eti_assistant.french.quantity_words import listed, phrases

_PAIRED = re.compile(
    r"(?<![^\W\d_])(?:tou(?:s|tes) (?:les )?|(?:à|en) |les |des |aux |ces |ses |nous |vous |eux "
    r"|elles |entre |l['’])$",
    re.IGNORECASE,
)
_DECADE = re.compile(r"(?<![^\W\d_])années[ \u00a0]$", re.IGNORECASE)
_INSIDE = re.compile(r"[^\W\d_],?[ \u00a0'’]$")
_CAPITAL = re.compile(r"[ \u00a0-][A-ZÉ][^\W\d_]")
_CLOSED = re.compile(r"[ \u00a0]?(?:[.,;)»]|$)")
_IDIOMS = re.compile("|".join(sorted(phrases("idioms"), key=len, reverse=True)))
_ZERO_SLOGANS = listed("zero_slogans")
_BOTH = re.compile(r"(?<![^\W\d_])tou(?:s|tes) $", re.IGNORECASE)
_OPEN_ENDS = re.compile(
    r"[ \u00a0\u202f\n](?:%|€|sur|ou|à|pour cent|et demie?|tiers|quarts"
    rf"|et (?:{'|'.join(sorted(CARDINALS))})(?![^\W\d_]))"
)
_NAME = re.compile(r"(?<=[^\W\d_])[ ]$")
_THIRD_PARTY = re.compile(
    r"(?<![^\W\d_])(?:par|à|chez|avec|auprès|envers|contre|ou|tout|qu['’])(?: d['’])? ?$",
    re.IGNORECASE,
)
_THIRD_PARTIES = listed("third_parties")
_FOLLOWING = re.compile(r"[ \u00a0]([^\W\d_]+)")
_WHOLE_ENDS = re.compile(r"\s*(?:$|[.,;:)]|(?:est|sont|a|ont|était|étaient|en|au)(?![^\W_]))")
_OF = re.compile(r"[ \u00a0\u202f\n](?:des?|du|d['’])(?![^\W\d_])(?! (?:confiance|finale))")
_FINAL = re.compile(r"[ \u00a0](?:de |d['’])(?:finale|confiance|heure|tour|siècle)")
_NOUN_BEFORE = re.compile(
    r"(?:^|[\n:;.«(] ?|(?<![^\W\d_])(?:le|un|du|au|ce|ces|des?|les|son|leur|quasi|près) ?)$",
    re.IGNORECASE,
)
_WHOLE_DOUBLE = re.compile(r"(?<![^\W\d_])(?:le |du |au |un |en )$", re.IGNORECASE)
_LINING = re.compile(r" (?:de |d['’](?:une? )?)")
_ZERO_NAME = re.compile(
    r"(?<![^\W\d_])(?:tolérance|taux|objectif|faim|carbone|de|à|numéro) $", re.I
)
_ADJECTIVE_AFTER = re.compile(
    r"(?<![^\W\d_])(?:une?|en|de|d['’]|par|avec|chaque|sans|à) ?[^\W\d_]+ $", re.IGNORECASE
)
"""`une chambre double`."""

_VERB_END = re.compile(r"\s*(?:$|[.,;:]|en |depuis |d['’]ici |entre |chaque |tous )")
_SENTENCE_VERB = re.compile(r"[ \u00a0\n](?:sont|ont|étaient|avaient|seront|auront|d['’]entre)")


def is_idle(text: str, numeral: Numeral) -> bool:
    """Whether the words stand in a fixed expression, a name or another sense."""
    left = text[max(0, numeral.start - 14) : numeral.start]
    if _is_named(text, numeral, left) or _is_idiom(text, numeral):
        return True
    if numeral.writing is Writing.MULTIPLE:
        return _idle_multiple(text, numeral, left)
    if numeral.writing is Writing.FRACTION:
        return _idle_fraction(text, numeral, left)
    if numeral.writing is not Writing.WORDS:
        return False
    if numeral.value == 0:
        noun = counted_noun(text, numeral.end, several=False)[0]
        return noun in _ZERO_SLOGANS or _ZERO_NAME.search(left) is not None
    if numeral.value > 9:
        return False
    return _idle_unit(text, numeral, left)


def _is_named(text: str, numeral: Numeral, left: str) -> bool:
    """`la guerre de Trente Ans`, `les années soixante`: a capital inside a sentence, a decade."""
    if numeral.writing is Writing.WORDS and 19 < numeral.value < 100 and _DECADE.search(left):
        return not counted_noun(text, numeral.end, several=True)[0]
    if not text[numeral.start].isupper() or not _INSIDE.search(left):
        return False
    return numeral.value > 1 and bool(
        _CAPITAL.match(text, numeral.end) or (_CLOSED.match(text, numeral.end) and left[-1] == " ")
    )


def _is_idiom(text: str, numeral: Numeral) -> bool:
    left = max(0, numeral.start - 24)
    around = text[left : numeral.end + 16].lower().replace("’", "'")
    place, end = numeral.start - left, numeral.end - left
    return any(found.start() <= place and end <= found.end() for found in _IDIOMS.finditer(around))


def _idle_unit(text: str, numeral: Numeral, left: str) -> bool:
    if _BOTH.search(left):
        return True
    counted = counted_noun(text, numeral.end, several=True)[0]
    if counted or _OPEN_ENDS.match(text, numeral.end):
        return False
    if text[numeral.start : numeral.end].lower() == "neuf" and numeral.value == 9:
        return bool(left.strip()) and not _SENTENCE_VERB.match(text, numeral.end)
    return _PAIRED.search(left) is not None


def _idle_fraction(text: str, numeral: Numeral, left: str) -> bool:
    if _FINAL.match(text, numeral.end):
        return True
    written = text[numeral.start : numeral.end].lower()
    if not written.endswith("tiers") or numeral.value > 34 or _OF.match(text, numeral.end):
        return False
    if written.startswith("un"):
        following = _FOLLOWING.match(text, numeral.end)
        if following and following[1] in _THIRD_PARTIES:
            return True
        return _THIRD_PARTY.search(left) is not None
    return _WHOLE_ENDS.match(text, numeral.end) is None


def _idle_multiple(text: str, numeral: Numeral, left: str) -> bool:
    written = text[numeral.start : numeral.end].lower()
    if written.endswith("ement"):
        return _NOUN_BEFORE.search(left) is None
    if written.endswith("e"):
        noun = counted_noun(text, numeral.end, several=False)[0]
        return bool(noun) or not (_WHOLE_DOUBLE.search(left) or _is_verb(text, numeral))
    if written.endswith(("é", "ée", "és", "ées")):
        return bool(_WHOLE_DOUBLE.search(left) or _LINING.match(text, numeral.end))
    return False


def _is_verb(text: str, numeral: Numeral) -> bool:
    """`le nombre double en cinq ans`: the verb, before a place, a time or the end."""
    if _ADJECTIVE_AFTER.search(text[max(0, numeral.start - 32) : numeral.start]):
        return False
    return _VERB_END.match(text, numeral.end) is not None
