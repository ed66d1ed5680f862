"""Asks something more of what a question was about."""

import re

from eti_assistant.french.folding import fold
from eti_assistant.retrieval.following_words import joining, listed, pattern
from eti_assistant.retrieval.leaning import Fragment
from eti_assistant.retrieval.phrase_groups import Group, Sort, groups, tokens_of
from eti_assistant.retrieval.prepositions import of
from eti_assistant.retrieval.replacing import joined

_END = " ?.!\u00a0\u202f"
_POSSESSIVE = re.compile(r"\b(son|sa|ses|leurs?) (?=[^\W\d_])")
_OBJECT = re.compile(r"(?<=\bqui )(?:l'|(?:le|la|les|lui|leur|y|en) )|(?<=-je )(?:en|y|les|le|la) |(?<=-on )(?:en|y|les|le|la) ")
_SUBJECT = re.compile(r"-(?:t-)?(?:ils?|elles?)\b")
_NAMED = re.compile(r"(?<![\w-])(?:ils?|elles?|ca|cela)\b")
_BARE = re.compile(r"(ou|quand|comment|pourquoi)(?: (?:ca|donc|est-ce|etait-ce|exactement|precisement|cela|c'est|c'etait))*\b[ ?.!]*$")
_SWAPPED = re.compile(r"(?:depuis |jusqu'a )?(?:ou|quand|comment|pourquoi|combien)\b(?! d(?:e |es |u |'))")
_WHICH = re.compile(r"\b(lequel|laquelle|lesquels|lesquelles)\b")
_SENTENCE_END = re.compile(r"(?<=[.!?]) |\[\d+\]")


def resumed(fragment: Fragment, before: str, answer: str) -> str:
    """The fragment with what the question `before`, or its answer, was about."""
    text, folded = fragment.text.rstrip(_END), fold(fragment.text.rstrip(_END))
    if len(folded) != len(text):
        return joined(text, [], [_pursued(subject(before, text))])
    if bare := _BARE.match(folded):
        return _asked_again(text[: bare.end(1)], before)
    if changed := _ranked(text, before) or _which(text, folded, before):
        return changed
    about = subject(before, text)
    if _POSSESSIVE.search(folded) or _SUBJECT.search(folded) or _NAMED.search(folded):
        about = _answered(before, answer) or about
    return _told(text, folded, about) if about else fragment.text


def subject(before: str, text: str) -> str:
    """What the question was about, without what it asked and what the new text says again."""
    new = groups(text)
    said = {g.sort for g in new if g.sort in (Sort.DATE, Sort.PLACE)}
    told = fold(text)
    kept: list[str] = []
    last: Group | None = None
    for group in groups(before):
        if group.attribute or group.sort in said or fold(group.noun) in told:
            continue
        attached = last is not None and group.start - last.end <= 1
        kept.append(_carried(group, before, attached or group.sort is not Sort.TOPIC and bool(kept)))
        last = group
    return " ".join(kept)


def _carried(group: Group, before: str, attached: bool) -> str:
    """The group's words: "combien d'experts" is carried as "les experts"."""
    if group.asked:
        opening = tokens_of(before[group.start : group.end])[0]
        return f"{_ARTICLES.get(opening, 'les')} {group.noun}"
    if attached or (group.preposition and not group.complement):
        return before[group.start : group.end]
    return group.phrase


_ARTICLES = {"quel": "le", "quelle": "la", "quels": "les", "quelles": "les", "combien": "les"}


def _answered(before: str, answer: str) -> str:
    """The name the answer gives, when the question asked for one."""
    asked = tokens_of(before)[:4]
    if "qui" not in asked:
        return ""
    first = _SENTENCE_END.split(answer, maxsplit=1)[0]
    for group in groups(first):
        if group.sort is Sort.NAME or (group.start == 0 and group.noun[:1].isupper()):
            return group.phrase
    return ""


