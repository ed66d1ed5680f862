"""The date that a figure holds for when its sentence gives it none."""

import re
from collections.abc import Sequence

from eti_assistant.domain.passages import Passage, Source
from eti_assistant.french.clause_dates import told_dates
from eti_assistant.french.dates import DateSpan, read_dates

_WHEN_WRITTEN = re.compile(r"(?:(?:\d{1,2}|1er) )?[^\W\d_]{3,9} \d{4}")
"""A heading that is nothing but a day or a month says when the document was written."""

_SEPARATOR = re.compile(r"[-_/.]")


def date_above(before: str, passage: Passage) -> tuple[str, str]:
    """(ISO 8601 date, "above" or "document"): of the sentence before, a heading, the document."""
    found = [date for date in told_dates(before) if not is_after(date, passage.source)]
    if found:
        return found[-1], "above"
    for heading in reversed(passage.headings):
        if _WHEN_WRITTEN.fullmatch(heading.strip()):
            continue
        dates = {date.iso for date in _whole(read_dates(heading))}
        if len(dates) == 1:
            return dates.pop(), "above"
    return edition_of(passage.source), "document"


def edition_of(source: Source) -> str:
    """The date a document is about: what it holds for, else its title's or name's, else its own.

    A plan holds for the year it was published in, not for the one it aims at.
    """
    for text in (source.as_of, source.title, _SEPARATOR.sub(" ", source.id)):
        dates = [date.iso for date in _whole(read_dates(text))]
        if dates:
            edition = max(dates)
            aims = source.published and edition[:4] > source.published[:4]
            return source.published[:4] if aims else edition
    return source.published


def is_after(date: str, source: Source) -> bool:
    """Whether a date is one that the document can only look forward to."""
    written = edition_of(source)[:4]
    return bool(written) and date[:4] > written


def _whole(dates: Sequence[DateSpan]) -> list[DateSpan]:
    """The dates that name their year."""
    return [date for date in dates if not date.iso.startswith("--")]
