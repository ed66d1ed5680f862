"""Finds the figures that some words are about."""

from eti_assistant.domain.figures import Figure
from eti_assistant.french.analysis import content_words
from eti_assistant.french.dates import read_dates, years
from eti_assistant.index.figure_table import FigureTable
from eti_assistant.retrieval.synonyms import alike


def find_figures(
    table: FigureTable, words: str, year: int | None, unit: str, document_id: str
) -> tuple[Figure, ...]:
    """The figures about all the words, or else about most of them, in the corpus's order.

    A word stands for its synonyms too. A year among the words limits as `year` does.
    """
    dates = read_dates(words)
    named = years(words)
    asked = [
        frozenset((word.stem, *alike(word.stem)))
        for word in content_words(words)
        if not any(date.start <= word.start < date.end for date in dates)
    ]
    known = year or (named[0] if len(named) == 1 else None)
    found = table.find(asked, known, unit, document_id)
    if found or len(asked) < 2:
        return found
    return table.find(asked, known, unit, document_id, least=(len(asked) + 1) // 2)
