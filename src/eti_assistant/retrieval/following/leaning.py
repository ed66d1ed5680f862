"""How a question leans on what was said before it."""

import re
from dataclasses import dataclass
from functools import cache

from eti_assistant.french.analysis import content_words
from eti_assistant.french.folding import fold
from eti_assistant.retrieval.following.following_words import listed, pattern
from eti_assistant.retrieval.following.group_reading import groups
from eti_assistant.retrieval.following.phrase_groups import Group, Sort
from eti_assistant.retrieval.following.question_tokens import tokens_of
from eti_assistant.retrieval.patterns import expects_yes_or_no, plain

_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
_DEMONSTRATIVES = frozenset(("celui", "celle", "ceux", "celles"))
_ATTRIBUTE = 2
"""Content words of an attribute by itself: "la date limite", "le salaire proposé"."""
_FIRST = re.compile(r"^[\s,.!;:–—-]+")


@dataclass(frozen=True, slots=True)
class Fragment:
    """A question without its opening; `linked` tells that the opening ties it to what precedes."""

    text: str
    linked: bool = False

    @property
    def interrogative(self) -> str:
        """Its first interrogative word, folded, "" if it has none."""
        words = tokens_of(self.text)
        asking = listed("words", "interrogatives")
        inside = asking - {"que", "qu"}
        return next((w for i, w in enumerate(words) if w in (inside if i else asking)), "")

    def alone(self, before: str) -> bool:
        """Whether it has a subject of its own, and says nothing of what was said `before`."""
        found = groups(self.text)
        own = [g for g in found if g.sort in (Sort.TOPIC, Sort.NAME) and not g.attribute]
        if _leans(self.text, own) or pattern("superlatives").match(fold(self.text)):
            return False
        if self.interrogative or expects_yes_or_no(plain(fold(self.text))):
            if len(found) == 1 and found[0].asked and _SITUATED.match(fold(self.text)):
                return False
            if own:
                return not (self.linked and self._elliptic(found, before))
            return self._says_enough(found)
        if self.linked or not found or (found[0].preposition and not found[0].asked):
            return False
        if own and len(found) == 1 and found[0].sort is Sort.NAME:
            return True
        return len(found) > 1 or len(content_words(self.text)) > (1 if own else _ATTRIBUTE)

    def _says_enough(self, found: tuple[Group, ...]) -> bool:
        """Whether a question about an attribute alone says of what, by a verb, a date, a place."""
        if self.linked:
            return False
        words = [w for w in content_words(self.text) if fold(w.surface) not in _prepositions()]
        outside = len(words) - self._named(found)
        if not any(g.sort is Sort.TOPIC for g in found):
            return outside > 1
        if not self.interrogative and len(content_words(self.text)) > _ATTRIBUTE:
            return True
        return outside > 0 or any(g.sort in (Sort.PLACE, Sort.DATE) for g in found)

    def _elliptic(self, found: tuple[Group, ...], before: str) -> bool:
        """Whether what it says only situates what was asked before, or counts something else."""
        if all(g.asked for g in found):
            return True
        if self.interrogative == "combien" and not any(g.asked for g in found):
            return all(g.preposition or g.sort is Sort.DATE for g in found)
        tied = any(g.sort in (Sort.PLACE, Sort.DATE) or g.preposition == "pour" for g in found)
        return tied and self._repeats(before)

    def replaces(self, before: str) -> bool:
        """Whether it only says what is to change in the question `before`."""
        found, folded = groups(self.text), fold(self.text)
        if pattern("overall").search(folded) and any(g.sort is Sort.PLACE for g in groups(before)):
            return True
        if pattern("supposing").match(folded) or _THOSE_WHO.match(folded):
            return True
        if pattern("superlatives").match(folded):
            return False
        if found and all(g.asked and not g.attribute for g in found):
            return self.interrogative in tokens_of(before) and any(g.asked for g in groups(before))
        if pattern("counting_it").match(folded) and found:
            return all(g.sort in (Sort.DATE, Sort.PLACE) for g in found)
        if self.interrogative == "combien" and not any(g.asked for g in found):
            return bool(found) and self.interrogative in tokens_of(before)
        if found and _counts_other(found[0]):
            return any(g.asked for g in groups(before))
        if not found or any(g.attribute and g.sort is Sort.TOPIC for g in found):
            return bool(found) and self._repeats(before)
        if not self.interrogative:
            return not _leans(self.text, list(found)) or _REFERS.match(fold(self.text)) is not None
        return self._repeats(before)

    def _repeats(self, before: str) -> bool:
        """Whether what it asks is asked `before` in the same words, dates and places aside."""
        known = {word.stem for word in content_words(before)}
        topics = [g for g in groups(self.text) if g.sort is Sort.TOPIC]
        said = {word.stem for g in topics for word in content_words(g.noun)}
        same = self.interrogative in ("", "combien") or self.interrogative in tokens_of(before)
        return same and said <= known

    def _named(self, found: tuple[Group, ...]) -> int:
        """How many of its content words only situate it or ask."""
        return sum(len(content_words(g.noun)) for g in found)


