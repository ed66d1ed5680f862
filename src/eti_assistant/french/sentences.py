"""Where French sentences end."""

import re

from eti_assistant.french.folding import fold
from eti_assistant.french.word_lists import folded_words

_END = re.compile(
    r"(?P<mark>[.!?…]+)"
    r"(?P<call>[⁰¹²³⁴-⁹]+|\d{1,2}(?=\s+[«“(]?\s*[A-ZÀ-ÖØ-ÞŒ])|\[\d{1,3}\])?"
    r"(?P<closing>[\"”’')\]]+(?!\w)|\s{0,2}»)*"
)
_OPENING = re.compile(r"[\s«“\"‘'(\[{–—-]*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BLANK = re.compile(r"\s*")
_PREFIX = re.compile(r"^(?:[^\w]+|(?:[dljmnstc]|qu|lorsqu|jusqu|puisqu)['’])+", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.-?)*[^\W\d_]{1,2}")
_ENUMERATOR = re.compile(r"[^\w]*(?:\d{1,3}(?:\.\d{1,3})*|[^\W\d_]|[IVXLC]{1,6})")
_PLAIN_CALL = re.compile(r"[0-9]+")
_WORD_END = re.compile(r"[^\W\d_]{3}$")
_NUMERAL = re.compile(r"(?:[IVXLC]+|[A-Z])(?![\w'’])")
_LETTERED_ITEM = re.compile(r"[a-z]\)\s")
_CHUNK_LENGTH = 40
_BULLETS = frozenset("•▪◦‣●■□➢►✓→*")


def split_sentences(text: str, start: int = 0) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of a paragraph, trimmed, in order, shifted by `start`.

    Every character that is not blank is in exactly one span; a line break ends nothing, and
    neither does a full stop after an abbreviation, an initial or the number of a list item.
    A sentence, split again, stays whole. Time grows with the length of the text, no faster.
    """
    spans: list[tuple[int, int]] = []
    text = text.rstrip()
    first = _skip_blank(text, 0)
    item = 0
    for match in _END.finditer(text):
        if match.start() < first:
            continue
        numbered = _item_number(text, first, match, item)
        if numbered:
            item = numbered
        elif _ends(text, first, match):
            spans.append((first + start, match.end() + start))
            first = _skip_blank(text, match.end())
            item = 0
    if first < len(text):
        spans.append((first + start, len(text) + start))
    return tuple(spans)


def _skip_blank(text: str, position: int) -> int:
    blank = _BLANK.match(text, position)
    return blank.end() if blank else position


def _chunk(text: str, first: int, end: int) -> str:
    """What stands before the full stop, back to a blank or the beginning of the sentence."""
    window = text[max(first, end - _CHUNK_LENGTH) : end]
    return window.split()[-1] if window and not window[-1].isspace() else ""


def _item_number(text: str, first: int, match: re.Match[str], previous: int) -> int:
    """The number of the list item that this full stop follows ("2. Entretien"), else 0."""
    if match["mark"] != "." or match.end() != match.start() + 1:
        return 0
    chunk = _chunk(text, first, match.start())
    if not (chunk.isdecimal() and len(chunk) <= 2):
        return 0
    number, place = int(chunk), match.start() - len(chunk)
    if place == first:
        return number
    before = text[max(first, place - _CHUNK_LENGTH) : place]
    opens_line = "\n" in before[len(before.rstrip()) :]
    introduced = previous or opens_line or before.rstrip().endswith((":", ";"))
    return number if introduced and number == previous + 1 else 0


def _ends(text: str, first: int, match: re.Match[str]) -> bool:
    end = match.end()
    if end == len(text):
        return False
    chunk = _chunk(text, first, match.start())
    if _PLAIN_CALL.fullmatch(match["call"] or "") and not _WORD_END.search(chunk):
        return False
    if not text[end].isspace():
        return _glued(text, match, chunk)
    if text[match.start() - 1 : match.start()] in {"(", "["} and match["closing"]:
        return False
    opening = _OPENING.match(text, end)
    begins = opening.end() if opening else end
    if begins == len(text) or text[begins] in _BULLETS or _LETTERED_ITEM.match(text, begins):
        return True
    if not (text[begins].isupper() or text[begins].isdecimal() or text[begins] in "€$£#@"):
        return False
    if match["mark"] != "." or match["closing"]:
        return True
    return not _abbreviated(text, first, match.start(), chunk, begins)


def _glued(text: str, match: re.Match[str], chunk: str) -> bool:
    """A blank was lost after the full stop ("partent.Les autres")."""
    if match["mark"] != "." or match["closing"] or not _WORD_END.search(chunk):
        return False
    following = _WORD.match(text, match.end())
    if not following or not following[0][0].isupper() or not chunk[-1].islower():
        return False
    after = text[following.end() : following.end() + 1]
    return (after.isspace() or after in {"'", "’"}) and _is_starter(following[0], articles=True)


def _abbreviated(text: str, first: int, end: int, chunk: str, begins: int) -> bool:
    """Whether the full stop at `end` belongs to an abbreviation, an initial or an item number."""
    if end - first < _CHUNK_LENGTH and _ENUMERATOR.fullmatch(text, first, end):
        return True
    word = _PREFIX.sub("", chunk)
    folded = fold(word)
    following = _WORD.match(text, begins)
    before = fold(text[max(first, end - len(chunk) - 8) : end - len(chunk)]).split()
    pair = f"{before[-1].rstrip('.')}. {folded}" if before else ""
    if pair in _listed("never_end"):
        return True
    if folded in _listed("before_number") or (len(word) == 1 and word.islower()):
        return following is None or _NUMERAL.match(text, begins) is not None
    if pair in _listed("may_end") or folded in _listed("may_end"):
        return not (following and _is_starter(following[0], articles=True))
    if word.isalpha() and len(word) == 1:
        return following is None or not _is_starter(following[0], articles=False)
    if folded in _listed("never_end"):
        return True
    if "." in word and _INITIALS.fullmatch(word):
        dotted = "-" not in word
        return word.islower() or not (following and _is_starter(following[0], articles=dotted))
    return False


def _listed(name: str) -> frozenset[str]:
    return folded_words("sentences", name)


def _is_starter(word: str, *, articles: bool) -> bool:
    folded = fold(word)
    return folded in _listed("starters") or (articles and folded in _listed("articles"))
