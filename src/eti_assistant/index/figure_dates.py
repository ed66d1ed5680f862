"""The date that a figure holds for when its sentence gives it none."""

import re
from collections.abc import Sequence

from eti_assistant.domain.passages import Passage, Source
from eti_assistant.french.dates import DateSpan, read_dates

_SEPARATOR = re.compile(r"[-_/.]")


def date_above(before: str, passage: Passage) -> tuple[str, str]:
    """(ISO 8601 date, "above" or "document"): of the sentence before, a heading, the document."""
    found = [date.iso for date in _whole(read_dates(before))]
    if found:
        return found[-1], "above"
    for heading in reversed(passage.headings):
        dates = {date.iso for date in _whole(read_dates(heading))}
        if len(dates) == 1:
            return dates.pop(), "above"
    return edition_of(passage.source), "document"


def edition_of(source: Source) -> str:
    """The date a document is about: what it holds for, else its title's or name's, else its own."""
    for text in (source.as_of, source.title, _SEPARATOR.sub(" ", source.id)):
        dates = [date.iso for date in _whole(read_dates(text))]
        if dates:
            return max(dates)
    return source.published


def _whole(dates: Sequence[DateSpan]) -> list[DateSpan]:
    """The dates that name their year."""
    return [date for date in dates if not date.iso.startswith("--")]
