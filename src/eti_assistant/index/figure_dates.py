"""The date that a figure holds for: its sentence's, that of what stands above, its document's."""

import re
from collections.abc import Sequence

from eti_assistant.domain.passages import Passage, Source
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.dates import DateSpan, read_dates

_SEPARATOR = re.compile(r"[-_/.]")


def date_of(
    text: str,
    clause: tuple[int, int],
    quantity: Quantity,
    lead: str,
    before: str,
    passage: Passage,
) -> tuple[str, str]:
    """(ISO 8601 date, where it was found: "sentence", "above" or "document"), "" when unknown.

    `lead` is what every figure of the sentence shares, or the labels of a table's cell; `before`
    the sentence before. A date of the figure's own clause comes first, the nearest to it.
    """
    own = _nearest(read_dates(text[clause[0] : clause[1]]), quantity.start - clause[0])
    if own:
        return own, "sentence"
    for part, dated in ((lead, "sentence"), (before, "above")):
        found = _last(read_dates(part))
        if found:
            return found, dated
    whole = {date.iso for date in read_dates(text)}
    if len(whole) == 1:
        return whole.pop(), "sentence"
    for heading in reversed(passage.headings):
        found = _only(read_dates(heading))
        if found:
            return found, "above"
    return edition_of(passage.source), "document"


def edition_of(source: Source) -> str:
    """The date a document is about: what it holds for, else its title's or name's, else its own."""
    for text in (source.as_of, source.title, _SEPARATOR.sub(" ", source.id)):
        dates = [date.iso for date in read_dates(text) if not date.iso.startswith("--")]
        if dates:
            return max(dates)
    return source.published


def _nearest(dates: Sequence[DateSpan], place: int) -> str:
    """The date that stands nearest to the figure."""
    whole = [date for date in dates if not date.iso.startswith("--")]
    near = min(whole, key=lambda d: min(abs(d.start - place), abs(d.end - place)), default=None)
    return near.iso if near else ""


def _last(dates: Sequence[DateSpan]) -> str:
    whole = [date.iso for date in dates if not date.iso.startswith("--")]
    return whole[-1] if whole else ""


def _only(dates: Sequence[DateSpan]) -> str:
    whole = {date.iso for date in dates if not date.iso.startswith("--")}
    return whole.pop() if len(whole) == 1 else ""
