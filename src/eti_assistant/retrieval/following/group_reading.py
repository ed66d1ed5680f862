"""Reads the groups of words of a question.

No parser: French function words say where a group begins and ends.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from eti_assistant.french.dates import read_dates
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import places
from eti_assistant.retrieval.following.following_words import listed
from eti_assistant.retrieval.following.phrase_groups import Group, Sort
from eti_assistant.retrieval.following.question_tokens import TOKEN, Token, tokens

_INVERTED = re.compile(r"-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce|moi)$")
_COUNTING = re.compile(r" d(?:e |u |es |['’])")


@lru_cache(maxsize=256)
def groups(text: str) -> tuple[Group, ...]:
    """The groups of a text in order; verbs and function words belong to none."""
    return tuple(_Reading(text).groups())


class _Reading:
    """One pass over the tokens; `_open` is where the group being read begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._marks: dict[int, tuple[int, Sort]] = {}
        for place in places(text):
            if not place.home:
                self._marks[place.start] = (place.end, Sort.PLACE)
        for date in read_dates(text):
            self._marks[date.start] = (date.end, Sort.DATE)
        self._reset()

    def _reset(self) -> None:
        self._open = self._phrase = self._noun = self._end = -1
        self._preposition, self._asked, self._name = "", False, False

    def groups(self) -> Iterator[Group]:
        after, previous = 0, ""
        found = tokens(self._text)
        words = [token.word for token in found[1:]] + [""]
        for token, following in zip(found, words, strict=False):
            if token.start < after:
                continue
            if token.start in self._marks:
                after, sort = self._marks[token.start]
                yield from self._marked(token, after, sort)
            else:
                yield from self._read(token, previous, following)
            previous = token.word
        yield from self._close()

    def _marked(self, token: Token, end: int, sort: Sort) -> Iterator[Group]:
        if self._noun >= 0:
            yield from self._close()
        self._begin(token, noun=True)
        self._end = end
        yield from self._close(sort)

    def _read(self, token: Token, previous: str, following: str) -> Iterator[Group]:
        word = token.word
        if token.acronym and not self._text.isupper():
            self._content(token)
        elif word in listed("words", "interrogatives"):
            yield from self._close()
            if word.startswith("quel") or _COUNTING.match(self._text, token.end):
                self._open, self._asked = token.start, True
        elif word in listed("words", "of"):
            yield from self._of(token)
        elif word in listed("words", "prepositions") and self._text[token.start : token.end] != "a":
            yield from self._close()
            self._open, self._preposition = token.start, word
        elif word in listed("words", "determiners") and previous not in listed("words", "persons"):
            if self._noun < 0 or previous not in listed("words", "of"):
                yield from self._close() if self._noun >= 0 else ()
                self._begin(token, noun=False)
        elif self._verbal(token, previous) or self._governs(token, following):
            yield from self._close()
        else:
            self._content(token)

    def _of(self, token: Token) -> Iterator[Group]:
        if self._asked and self._noun < 0:
            return
        if self._noun >= 0:
            yield from self._complement(token)
            return
        yield from self._close()
        self._open, self._preposition = token.start, token.word

    def _complement(self, token: Token) -> Iterator[Group]:
        """A complement is a group of its own behind an attribute, or before a name or a place."""
        following = TOKEN.match(self._text, _skip(self._text, token.end))
        place = _skip(self._text, token.end)
        if following and fold(following[0]).rstrip("'") in listed("words", "determiners"):
            place = _skip(self._text, following.end())
        named = place in self._marks or self._text[place : place + 1].isupper()
        head = fold(re.split(r"[\s'’]", self._text[self._noun :], maxsplit=1)[0])
        if named or self._asked or head in listed("words", "attributes"):
            yield from self._close()
            self._open, self._preposition = token.start, token.word

    def _content(self, token: Token) -> None:
        if self._noun < 0:
            self._begin(token, noun=True)
        if token.capital and (
            token.start > self._open or token.start > 0 or self._text[:2].isupper()
        ):
            self._name = True
        self._end = token.end

    def _begin(self, token: Token, *, noun: bool) -> None:
        if self._open < 0:
            self._open = token.start
        if self._phrase < 0:
            self._phrase = token.start
        if noun:
            self._noun = token.start

    def _verbal(self, token: Token, previous: str) -> bool:
        word = token.word
        if self._noun < 0 and word[0].isalnum():
            if self._phrase >= 0:
                return False
            if self._asked:
                return word in listed("words", "auxiliaries")
        if not previous and word in listed("words", "attributes"):
            return False
        if not word[0].isalnum() or word in listed("words", "verbs") | listed("words", "fillers"):
            return True
        if word in listed("words", "subjects") or _INVERTED.search(word):
            return True
        if token.capital or word[0].isdigit():
            return False
        bare = self._noun < 0 and self._phrase < 0 and not self._preposition
        return bare and _introduces_a_verb(previous)

    def _governs(self, token: Token, following: str) -> bool:
        """Whether it is the verb between two groups: "combien de lits compte le service"."""
        if self._noun < 0 or token.capital or token.start == self._noun:
            return False
        if self._text[self._noun : token.start].strip().lower() in listed("words", "adjectives"):
            return False
        return following in listed("words", "determiners") or (self._asked and following == "des")

    def _close(self, sort: Sort | None = None) -> Iterator[Group]:
        if self._noun >= 0:
            kind = sort or (Sort.NAME if self._name else Sort.TOPIC)
            phrase = self._text[self._phrase : self._end]
            noun = self._text[self._noun : self._end]
            place = (self._open, self._end)
            yield Group(*place, kind, self._preposition, phrase, noun, self._asked)
        self._reset()


def _introduces_a_verb(word: str) -> bool:
    lists = ("introducers", "subjects", "auxiliaries")
    return any(word in listed("words", name) for name in lists) or bool(_INVERTED.search(word))


def _skip(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place
