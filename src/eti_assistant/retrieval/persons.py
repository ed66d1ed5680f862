"""The persons a question names, told from institutions and places."""

import re
from functools import cache

from eti_assistant.french.folding import fold
from eti_assistant.french.frequency import is_french
from eti_assistant.french.lexicon import places
from eti_assistant.french.word_lists import folded_words
from eti_assistant.retrieval.ending_words import word_set
from eti_assistant.retrieval.patterns import plain

PERSON = "PERSONNE"
"""Stands for a name that is surely a person's: a title or a known first name tells it."""

NAME = "NOM"
"""Stands for a proper name that may be a person's, and is no place nor made of French words."""

_PERSON_MARK, _NAME_MARK = "xpersonnex", "xnomx"

_PART = r"[A-ZÀ-ÖØ-Ý][^\W\d_]+(?:-[A-ZÀ-ÖØ-Ý]?[^\W\d_]+)*"
_LINK = r"(?: (?:de|du|de la|le|la|van|von|ben|el|al|dos|da)| d['’])?"
_RUN = re.compile(rf"(?<![\w-]){_PART}(?:{_LINK}[ ]?(?<=[ '’]){_PART})*")
_LETTERS = re.compile(r"[^\W\d_]+")


def with_persons(text: str) -> str:
    """The plain question, each person's name replaced by `PERSON` or `NAME`."""
    if text.isupper():
        text = text.lower()
    marked = _RUN.sub(lambda match: _marked(text, match), text)
    asked = plain(fold(marked)).replace(_PERSON_MARK, PERSON)
    asked = asked.replace(_NAME_MARK, NAME)
    asked = asked if PERSON in asked else _in_small_letters().sub(_small, asked)
    return _titles().sub("", asked)


def _marked(text: str, match: re.Match[str]) -> str:
    """The run of capitalised words, or what stands for it."""
    words = match[0].split(" ")
    before: list[str] = []
    while words and _announces(words[0], match.start() == 0 and not before):
        before.append(words.pop(0))
    if not words:
        return match[0]
    led = " ".join((*before, "")) if before else ""
    titled = fold(before[-1]) if before else _word_before(text, match.start())
    name = " ".join(words)
    known = fold(re.split(r"[-\s'’]", name)[0]) in word_set("person", "first_names")
    if titled in word_set("person", "titles") or (known and len(words) > 1):
        return f"{led}{_PERSON_MARK}"
    return f"{led}{_NAME_MARK}" if _may_be_a_person(words, name) else match[0]


def _announces(word: str, first: bool) -> bool:
    """Whether the capitalised word is no part of a name: a title, or the question's first word."""
    folded = fold(word)
    if folded in word_set("person", "titles"):
        return True
    return first and folded not in word_set("person", "first_names") and is_french(folded)


def _word_before(text: str, start: int) -> str:
    words = _LETTERS.findall(text[max(0, start - 14) : start])
    return fold(words[-1]) if words else ""


def _may_be_a_person(words: list[str], name: str) -> bool:
    """Whether two words or more, none of them a place, an acronym or a French word."""
    if len(words) < 2 or places(name):
        return False
    return not any(word[:2].isupper() or is_french(fold(word)) for word in words)


def _small(match: re.Match[str]) -> str:
    """A title or a first name and the word after it, in a question without capitals."""
    last = match[2].split(" ")[-1]
    ordinary = last in folded_words("stop_words", "everywhere") or len(last) < 3
    return match[0] if ordinary else PERSON


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(word_set('person', 'titles'))})\.? (?={PERSON}|{NAME})")


@cache
def _in_small_letters() -> re.Pattern[str]:
    first = word_set("person", "first_names") - word_set("person", "also_words")
    titles = word_set("person", "lower_titles")
    either = "|".join(sorted(first | titles, key=len, reverse=True))
    return re.compile(rf"\b({either}) ([a-z]+)\b")
