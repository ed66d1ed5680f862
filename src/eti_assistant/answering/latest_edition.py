"""The year of the newest edition of what a question asks the last one of."""

import re
from collections.abc import Iterable, Sequence

from eti_assistant.answering.notices import series
from eti_assistant.answering.situating import editions
from eti_assistant.domain.passages import Hit, Source
from eti_assistant.french.once import stems_of
from eti_assistant.retrieval.need import Kind, Need

LATEST = re.compile(r"\b(?:derni[eè]re?s?|plus récente?s?|actuelle?ment)\b", re.IGNORECASE)
_LAST_OF = re.compile(r"\bderni[eè]re?s? ([^\W\d_]+)", re.IGNORECASE)
_FIGURES = (Kind.COUNT, Kind.CHANGE, Kind.EXTREME, Kind.DURATION)
"""Questions whose newest figure is chosen among all those found (`choosing.py`)."""

_LEADING = 3
"""How many of the first passages may be of the document that came out several times."""


def latest_edition(need: Need, hits: Sequence[Hit], sources: Iterable[Source]) -> int | None:
    """The newest year of the documents that share a title with one found; None for a lone one."""
    asked = _LAST_OF.search(need.text)
    if need.years or need.kind in _FIGURES or not asked:
        return None
    named = stems_of(asked[1])
    found = {series(hit.passage.source) for hit in hits[:_LEADING]}
    found = {title for title in found if named & stems_of(title)}
    years = {max(editions(s), default=0) for s in sources if series(s) in found}
    return max(years) if len(years - {0}) > 1 else None
