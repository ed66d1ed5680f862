"""What the reader should know about an answer besides what it says."""

import re
from collections.abc import Sequence

from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.situating import editions
from eti_assistant.domain.answers import Notice
from eti_assistant.domain.passages import Source
from eti_assistant.french.folding import fold
from eti_assistant.french.quantities import is_approximate, read_quantities
from eti_assistant.index.library import Library
from eti_assistant.retrieval.need import Kind, Need
from eti_assistant.wording import notice

_POOR = 0.6
"""Reading quality under which a page's figures are to be checked in the original."""

_DIGITS = re.compile(r"\d+(?:er\b)?")
_MONTHS = re.compile(
    r"\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b"
)


def notices(
    need: Need, shown: Sequence[Evidence], library: Library, *, disagree: bool
) -> tuple[Notice, ...]:
    """The notices of an answer made of these sentences, the gravest first."""
    codes: list[str] = ["sources_disagree"] if disagree else []
    best = shown[0]
    source = best.hit.passage.source
    if _has_newer(source, library):
        codes.append("newer_edition" if need.years else "older_edition")
    if any(
        library.page(e.hit.passage.source.id, e.hit.passage.page).quality < _POOR for e in shown
    ):
        codes.append("page_poorly_read")
    if need.kind is Kind.COUNT and any(map(is_approximate, read_quantities(best.sentence.text))):
        codes.append("approximate")
    return tuple(Notice(code, notice(code)) for code in codes)


def _has_newer(source: Source, library: Library) -> bool:
    """Whether a later edition of the same document was read: same kind, same title but the year."""
    if not _DIGITS.search(source.title):
        return False
    year = max(editions(source), default=0)
    name = series(source)
    return any(
        series(other) == name and max(editions(other), default=0) > year > 0
        for other in library.sources.values()
        if other.kind == source.kind
    )


def series(source: Source) -> str:
    """A document's title without its figures and months: two editions of a report share it."""
    return " ".join(_MONTHS.sub("", _DIGITS.sub("", fold(source.title))).split())
