"""An index opened for reading: its texts, its lexical rankings and its vectors."""

import json
from collections import Counter
from functools import cached_property
from pathlib import Path

from eti_assistant.errors import IndexDamaged
from eti_assistant.french.analysis import terms
from eti_assistant.index.figure_table import FigureTable
from eti_assistant.index.lexical import LexicalRanking
from eti_assistant.index.library import Library
from eti_assistant.index.store import VectorStore
from eti_assistant.index.versions import current_version, version_folder
from eti_assistant.index.words import read_words
from eti_assistant.ports import Embedder

_HEADS_READ = 200
_HEAD = 200
"""Characters of a document's head."""

_MOST = 0.4
_MANY = 4


class OpenIndex:
    """One version of an index; nothing in it changes while it is open."""

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        try:
            about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
            self.version: str = about["version"]
            self.format: str = about["format"]
            made_with: str = about["embedder"]
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise IndexDamaged("L'index est incomplet. Reconstruisez-le (--rebuild).") from error
        if made_with != embedder.name:
            raise IndexDamaged(
                "L'index a été construit avec un autre modèle de plongement. Reconstruisez-le."
            )
        self.library = Library(folder / "library.sqlite")
        self.figures = FigureTable(folder / "figures.sqlite", self.library)
        self.stems = LexicalRanking(folder / "stems")
        self.ngrams = LexicalRanking(folder / "ngrams")
        self.vectors = VectorStore(folder / "vectors")
        self.vocabulary, self.definitions, self.notices = read_words(folder / "words.json")

    @cached_property
    def house(self) -> frozenset[str]:
        """The stems at the head of most documents: of the one whose documents they are."""
        read = list(self.library.sources.values())[:_HEADS_READ]
        if len(read) < _MANY:
            return frozenset()
        heads = Counter(
            stem
            for source in read
            for stem in {*terms(f"{source.title}\n{self.library.page_text(source.id, 1)[:_HEAD]}")}
        )
        return frozenset(stem for stem, count in heads.items() if count >= _MOST * len(read))


def open_index(index: Path, embedder: Embedder) -> OpenIndex:
    """The version in use; raises `IndexMissing` or `IndexDamaged`."""
    return OpenIndex(version_folder(index, current_version(index)), embedder)
