"""Asks something more of what a question was about."""

import re

from eti_assistant.french.folding import fold
from eti_assistant.retrieval.following_words import joining, listed, pattern
from eti_assistant.retrieval.leaning import Fragment
from eti_assistant.retrieval.phrase_groups import groups, tokens_of
from eti_assistant.retrieval.prepositions import of
from eti_assistant.retrieval.replacing import joined
from eti_assistant.retrieval.subjects import About, answered, subject
from eti_assistant.retrieval.which import ranked, which_one

_END = " ?.!\u00a0\u202f"
_POSSESSIVE = re.compile(r"\b(son|sa|ses|leurs?) (?=[^\W\d_])")
_OBJECT = re.compile(
    r"((?:\bqui |-je |-on |-tu |-vous |\b(?:je|tu|on|nous|vous|ils?|elles?) ))"
    r"(?:l'|(?:le|la|les|lui|leur|y|en) )(?=\w)"
)
_INVERTED = re.compile(r"(?:(?:s|l|n|m|t)'|(?:se|ne|le|la|les|y|en) )?\w+-(?:t-)?(ils?|elles?)\b")
_NAMED = re.compile(r"(?<![\w-])(ils?|elles?|ca|cela)\b")
_PRESENTED = re.compile(r"c'est (?!(?:un|une|le|la|les|des|de|du|ou|qui|quoi|quand|combien|quel\w*|pour|en|a|au|dans)\b|l'|d')(?!.*\b(?:combien|qui|quoi|quand|quelle?s?)\b)")
_BARE = re.compile(
    r"(ou|quand|comment|pourquoi)(?: (?:ca|donc|est-ce|etait-ce|exactement|precisement|cela|c'est|c'etait))*[ ?.!]*$"
)
_SWAPPED = re.compile(r"(?:depuis |jusqu'a )?(?:ou|quand|comment|pourquoi|combien)\b(?! d(?:e |es |u |'))")


def resumed(fragment: Fragment, before: str, answer: str) -> str:
    """The fragment with what the question `before`, or its answer, was about."""
    text = fragment.text.rstrip(_END)
    if len(fold(text)) != len(text):
        return joined(text, [], [_pursued(subject(before, text))])
    if trailing := pattern("trailing").search(fold(text)):
        text = text[: trailing.start()]
    folded = fold(text)
    if bare := _BARE.match(folded):
        return _asked_again(text[: bare.end(1)], before)
    if changed := ranked(text, before) or which_one(text, before):
        return changed
    about = subject(before, text)
    pronoun = _POSSESSIVE.search(folded) or _INVERTED.search(folded) or _NAMED.search(folded)
    if pronoun:
        about = answered(pronoun[1], about, before, answer) or about
    return _told(text, folded, about) if about.words else fragment.text


def _asked_again(interrogative: str, before: str) -> str:
    """The question before with its "quand" become "où"; of any other, what it was about."""
    folded = fold(before)
    swapped = _SWAPPED.match(folded)
    if swapped and len(folded) == len(before):
        return joined(f"{interrogative}{before[swapped.end() :]}", [], [])
    about = subject(before, interrogative)
    return joined(interrogative, [], [f"{joining('being')} {about.words}" if about.words else ""])


def _told(text: str, folded: str, about: About) -> str:
    """The text with what it is about in the place of its pronoun, or behind it."""
    if found := _POSSESSIVE.search(folded):
        article = {"son": "le", "sa": "la", "leur": "le"}.get(found[1], "les")
        return joined(f"{text[: found.start()]}{article} {text[found.end() :]}", [], [of(about.words)])
    if found := _INVERTED.search(folded):
        told = f"{text[: found.start()]}{about.words} {_small(text[found.start() :])}"
        return joined(told, [], [])
    if found := _OBJECT.search(folded):
        return joined(f"{text[: found.end(1)]}{text[found.end() :]}", [], [about.words])
    if found := _NAMED.search(folded):
        return joined(f"{text[: found.start()]}{about.words}{text[found.end() :]}", [], [])
    if found := _PRESENTED.match(folded):
        verb = "est-elle" if tokens_of(about.words)[0] in ("la", "une", "cette") else "est-il"
        return joined(f"{_capital(about.words)} {verb} {text[found.end() :]}", [], [])
    found = groups(text)
    if found and not found[0].asked and found[0].attribute and found[0].start == 0:
        return joined(text, [], [of(about.words)])
    return joined(text, [], [_pursued(about)])


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _small(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"


def _pursued(about: About) -> str:
    if about.preposition and about.preposition in listed("words", "prepositions"):
        return f"{about.preposition} {about.words}"
    return f"{joining('topic')} {about.words}" if about.words else ""


