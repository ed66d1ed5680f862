"""French month names, whole and abbreviated."""

import unicodedata

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
MONTH = (
    r"janvier|janv|jan|février|fevrier|févr|fevr|fév|fev|mars|avril|avr|mai|juin|juillet|juil"
    r"|août|aout|septembre|sept|octobre|oct|novembre|nov|décembre|decembre|déc|dec"
)
"""Pattern of a month's name, without the abbreviation's dot."""


def month_number(name: str) -> int:
    """1 to 12, for a name or an abbreviation that `MONTH` matches."""
    plain = _plain(name.strip(". ").lower())
    numbers = (number for number, month in enumerate(MONTHS, 1) if _plain(month).startswith(plain))
    return next(numbers)


def _plain(word: str) -> str:
    return unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode()
