"""Puts a group behind the preposition of another: "en Afrique", "au Mali", "d'Abidjan"."""

import re

from eti_assistant.french.folding import fold
from eti_assistant.retrieval.following.phrase_groups import Group

_ARTICLE = re.compile(r"(?:(le|la|les) |(l)['’])", re.IGNORECASE)
_LOCATIVE = frozenset(("en", "au", "aux", "dans", "a", "vers", "in"))
_VOWEL = frozenset("aeiouh")


def located(place: Group) -> str:
    """The place where something is: as it was written if it was, else "en", "au", "à"."""
    if place.preposition in _LOCATIVE:
        return f"{'à' if place.preposition == 'a' else place.preposition} {place.phrase}"
    article = _ARTICLE.match(place.phrase)
    written = fold(article[1] or article[2]) if article else ""
    if place.preposition in ("du", "des"):
        written = {"du": "le", "des": "les"}[place.preposition]
    return f"{_PREPOSITIONS[written]} {place.noun}"


_PREPOSITIONS = {"": "à", "le": "au", "la": "en", "l": "en", "les": "aux"}


def introduced(target: Group, new: Group, before: str) -> str:
    """The new words as the target's are introduced."""
    if target.asked:
        opening = before[target.start : target.end - len(target.phrase)].rstrip()
        if fold(opening).startswith("combien"):
            return f"{opening.split()[0]} {of(new.noun)}"
        return f"{opening} {new.noun}"
    if target.complement:
        return of(new.determined)
    if new.preposition in ("en", "dans", "chez"):
        return f"{new.preposition} {new.phrase}"
    if not target.preposition:
        return new.determined
    if new.preposition and not new.complement:
        return f"{'à' if new.preposition == 'a' else new.preposition} {new.phrase}"
    if target.preposition == "en":
        return f"en {new.noun}"
    if target.preposition in ("a", "au", "aux"):
        return _at(new.determined)
    return f"{target.preposition} {new.determined}"


def of(phrase: str) -> str:
    """The phrase behind "de"."""
    article = _ARTICLE.match(phrase)
    if article and article[1] and fold(article[1]) in ("le", "les"):
        return f"{'du' if fold(article[1]) == 'le' else 'des'} {phrase[article.end() :]}"
    elided = fold(phrase[:1]) in _VOWEL
    return f"d'{phrase}" if elided else f"de {phrase}"


def _at(phrase: str) -> str:
    article = _ARTICLE.match(phrase)
    if article and article[1] and fold(article[1]) in ("le", "les"):
        return f"{'au' if fold(article[1]) == 'le' else 'aux'} {phrase[article.end() :]}"
    return f"à {phrase}"


def articled(article: str, noun: str) -> str:
    """The noun behind its article, elided where it must be."""
    elided = article in ("le", "la") and fold(noun[:1]) in _VOWEL
    return f"l'{noun}" if elided else f"{article} {noun}"
