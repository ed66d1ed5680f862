"""The texts of an index, in one SQLite file: documents, pages and passages."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from eti_assistant.domain.documents import Block, BlockKind, Document, Page, Posting
from eti_assistant.domain.passages import Passage, Sentence, Source
from eti_assistant.errors import DocumentNotFound, IndexDamaged
from eti_assistant.index.database import Database
from eti_assistant.index.passages import source_of

_SCHEMA = """
CREATE TABLE documents (id TEXT PRIMARY KEY, place INTEGER, fingerprint TEXT, source TEXT);
CREATE TABLE pages (document_id TEXT, number INTEGER, text TEXT, blocks TEXT, quality REAL,
  PRIMARY KEY (document_id, number)) WITHOUT ROWID;
CREATE TABLE passages (place INTEGER PRIMARY KEY, id TEXT UNIQUE, document_id TEXT, page INTEGER,
  start INTEGER, "end" INTEGER, headings TEXT, sentences TEXT);
"""


def write_library(
    file: Path, documents: Iterable[tuple[Document, str]], passages: Sequence[Passage]
) -> None:
    """Write a new library; each document comes with the fingerprint of what it was read from."""
    connection = sqlite3.connect(file)
    try:
        connection.executescript(_SCHEMA)
        for place, (document, fingerprint) in enumerate(documents):
            source = json.dumps(asdict(source_of(document)), ensure_ascii=False)
            row = (document.id, place, fingerprint, source)
            connection.execute("INSERT INTO documents VALUES (?,?,?,?)", row)
            connection.executemany(
                "INSERT INTO pages VALUES (?,?,?,?,?)",
                [(document.id, p.number, p.text, _blocks(p), p.quality) for p in document.pages],
            )
        connection.executemany(
            "INSERT INTO passages VALUES (?,?,?,?,?,?,?,?)",
            [_passage_row(place, passage) for place, passage in enumerate(passages)],
        )
        connection.commit()
    finally:
        connection.close()


class Library:
    """Read access to a written library, from any thread; the file never changes under it."""

    def __init__(self, file: Path) -> None:
        self._rows = Database(file).rows
        self.sources = {source.id: source for source in self._all_sources()}
        self.page_text = lru_cache(maxsize=2_000)(self._page_text)
        self.passage = lru_cache(maxsize=20_000)(self._passage)

    def passage_count(self) -> int:
        """How many passages there are; their places run from 0."""
        return int(self._rows("SELECT COUNT(*) FROM passages")[0][0])

    def places(self) -> list[tuple[str, str]]:
        """(passage id, document id) of every passage, by place."""
        rows = self._rows("SELECT id, document_id FROM passages ORDER BY place")
        return [(str(row[0]), str(row[1])) for row in rows]

    def fingerprints(self) -> dict[str, str]:
        """Document id to the fingerprint of what it was read from."""
        return {str(i): str(f) for i, f in self._rows("SELECT id, fingerprint FROM documents")}

    def page(self, document_id: str, number: int) -> Page:
        """A page as it is stored; raises `DocumentNotFound`."""
        query = "SELECT text, blocks, quality FROM pages WHERE document_id = ? AND number = ?"
        rows = self._rows(query, document_id, number)
        if not rows:
            raise DocumentNotFound("Ce document ou cette page n'est pas dans l'index.")
        text, blocks, quality = rows[0]
        parsed = tuple(Block(BlockKind(k), s, e, lv) for k, s, e, lv in json.loads(blocks))
        return Page(number, str(text), parsed, float(quality))

    def document(self, document_id: str) -> Document:
        """A whole document as it was read; raises `DocumentNotFound`."""
        source = self.sources.get(document_id)
        if source is None:
            raise DocumentNotFound("Ce document n'est pas dans l'index.")
        query = "SELECT number FROM pages WHERE document_id = ? ORDER BY number"
        numbers = [int(row[0]) for row in self._rows(query, document_id)]
        pages = tuple(self.page(document_id, number) for number in numbers)
        return _document(source, pages)

    def passages_of(self, document_id: str) -> tuple[int, ...]:
        """Places of a document's passages, in reading order."""
        query = "SELECT place FROM passages WHERE document_id = ? ORDER BY place"
        return tuple(int(row[0]) for row in self._rows(query, document_id))

    def _passage(self, place: int) -> Passage:
        query = (
            'SELECT id, document_id, page, start, "end", headings, sentences '
            "FROM passages WHERE place = ?"
        )
        rows = self._rows(query, place)
        if not rows:
            raise IndexDamaged("L'index est incomplet : un passage manque. Reconstruisez-le.")
        identity, document_id, page, start, end, headings, sentences = rows[0]
        text = self.page_text(document_id, page)
        return Passage(
            id=identity,
            source=self.sources[document_id],
            page=page,
            start=start,
            end=end,
            text=text[start:end],
            headings=tuple(json.loads(headings)),
            sentences=tuple(
                Sentence(s, e, text[s:e], BlockKind(k), c) for s, e, k, c in json.loads(sentences)
            ),
        )

    def _page_text(self, document_id: str, number: int) -> str:
        query = "SELECT text FROM pages WHERE document_id = ? AND number = ?"
        return str(self._rows(query, document_id, number)[0][0])

    def _all_sources(self) -> list[Source]:
        rows = self._rows("SELECT source FROM documents ORDER BY place")
        return [_source(json.loads(row[0])) for row in rows]


def _blocks(page: Page) -> str:
    return json.dumps([(b.kind, b.start, b.end, b.level) for b in page.blocks])


def _passage_row(place: int, passage: Passage) -> tuple[object, ...]:
    sentences = [(s.start, s.end, s.kind, s.context) for s in passage.sentences]
    return (
        place,
        passage.id,
        passage.source.id,
        passage.page,
        passage.start,
        passage.end,
        json.dumps(passage.headings, ensure_ascii=False),
        json.dumps(sentences, ensure_ascii=False),
    )


def _source(fields: dict[str, Any]) -> Source:
    posting: dict[str, str] | None = fields.pop("posting", None)
    return Source(**fields, posting=Posting(**posting) if posting else None)


def _document(source: Source, pages: tuple[Page, ...]) -> Document:
    return Document(
        id=source.id,
        path=source.path,
        title=source.title,
        kind=source.kind,
        sha256=source.sha256,
        pages=pages,
        publisher=source.publisher,
        url=source.url,
        published=source.published,
        as_of=source.as_of,
        language=source.language,
        posting=source.posting,
    )
