"""Asks something more of what a question was about."""

import re

from eti_assistant.french.folding import fold
from eti_assistant.retrieval.following.edits import joined
from eti_assistant.retrieval.following.following_words import joining, pattern
from eti_assistant.retrieval.following.group_reading import groups
from eti_assistant.retrieval.following.leaning import Fragment
from eti_assistant.retrieval.following.prepositions import articled, of
from eti_assistant.retrieval.following.question_tokens import tokens_of
from eti_assistant.retrieval.following.subjects import About, answered, subject
from eti_assistant.retrieval.following.which import ranked, which_one

_END = " ?.!\u00a0\u202f"
_PLURAL = frozenset(("ils", "elles", "leur", "leurs"))
_NONE = frozenset[str]()
_ANY = frozenset(("le", "la", "l", "les", "un", "une"))
_AGREEING = {
    "il": frozenset(("le", "un")),
    "elle": frozenset(("la", "une")),
    "ils": frozenset(("les",)),
    "elles": frozenset(("les",)),
}
_CLITICS = {"le": "il", "la": "elle", "les": "ils"}
_FEMININE = frozenset(("la", "une", "cette"))
_ARTICLES = {"son": "le", "sa": "la", "leur": "le"}
_AGREED = re.compile(r"^((?:a|ont|avait|avaient|aura) \w+(?:é|t|is|i|u))(?:es|e|(?<=[éu])s)\b")


def resumed(fragment: Fragment, before: str, answer: str) -> str:
    """The fragment with what the question `before`, or its answer, was about."""
    text = fragment.text.rstrip(_END)
    if len(fold(text)) != len(text):
        return joined(text, [], [_pursued(subject(before, text))])
    if trailing := pattern("trailing").search(fold(text)):
        text = text[: trailing.start()]
    if again := _asked_again(text, before) or ranked(text, before) or which_one(text, before):
        return again
    folded = pattern("impersonal").sub(lambda found: "_" * len(found[0]), fold(text))
    pronoun = next(filter(None, (pattern(name).search(folded) for name in _PRONOUNS)), None)
    said = pronoun[1] if pronoun else ""
    clitic = pattern("object").search(folded)
    taken = said or (
        _CLITICS.get(folded[clitic.end(1) : clitic.end()].strip(), "") if clitic else ""
    )
    counting = "combien" in folded and not any(g.asked for g in groups(text))
    agreeing = _ANY if counting else _AGREEING.get(taken, _NONE)
    about = subject(before, text, counted=not pronoun or said in _PLURAL, agreeing=agreeing)
    if pronoun:
        about = answered(said, about, before, answer) or about
    return _told(text, folded, about) if about.words else fragment.text


_PRONOUNS = ("possessive", "inverted", "named", "of_it")


def _asked_again(text: str, before: str) -> str:
    """The question before with its "quand" become "où"; "" if the text asks more than that."""
    bare = pattern("bare").match(fold(text))
    asking = bare or pattern("situated_asking").match(fold(text))
    if not asking:
        return ""
    interrogative = text[: bare.end(1)] if bare else text
    swapped = pattern("swapped").match(fold(before))
    if swapped and len(fold(before)) == len(before):
        return joined(f"{interrogative}{before[swapped.end() :]}", [], [])
    about = subject(before, interrogative, agreeing=_ANY if "pourquoi" in fold(text) else _NONE)
    if not bare or " " in interrogative or not about.words:
        return joined(interrogative, [], [_pursued(about)])
    return joined(interrogative, [], [f"{joining('being')} {about.words}"])


def _told(text: str, folded: str, about: About) -> str:
    """The text with what it is about in the place of its pronoun, or behind it."""
    words = about.words
    if found := pattern("possessive").search(folded):
        named = articled(_ARTICLES.get(found[1], "les"), text[found.end() :])
        return joined(f"{text[: found.start()]}{named}", [], [of(words)])
    if found := pattern("inverted").search(folded):
        rest = text[found.start() :]
        return joined(f"{text[: found.start()]}{words} {rest[:1].lower()}{rest[1:]}", [], [])
    if found := pattern("of_it").search(folded):
        return joined(f"{text[: found.start(1)]}{text[found.end() :]}", [], [of(words)])
    if found := pattern("object").search(folded):
        kept = max(found.end(1), found.end(2))
        rest = _AGREED.sub(r"\1", text[found.end() :])
        return joined(f"{text[:kept]}{rest}", [], [words])
    if found := pattern("named").search(folded):
        return joined(f"{text[: found.start()]}{words}{text[found.end() :]}", [], [])
    return _attached(text, folded, about)


def _attached(text: str, folded: str, about: About) -> str:
    """The text without a pronoun, with what it is about."""
    if found := pattern("presented").match(folded):
        verb = joining("she" if tokens_of(about.words)[0] in _FEMININE else "he")
        return joined(f"{about.words} {verb} {text[found.end() :]}", [], [])
    found = groups(text)
    if found and not found[0].asked and found[0].attribute and found[0].start == 0:
        return joined(text, [], [of(about.words)])
    return joined(text, [], [_pursued(about)])


def _pursued(about: About) -> str:
    if about.situated or not about.words:
        return about.situated
    return f"{joining('topic')} {about.words}"
