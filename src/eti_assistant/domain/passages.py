"""What is indexed and what is found."""

from dataclasses import dataclass

from eti_assistant.domain.documents import BlockKind, Posting


@dataclass(frozen=True, slots=True)
class Source:
    """A document without its text: what a passage, a citation and a listing need to name it."""

    id: str
    title: str
    kind: str
    sha256: str
    path: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    as_of: str = ""
    language: str = "fr"
    pages: int = 1
    quality: float = 1.0
    posting: Posting | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or table row of a passage: `start:end` in the page's text."""

    start: int
    end: int
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    context: str = ""
    """What a reader sees above it and needs to understand it: the head of its table."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences of one page: `text` is the page's text at `start:end`."""

    id: str
    source: Source
    page: int
    start: int
    end: int
    text: str
    headings: tuple[str, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a question; `score` is comparable within one search only."""

    passage: Passage
    score: float
    likeness: float
    """Cosine of the question with the passage."""
    sentence_likeness: tuple[float, ...]
    """Cosine of the question with each of the passage's sentences."""

    @property
    def best(self) -> int:
        """Index of the passage's sentence nearest to the question."""
        return max(range(len(self.sentence_likeness)), key=self.sentence_likeness.__getitem__)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a search is limited to; an empty tuple limits nothing."""

    kinds: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    countries: tuple[str, ...] = ()
    document_ids: tuple[str, ...] = ()
