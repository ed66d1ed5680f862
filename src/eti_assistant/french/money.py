"""Currencies, before and after a number."""

import re

from eti_assistant.french.numerals import SPACE
from eti_assistant.french.quantity_words import named

CURRENCY = (
    r"€|[Ee]uros?|EUR|\$[ ](?:US|CAN?)(?![^\W\d_])|\$[ ]canadiens|\$|US\$|dollars[ ]canadiens"
    r"|dollars[ ]américains|dollars?|USD|CAD|£|GBP|livres[ ]sterling|F[. ]?[Cc][Ff][Aa]|[Ff]cfa|XOF"
    r"|XAF|[Ff]rancs[ ]CFA|CHF|francs[ ]suisses|francs[ ]guinéens|GNF|francs?|fr\.|Fr\.|¥|yens?"
    r"|dirhams?|MAD|DH|dinars?|TND|DZD|roubles?|yuans?|ariary|gourdes?|nairas?|cedis?"
)
"""Pattern of a currency after a number; a blank is `[ ]`."""

_NAMES = named("currencies")
_BEFORE = re.compile(
    r"(?<![^\W\d_])(?<!\d )(?<!\d)(?P<sign>US\$|\$|€|£|CHF|EUR|USD|CAD|GBP|Fr\.)[ \u00a0\u202f]?$"
)
_SIGNS = frozenset("$€£FRDP.")


def currency(sign: str) -> str:
    """The one name of a currency."""
    return _NAMES.get(sign.lower().replace("\u00a0", " "), sign)


def currency_before(text: str, start: int) -> tuple[int, str]:
    """Where the currency that ends at `start` begins ("CHF 120", "$500"), and its name."""
    near = start - 1 if text[start - 1 : start] in SPACE else start
    if near < 1 or text[near - 1] not in _SIGNS:
        return start, ""
    left = max(0, start - 6)
    found = _BEFORE.search(text[left:start])
    return (left + found.start(), currency(found["sign"])) if found else (start, "")
