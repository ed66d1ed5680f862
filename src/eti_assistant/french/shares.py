"""Shares of a whole given as two numbers: `quatre sur cinq`, `9 experts sur 10`, `2/3`."""

import re
from collections.abc import Sequence

from eti_assistant.french.counted_nouns import counted_noun
from eti_assistant.french.numerals import Numeral, Writing, percentage

_OVER = re.compile(
    r"(?:[ \u00a0\u202f](?:[dl]['’](?!une?\b))?[^\W\d_][\w·.-]*){0,4}?"
    r"[ ]sur[ \u00a0\u202f\n]"
)
_WHOLES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000, 10_000, 100_000))


def read_share(text: str, part: Numeral, following: Sequence[Numeral]) -> Numeral | None:
    """The percentage that `part` begins, when a round whole follows and counts nothing else."""
    over = _OVER.match(text, part.end) if " sur" in text[part.end : part.end + 50] else None
    if over is None or part.unit or part.writing is Writing.COLLECTIVE:
        return None
    whole = next((numeral for numeral in following if numeral.start == over.end()), None)
    if whole is None or whole.value not in _WHOLES or not 0 < part.value <= whole.value:
        return None
    if counted_noun(text, whole.end, several=True)[0]:
        return None
    value = percentage(part.value, whole.value)
    return Numeral(part.start, whole.end, value, Writing.FRACTION, "%")
