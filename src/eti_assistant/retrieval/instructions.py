"""What a question tells the assistant to be or to do is taken out of it."""

import base64
import binascii
import re
import unicodedata
from functools import cache

from eti_assistant.french.folding import fold
from eti_assistant.retrieval.ending_words import any_of, patterns, separate_patterns, written_words
from eti_assistant.retrieval.patterns import plain

_SEGMENT = re.compile(r"(?<=[.?!:;…])\s+|(?<=[.?!])(?=[A-ZÀ-Ý])|\s*\n+\s*")
_BASE64 = re.compile(r"(?<![\w+/])[A-Za-z0-9+/]{16,}={0,2}(?![\w+/=])")
_INVISIBLE = frozenset({"Cf", "Cs", "Co", "Cn"})


def without_instructions(text: str) -> str:
    """The written question without orders to the assistant; "" if nothing is asked then.

    A question that holds none comes back as it is, but for its invisible characters.
    """
    seen = _visible(text)
    bare = _without_blocks(seen)
    segments = _SEGMENT.split(bare)
    kept = [_asked(segment) for segment in segments]
    if kept == segments and bare == seen:
        return seen
    rest = " ".join(part.strip() for part in kept if part.strip())
    return rest if _is_a_question(rest) else ""


def _visible(text: str) -> str:
    """Without tags, bidirectional marks, zero-width characters and variation selectors."""
    if text.isascii():
        return text
    return "".join(
        c
        for c in text
        if unicodedata.category(c) not in _INVISIBLE
        and not ("\ufe00" <= c <= "\ufe0f" or "\U000e0100" <= c <= "\U000e01ef")
    )


def _without_blocks(text: str) -> str:
    """Without markup that plays the system's part, and without encoded messages."""
    if any(sign in text for sign in "<[`#"):
        for block in separate_patterns("injection", "blocks"):
            text = block.sub(" ", text)
    return _BASE64.sub(lambda match: " " if _hides_text(match[0]) else match[0], text)


def _hides_text(written: str) -> bool:
    """Whether a run of letters and digits is a readable text in base64."""
    if written.isalpha() and (written.islower() or written.isupper() or written.istitle()):
        return False
    try:
        hidden = base64.b64decode(written.rstrip("=") + "=" * (-len(written.rstrip("=")) % 4))
        return hidden.decode("utf-8").isprintable()
    except (binascii.Error, UnicodeDecodeError):
        return False


def _asked(segment: str) -> str:
    """The segment, or the question that follows the order it gives, or nothing."""
    order = patterns("injection").search(plain(fold(segment)))
    if not order:
        return segment
    cues = _question_cues().finditer(segment)
    starts = [cue.start() for cue in cues if cue.start() > 0]
    for start in starts:
        rest = segment[start:]
        if not patterns("injection").search(plain(fold(rest))):
            return rest
    return ""


def _is_a_question(rest: str) -> bool:
    """Whether what is left asks for something."""
    return bool(re.search(r"\w", any_of("injection", "leftovers").sub(" ", fold(rest))))


@cache
def _question_cues() -> re.Pattern[str]:
    cues = sorted(written_words("injection", "question"), key=len, reverse=True)
    return re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, cues))})\b")
