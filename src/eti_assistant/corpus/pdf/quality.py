"""How far the text of a page can be trusted: damage seen, and two readers' agreement."""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
_DAMAGE = re.compile(r"[\ufffd\ue000-\uf8ff]|\(cid:\d+\)")
_GLUED = re.compile(r"[a-zà-ÿ]{2}[A-ZÀ-Ý][a-zà-ÿ]|[^\W\d_]{27,}|[a-zà-ÿ]{3}[.,;:][A-ZÀ-Ýa-zà-ÿ]{3}")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@|\.(?:fr|com|org|eu|int)\b)\S*")
_LETTERS = frozenset("aàyôoAÀYÔOdlnsctjmqLDNSCTJMQ")
_AGREED = 0.92


def page_quality(text: str, other: str) -> float:
    """1.0 for a page read without doubt; `other` is a second reader's text, "" for none.

    A second reader that did worse by itself casts no doubt.
    """
    own = _soundness(text)
    if not other.strip() or _soundness(other) < own - 0.02:
        return own
    return own * min(1.0, _agreement(_words(text), _words(other)) / _AGREED)


def _soundness(text: str) -> float:
    """What a text shows by itself: strange characters, words glued or taken to pieces."""
    words = _words(text)
    if not words:
        return 0.0 if _DAMAGE.search(text) else 1.0
    damaged = len(_DAMAGE.findall(text)) / max(len(text) / 5, 1)
    glued = len(_GLUED.findall(_ADDRESS.sub(" ", text))) / len(words)
    lone = sum(len(word) == 1 and word not in _LETTERS for word in words) / len(words)
    doubt = min(1.0, 4 * damaged) + min(1.0, 3 * glued) + min(1.0, 2 * max(lone - 0.04, 0.0))
    return max(0.0, 1.0 - doubt)


def _words(text: str) -> list[str]:
    return _WORD.findall(_ADDRESS.sub(" ", text))


def _agreement(words: list[str], others: list[str]) -> float:
    """The share of words that both readers found (Dice)."""
    if not others:
        return 1.0
    shared = sum((Counter(words) & Counter(others)).values())
    return 2 * shared / (len(words) + len(others))
