"""What a figure counts, as its sentence names it."""

import re

from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.dates import read_dates

_STOP = re.compile(
    r"[,;:.()|«»–—\n]|\s(?:est|sont|était|étaient|sera|seront|a|ont|avait|avaient|aura|auront"
    r"|fut|furent|qui|que|dont|où|contre|soit|puis|mais|et|ou|par|pour|depuis|grâce|selon"
    r"|(?:sont|étaient|ont|a)\s\w+)\s"
)
_LINK = re.compile(r"^\s*(?:d['’]|de\s|des\s|du\s)?\s*")
_LEAD = re.compile(r"(?:^|[,;:.(|–—]\s)(?P<lead>[^,;:.()|–—]{3,})$")
_ARTICLE = re.compile(
    r"^\s*(?:(?:ainsi|enfin|or|et|mais|au total)\s)?(?:le|la|les|un|une|des|son|sa|ses|leur|leurs"
    r"|l['’]|d['’])\s*",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"^(?:nombre|total|effectif|montant)s?\s(?:total\s)?(?:de\s|des\s|d['’])", re.I
)
_VERB_TAIL = re.compile(
    r"\s(?:est|sont|était|étaient|s['’]élève(?:nt|ra|ait)?|atteint|atteignent|atteignait|passe"
    r"|compte|comptait|représente(?:nt)?|s['’]établit|a\s(?:atteint|été)|dépasse|avoisine|approche)"
    r"(?:\s.*)?$"
)
_LONGEST = 80
_BLANK = re.compile(r"\s+")


def counted_phrase(text: str, quantity: Quantity, clause: tuple[int, int]) -> str:
    """The noun and its complements right after the figure, else the subject before it."""
    after = _before_date(text[quantity.end : clause[1]])
    stop = _STOP.search(f"{after} ")
    phrase = _tidy(_LINK.sub("", after[: stop.start()] if stop else after))
    if len(phrase) > 2 and phrase[0].isalpha() and (quantity.unit or phrase.split()[0] != "en"):
        return phrase
    lead = _LEAD.search(text[clause[0] : quantity.start].rstrip(" :|"))
    subject = _VERB_TAIL.sub("", lead["lead"] if lead else text[clause[0] : quantity.start])
    subject = _tidy(_NUMBER_OF.sub("", _ARTICLE.sub("", subject)))
    return subject or quantity.unit


def _before_date(text: str) -> str:
    dates = read_dates(text)
    if not dates:
        return text
    head = text[: dates[0].start]
    return re.sub(r"\s(?:en|au|du|le|à|fin|dès|depuis|d['’]ici)\s*$", "", head)


def _tidy(phrase: str) -> str:
    """One line, not longer than can be read at a glance, cut between words."""
    line = _BLANK.sub(" ", phrase).strip(" '’,;:-–")
    if len(line) <= _LONGEST:
        return line
    return line[:_LONGEST].rsplit(" ", 1)[0]
