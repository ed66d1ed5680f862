"""The noun that a number counts, when it follows at once."""

import re

from eti_assistant.french.numerals import SPACE
from eti_assistant.french.quantity_words import listed, named, valued

_TIMES = named("times")
DURATIONS = frozenset(_TIMES.values())
"""The units of time, as `counted_noun` names them."""

_NAMED = {**_TIMES, **dict.fromkeys(("point", "points", "pt", "pts"), "points")}
_MEASURES = listed("measures")
_SCALE_SIGNS = frozenset(valued("short_scales"))
_CURRENCY_SIGNS = frozenset(("EUR", "USD", "GBP", "CHF", "FCFA", "MEUR"))
_ADJECTIVES = (
    r"(?:nouve(?:aux|lles)|autres|grand(?:e?s)|petit(?:e?s)|principa(?:ux|les)|premi(?:ers|ères)"
    r"|derni(?:ers|ères)|bon(?:ne)?s|jeunes|ancien(?:ne)?s|différent(?:e?s)|véritables|seul(?:e?s)"
    r"|mêmes|bea?ux|belles|vieux|vieilles|long(?:ue)?s|prochain(?:e?s)|précédent(?:e?s)|simples"
    r"|mauvais(?:es)?|pauvres|meilleur(?:e?s)|maigres|courageu(?:x|ses)|brèves|courtes?)"
)
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"
_COMPOUND = (
    r"(?:°[CF]|[kMG]?t(?:eq)?[ ]?CO2(?:e|eq)?"
    r"|(?:[kcmdµn]?g|m?mol|[kMG]?(?:bits?|[bo])|[kcm]?m[³²23]?|[kcmd]?[lL]|[kM]?Wh?|t|q)"
    r"/(?:[cmd]?[lL]|[kcm]?m[³²23]?|s|h|kg|ha|min|an|jour)"
    r"|[kmc]?m[²³23])(?!\w)"
)
_NOUN = re.compile(
    rf"(?P<gap>[{SPACE}]{{0,2}}\n?)(?P<link>de |d['’])?(?:(?P<adjective>{_ADJECTIVES})[{SPACE}\n])?"
    rf"(?P<unit>{_COMPOUND}|{_WORD})"
    rf"(?P<neutral>[·•.(-](?:[^\W\d_]{{1,5}})[)]?(?:[·•.-]?s)?(?![^\W\d_]))?"
    rf"(?P<apostrophe>['’])?"
)
_PEOPLE = frozenset(("jeunes", "anciens", "anciennes", "nouveaux", "nouvelles"))
_PAIR = re.compile(rf"[{SPACE}\n](?:et|ou)[{SPACE}\n]({_WORD})")
_NO_NOUN = listed("not_counted")
_TIMES_MORE = re.compile(r" (?:plus|moins|supérieur|inférieur|la |le |les |l['’]|mieux|davantage)")


def counted_noun(
    text: str, position: int, *, several: bool, linked: bool = False
) -> tuple[str, int]:
    """The lower-case noun right after `position` and where it ends, or `("", position)`.

    `linked` lets it follow `de`, as after a million. Times have one name each ("années" is
    "ans"), inclusive writing gives the masculine plural, measures keep their capitals.
    """
    found = _NOUN.match(text, position)
    if found is None or (found["apostrophe"] is not None) or (found["link"] and not linked):
        return "", position
    written = found["unit"]
    if written in _MEASURES or "/" in written:
        return _NAMED.get(written, written), found.end("unit")
    if not found["gap"] and len(written) < 3:
        return "", position
    lowered = written.lower()
    if lowered in _NAMED:
        return _NAMED[lowered], found.end("unit")
    if lowered == "fois":
        return ("x" if _TIMES_MORE.match(text, found.end()) else "fois"), found.end()
    if lowered in _NO_NOUN and found["adjective"] in _PEOPLE:
        return found["adjective"], found.end("adjective")
    if lowered in _NO_NOUN or not _may_be_counted(written, several, bool(found["neutral"])):
        return "", position
    if found["neutral"]:
        return lowered.removesuffix("s") + "s", found.end()
    return _paired(text, lowered, found.end("unit"))


def is_unit_or_word(text: str, letters: str, end: int) -> bool:
    """Whether letters that touch digits are a unit, a scale, or a whole word of a damaged text."""
    if letters in _MEASURES or letters.lower() in _NAMED:
        return True
    if letters in _SCALE_SIGNS:
        return text[end : end + 1] in ("€", "$", "£") or text[end : end + 3] in (" d'", " de")
    return letters in _CURRENCY_SIGNS or (len(letters) > 2 and letters.islower())


def _may_be_counted(written: str, several: bool, neutral: bool) -> bool:
    if written.isupper():
        return len(written) > 1
    if not several:
        return written.islower() and len(written) > 1
    return neutral or written[-1] in "sx" or written.split("-")[0][-1] in "sx"


def _paired(text: str, noun: str, end: int) -> tuple[str, int]:
    """Of `expertes et experts`, the masculine; any other noun alone."""
    pair = _PAIR.match(text, end)
    if pair is None:
        return noun, end
    second = pair[1].lower()
    if second[:4] != noun[:4] or second == noun:
        return noun, end
    return min(noun, second, key=len), pair.end()
