"""Chooses among the things a question asked for: "laquelle est deuxième ?", "lesquels ?"."""

import re

from eti_assistant.french.folding import fold
from eti_assistant.retrieval.following.edits import joined
from eti_assistant.retrieval.following.following_words import joining, pattern
from eti_assistant.retrieval.following.group_reading import groups
from eti_assistant.retrieval.following.phrase_groups import Sort
from eti_assistant.retrieval.following.subjects import singular, situation

_WHICH = re.compile(r"\b(lequel|laquelle|lesquels|lesquelles)\b")
_INTERROGATIVES = {
    "lequel": "quel",
    "laquelle": "quelle",
    "lesquels": "quels",
    "lesquelles": "quelles",
}


def ranked(text: str, before: str) -> str:
    """As in "laquelle est deuxième ?" after a question about the first; "" if it is no rank."""
    new, old = pattern("ordinals").search(fold(text)), pattern("ordinals").search(fold(before))
    if not new or not old or len(fold(before)) != len(before):
        return ""
    told = [g for g in groups(text) if g.sort in (Sort.TOPIC, Sort.NAME)]
    if any(g.head not in fold(before) and g.head != new[0] for g in told):
        return ""
    return joined(before, [(old.start(), old.end(), text[new.start() : new.end()])], [])


def which_one(text: str, before: str) -> str:
    """As in "laquelle est la plus importante ?", "la plus petite ?", "lesquels ?"; else ""."""
    folded = fold(text)
    which, superlative = _WHICH.search(folded), pattern("superlatives").match(folded)
    found = [g for g in groups(before) if g.sort is Sort.TOPIC]
    things = [g for g in found if g.asked or not g.attribute]
    if not things or not (which or superlative):
        return ""
    thing = next((g for g in things if g.asked), things[0])
    if which is None:
        written = joining("feminine" if folded.startswith("la ") else "masculine")
        superlative_words = f"{text[:1].lower()}{text[1:]}"
        told = written.format(thing=singular(thing.noun), superlative=superlative_words)
        return joined(told, [], [situation(before, text)])
    noun = thing.noun if which[1].endswith("s") else singular(thing.noun)
    told = f"{text[: which.start()]}{_INTERROGATIVES[which[1]]} {noun}{text[which.end() :]}"
    if which.end() == len(text):
        return joined(f"{told}{before[thing.end :]}", [], [])
    return joined(told, [], [situation(before, text)])
