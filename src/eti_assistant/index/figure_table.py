"""The figures table of an index, in one SQLite file."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from eti_assistant.domain.figures import Figure
from eti_assistant.domain.passages import Passage
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.analysis import terms
from eti_assistant.french.dates import years
from eti_assistant.french.folding import fold
from eti_assistant.index.database import Database
from eti_assistant.index.figures import figures_of
from eti_assistant.index.library import Library

_SCHEMA = """
CREATE TABLE figures (place INTEGER PRIMARY KEY, passage_id TEXT, document_id TEXT, page INTEGER,
  start INTEGER, "end" INTEGER, first INTEGER, last INTEGER, value REAL, low REAL, high REAL,
  unit TEXT, doubtful INTEGER, counts TEXT, scope TEXT, as_of TEXT, dated TEXT,
  clause_start INTEGER, clause_end INTEGER, context TEXT, "column" TEXT, stems TEXT);
CREATE INDEX figures_by_passage ON figures (passage_id);
CREATE INDEX figures_by_value ON figures (value);
"""
_COLUMNS = (
    'document_id, page, start, "end", first, last, value, low, high, unit, doubtful, counts, scope,'
    ' as_of, dated, clause_start, clause_end, context, "column"'
)


def write_figures(file: Path, passages: Iterable[Passage]) -> None:
    """Read and write the figures of all passages."""
    connection = sqlite3.connect(file)
    try:
        connection.executescript(_SCHEMA)
        marks = ",".join("?" * 22)
        connection.executemany(f"INSERT INTO figures VALUES ({marks})", _rows(passages))  # noqa: S608
        connection.commit()
    finally:
        connection.close()


class FigureTable:
    """Read access to a written table, from any thread."""

    def __init__(self, file: Path, library: Library) -> None:
        self._rows = Database(file).rows
        self._library = library
        self.of_passage = lru_cache(maxsize=5_000)(self._of_passage)

    def count(self) -> int:
        """How many figures there are."""
        return int(self._rows("SELECT COUNT(*) FROM figures")[0][0])

    def find(
        self,
        words: Sequence[frozenset[str]] = (),
        year: int | None = None,
        unit: str = "",
        document_id: str = "",
        least: int | None = None,
    ) -> tuple[Figure, ...]:
        """The figures about the words, each given as the stems that may stand for it.

        A word stands in what the figure counts, its sentence, its headings or its title; all must,
        or `least` of them: then the figures about most of them come first.
        """
        held = [" OR ".join(["stems LIKE ?"] * len(stems)) for stems in words]
        share = " + ".join(f"({one})" for one in held) or "0"
        patterns = [f"% {stem} %" for stems in words for stem in sorted(stems)]
        enough = len(words) if least is None else least
        query = (
            f"SELECT {_COLUMNS}, {share} AS share FROM figures "  # noqa: S608
            "WHERE share >= ? AND (? = '' OR document_id = ?) ORDER BY share DESC, place"
        )
        rows = self._rows(query, *patterns, enough, document_id, document_id)
        found = (self._figure(row) for row in rows)
        return tuple(
            f for f in found if (not unit or _in_unit(f, unit)) and (not year or _in_year(f, year))
        )

    def _of_passage(self, passage_id: str) -> tuple[Figure, ...]:
        """The figures of one passage, in order."""
        query = f"SELECT {_COLUMNS} FROM figures WHERE passage_id = ? ORDER BY place"  # noqa: S608
        return tuple(self._figure(row) for row in self._rows(query, passage_id))

    def of_value(self, value: float, most: int) -> tuple[Figure, ...]:
        """Figures of exactly that value, in the order of the documents."""
        query = f"SELECT {_COLUMNS} FROM figures WHERE value = ? ORDER BY place LIMIT ?"  # noqa: S608
        return tuple(self._figure(row) for row in self._rows(query, value, most))

    def _figure(self, row: Sequence[Any]) -> Figure:
        document_id, page, start, end, first, last = row[:6]
        quote = self._library.page_text(document_id, page)[start:end]
        value, low, high, unit, doubtful = row[6:11]
        return Figure(
            source=self._library.sources[document_id],
            page=page,
            quote=quote,
            start=start,
            end=end,
            quantity=Quantity(
                first, last, quote[first:last], value, low, high, unit, bool(doubtful)
            ),
            counts=row[11],
            scope=row[12],
            as_of=row[13],
            dated=row[14],
            clause=(row[15], row[16]),
            context=row[17],
            column=row[18],
        )


def _rows(passages: Iterable[Passage]) -> Iterator[tuple[object, ...]]:
    place = 0
    for passage in passages:
        for figure in figures_of(passage):
            one = figure.quantity
            yield (
                place,
                passage.id,
                figure.source.id,
                figure.page,
                figure.start,
                figure.end,
                one.start,
                one.end,
                one.value,
                one.low,
                one.high,
                one.unit,
                int(one.doubtful),
                figure.counts,
                figure.scope,
                figure.as_of,
                figure.dated,
                *figure.clause,
                figure.context,
                figure.column,
                _stems(figure),
            )
            place += 1


def _stems(figure: Figure) -> str:
    told = (figure.counts, figure.scope, figure.quote, figure.context, figure.source.title)
    return f" {' '.join(dict.fromkeys(terms(' '.join(told))))} "


def _in_unit(figure: Figure, unit: str) -> bool:
    own = figure.quantity.unit
    return fold(own) == fold(unit) or (terms(own) == terms(unit) and bool(terms(unit)))


def _in_year(figure: Figure, year: int) -> bool:
    known = years(figure.as_of)
    return bool(known) and min(known) <= year <= max(known)