def _counts_other(group: Group) -> bool:
    """As in "et de salariés ?": "combien" is understood."""
    bare = group.phrase == group.noun and group.preposition in ("de", "d")
    return bare and group.sort is Sort.TOPIC


def opened(text: str) -> Fragment:
    """The text without the polite or linking words that open it."""
    linked, rest = False, text
    added = pattern("adding").search(fold(text))
    if added and added.start() and len(fold(text)) == len(text):
        linked, rest = True, f"{text[: added.start()]} ?"
    while True:
        shorter, tied = _shortened(rest)
        if shorter == rest or not re.search(r"\w", shorter):
            return Fragment(rest, linked)
        rest, linked = shorter, linked or tied


_SITUATED = re.compile(r"(?:a|par|dans|pour|en|sur|de|avec|depuis) quel\w* \w+(?: \w+)?[ ?.!]*$")
_THOSE_WHO = re.compile(r"c(?:elui|elle|eux|elles) qui ")
_REFERS = re.compile(r"c(?:elui|elle|eux|elles) ")


def _shortened(text: str) -> tuple[str, bool]:
    """The text without its first opening, and whether that one ties it."""
    folded = fold(text)
    if len(folded) != len(text):
        return text, False
    correction = pattern("correcting").match(folded)
    if correction and not re.search(r"\b(?:combien|quel\w*|comment|quand)\b", folded):
        return _FIRST.sub("", text[correction.end() :]), True
    words = _openings()
    found = words.match(folded)
    if not found:
        return text, False
    return _FIRST.sub("", text[found.end() :]), found[1] in listed("openings", "linking")


def _prepositions() -> frozenset[str]:
    return listed("words", "prepositions")


@cache
def _openings() -> re.Pattern[str]:
    both = listed("openings", "linking") | listed("openings", "neutral")
    longest_first = sorted(both, key=len, reverse=True)
    words = "|".join(re.escape(one).replace("\\ ", "[ ']") for one in longest_first)
    return re.compile(rf"({words})(?![\w'-])")


def _leans(text: str, own: list[Group]) -> bool:
    """Whether a pronoun, a possessive or a participle speaks of something said before."""
    folded = fold(text if text.isupper() else _ACRONYM.sub(lambda m: "x" * len(m[0]), text))
    if pattern("participle").match(text.lower()):
        return True
    rest = pattern("impersonal").sub(lambda m: " " * len(m[0]), folded)
    placed = [g for g in groups(text) if g.sort is Sort.PLACE]
    if pattern("presenting").match(rest) and not (Fragment(text).interrogative or placed):
        return True
    found = pattern("anaphora").search(rest)
    if found is None:
        return False
    named = [*own, *(g for g in placed if not g.preposition)]
    demonstrative = found[0] in _DEMONSTRATIVES and not _THOSE_WHO.match(rest)
    if demonstrative or found[0].startswith("y "):
        return all(g.asked for g in named)
    if found[0] in ("ca", "cela"):
        named = list(groups(text))
    return not any(g.end <= found.start() + 1 for g in named)