def _asked_again(interrogative: str, before: str) -> str:
    """The question before with its "quand" become "où"; of any other, what it was about."""
    folded = fold(before)
    swapped = _SWAPPED.match(folded)
    if swapped and len(folded) == len(before):
        return joined(f"{interrogative}{before[swapped.end() :]}", [], [])
    about = subject(before, interrogative)
    return joined(interrogative, [], [f"{joining('being')} {about}" if about else ""])


def _ranked(text: str, before: str) -> str:
    """ "Laquelle est deuxième ?" after a question about the first."""
    new, old = pattern("ordinals").search(fold(text)), pattern("ordinals").search(fold(before))
    if not new or not old or len(fold(before)) != len(before):
        return ""
    if any(g.sort in (Sort.TOPIC, Sort.NAME) and not new[0].startswith(g.head) for g in groups(text)):
        return ""
    return joined(before, [(old.start(), old.end(), text[new.start() : new.end()])], [])


def _which(text: str, folded: str, before: str) -> str:
    """ "Laquelle est la plus importante ?", "La plus petite ?", "Lesquels ?": of the things asked."""
    which = _WHICH.search(folded)
    superlative = pattern("superlatives").match(folded)
    if not which and not superlative:
        return ""
    things = [g for g in groups(before) if g.sort is Sort.TOPIC and not g.attribute]
    if not things:
        return ""
    thing = next((g for g in things if g.asked), things[0])
    rest = f"{before[thing.end :].rstrip(_END)}"
    if superlative:
        word = f"{text[:1].lower()}{text[1:]}"
        return joined(f"{_quel(text)} {_one(thing.noun)} est {word}", [], [_situation(before, text)])
    assert which
    plural = which[1].endswith("s")
    noun = thing.noun if plural else _one(thing.noun)
    opening = f"{text[: which.start()]}{_WHICH_WORDS[which[1]]} {noun}{text[which.end() :]}"
    if re.fullmatch(r"\W*", folded[which.end() :]):
        return joined(f"{opening}{rest}", [], [])
    return joined(opening, [], [_situation(before, text)])


_WHICH_WORDS = {"lequel": "quel", "laquelle": "quelle", "lesquels": "quels", "lesquelles": "quelles"}


def _quel(text: str) -> str:
    return "Quelle" if fold(text).startswith("la ") else "Quel"


def _one(noun: str) -> str:
    """The noun in the singular: each plural word without its mark."""
    return " ".join(re.sub(r"(?<=\w\w\w)(?<!s)s$", "", word) for word in noun.split())


def _situation(before: str, text: str) -> str:
    """The dates and places of the question before that the text does not say."""
    said = {g.sort for g in groups(text)}
    found = [g for g in groups(before) if g.sort in (Sort.DATE, Sort.PLACE) and g.sort not in said]
    return " ".join(before[g.start : g.end] for g in found)


def _told(text: str, folded: str, about: str) -> str:
    """The text with what it is about in the place of its pronoun, or behind it."""
    if found := _POSSESSIVE.search(folded):
        article = {"son": "le", "sa": "la", "leur": "le"}.get(found[1], "les")
        opening = f"{text[: found.start()]}{article} {text[found.end() :]}"
        return joined(opening, [], [of(about)])
    if found := _OBJECT.search(folded):
        return joined(f"{text[: found.start()]}{text[found.end() :]}", [], [about])
    if found := _SUBJECT.search(folded):
        return joined(f"{text[: found.start()]}{text[found.end() :]}", [], [about])
    if found := _NAMED.search(folded):
        return joined(f"{text[: found.start()]}{about}{text[found.end() :]}", [], [])
    if tokens_of(text)[0] in listed("words", "determiners"):
        return joined(text, [], [of(about)])
    return joined(text, [], [_pursued(about)])


def _pursued(about: str) -> str:
    opening = fold(about).split(" ")[0] if about else ""
    return about if opening in listed("words", "prepositions") else f"{joining('topic')} {about}"
