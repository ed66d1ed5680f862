"""What a question was about, as a later one may take it up."""

import re
from dataclasses import dataclass
from itertools import pairwise

from eti_assistant.retrieval.following.following_words import listed
from eti_assistant.retrieval.following.group_reading import groups
from eti_assistant.retrieval.following.phrase_groups import Group, Sort
from eti_assistant.retrieval.following.prepositions import articled
from eti_assistant.retrieval.following.question_tokens import tokens_of

_SENTENCE_END = re.compile(r"(?<=[.!?]) |\[\d+\]")
_ARTICLES = {"quel": "le", "quelle": "la", "quels": "les", "quelles": "les", "combien": "les"}
_GENDERS = {"le": "il", "un": "il", "ce": "il", "la": "elle", "une": "elle", "cette": "elle"}


@dataclass(frozen=True, slots=True)
class About:
    """The words to carry; `situated` as they were introduced ("au Chili"), else as `words`."""

    words: str = ""
    situated: str = ""


def subject(
    before: str, text: str, *, counted: bool = True, agreeing: frozenset[str] = frozenset()
) -> About:
    """What the question was about, without what it asked and what the new text says again."""
    said = {g.sort for g in groups(text) if g.sort in (Sort.DATE, Sort.PLACE)}
    told = f" {' '.join(tokens_of(text))} "
    kept = [
        g
        for g in groups(before)
        if not (
            _only_asked(g, agreeing)
            or g.sort in said
            or (g.sort is Sort.TOPIC and g.noun.isdigit())
        )
        and f" {' '.join(tokens_of(g.noun))} " not in told
    ]
    if not kept:
        return About()
    kept.sort(key=lambda group: not group.asked)
    things = [
        g for g in kept if not (g.asked or g.complement) and g.sort in (Sort.TOPIC, Sort.NAME)
    ]
    if not counted and things:
        kept = [g for g in kept if not (g.asked and _opening(g, before) == "combien")]
    following = [_next(last, group, before) for last, group in pairwise(kept)]
    words = " ".join((_first(kept[0], before), *following))
    first = kept[0]
    if first.asked or first.complement or not first.preposition:
        return About(words)
    return About(words, " ".join((_small(before[first.start : first.end]), *following)))


def _only_asked(group: Group, agreeing: frozenset[str]) -> bool:
    """Whether it is what was asked of the subject, which no pronoun takes up."""
    return group.attribute and (group.asked or tokens_of(group.phrase)[0] not in agreeing)


def _first(group: Group, before: str) -> str:
    if group.asked:
        return articled(_ARTICLES.get(_opening(group, before), "les"), group.noun)
    bare = group.determined == group.noun
    if group.sort is Sort.TOPIC and bare and group.complement and group.noun.endswith("s"):
        return articled("les", group.noun)
    return _small(group.determined)


def _opening(group: Group, before: str) -> str:
    return tokens_of(before[group.start : group.end])[0]


def _next(last: Group, group: Group, before: str) -> str:
    if group.asked:
        return _first(group, before)
    if group.complement and group.start - last.end > 1:
        return _small(group.determined)
    return _small(before[group.start : group.end])


def _small(phrase: str) -> str:
    """The phrase as inside a sentence: only its function word loses its capital."""
    opening = tokens_of(phrase)[0]
    light = listed("words", "determiners") | listed("words", "prepositions") | listed("words", "of")
    return f"{phrase[:1].lower()}{phrase[1:]}" if opening in light else phrase


def answered(pronoun: str, about: About, before: str, answer: str) -> About | None:
    """The name the answer gives, when the question asked for one and the pronoun may be its."""
    if "qui" not in tokens_of(before)[:4]:
        return None
    determiner = tokens_of(about.words)[0] if about.words else ""
    if pronoun in ("ca", "cela") or _GENDERS.get(determiner) == pronoun:
        return None
    first = _SENTENCE_END.split(answer, maxsplit=1)[0]
    for group in groups(first):
        if group.sort is Sort.NAME or (group.start == 0 and group.noun[:1].isupper()):
            return About(group.phrase)
    return None


def singular(noun: str) -> str:
    """The noun in the singular: each plural word without its mark."""
    return " ".join(re.sub(r"(?<=\w\w\w)(?<!s)s$", "", word) for word in noun.split())


def situation(before: str, text: str) -> str:
    """The dates and places of the question before that the text does not say."""
    said = {g.sort for g in groups(text)}
    found = [g for g in groups(before) if g.sort in (Sort.DATE, Sort.PLACE) and g.sort not in said]
    return " ".join(before[g.start : g.end] for g in found)
