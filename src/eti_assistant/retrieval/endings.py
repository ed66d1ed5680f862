"""Why a question is not looked up, from the expressions of `data/endings.toml`."""

import re
from collections.abc import Sequence

from eti_assistant.domain.questions import Turn
from eti_assistant.french.folding import fold
from eti_assistant.retrieval.ending_words import Words, any_of, patterns
from eti_assistant.retrieval.need import Ending
from eti_assistant.retrieval.patterns import plain
from eti_assistant.retrieval.persons import with_persons

_LONGEST_WORD = 40
_CHECKED = (Ending.ABOUT, Ending.INSULT, Ending.OPINION)
_CHECKED_LAST = (Ending.PROMISE, Ending.ACTION)


def ending_of(
    text: str, known: Words = frozenset[str](), history: Sequence[Turn] = ()
) -> Ending | None:
    """Why the written question is not looked up, if it is not.

    `known` are the words of the corpus: general knowledge that it may hold is looked up.
    What says nothing by itself ("Et l'autre ?") ends only without a history.
    """
    asked = plain(fold(text))
    if not re.search(r"\w", asked):
        return Ending.EMPTY
    if _is_greeting(asked):
        return Ending.GREETING
    for ending in _CHECKED:
        if patterns(ending.value).search(asked):
            return ending
    if _is_private(text, known, history):
        return Ending.PRIVATE
    for ending in _CHECKED_LAST:
        if patterns(ending.value).search(asked):
            return ending
    if patterns("off_topic").search(asked) or _is_unheard("off_topic", asked, known):
        return Ending.OFF_TOPIC
    return Ending.EMPTY if _says_nothing(asked, history) else None


def greeting_of(text: str) -> str:
    """What a polite phrase is: "goodbye", "thanks" or "greeting"."""
    asked = plain(fold(text))
    if any_of("greeting", "goodbyes").search(asked):
        return "goodbye"
    return "thanks" if any_of("greeting", "thanks").search(asked) else "greeting"


def _is_greeting(asked: str) -> bool:
    """Whether nothing is left once polite words are taken away."""
    words = re.sub(r"[^\w]+", " ", asked)
    rest = any_of("greeting", "words").sub(" ", words)
    if rest == words:
        return False
    return not any_of("greeting", "around").sub(" ", rest).strip()


def _is_private(text: str, known: Words, history: Sequence[Turn]) -> bool:
    """Whether the question asks what concerns nobody but a person."""
    asked = with_persons(text)
    if patterns("private").search(asked) or _is_unheard("private", asked, known):
        return True
    if not patterns("private", "possessive").search(asked):
        return False
    before = [turn.content for turn in history if turn.role == "user"]
    about = patterns("private", "about_a_person")
    return bool(before) and bool(about.search(with_persons(before[-1])))


def _is_unheard(section: str, asked: str, known: Words) -> bool:
    """Whether it asks for something of which the corpus does not even hold the word."""
    found = patterns(section, "unheard").search(asked)
    return bool(found) and not any(name in known for name in found.groups() if name)


def _says_nothing(asked: str, history: Sequence[Turn]) -> bool:
    words = re.findall(r"\w+", asked)
    typed = patterns("vague", "keyboard")
    if words and all(typed.fullmatch(word[:_LONGEST_WORD]) for word in words):
        return True
    return not history and bool(patterns("vague").search(asked))
