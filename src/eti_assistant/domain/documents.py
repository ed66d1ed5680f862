"""What the corpus holds: documents, their pages and the blocks a page is made of."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a page is; a passage never cuts one of its sentences or table rows."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_HEAD = "table_head"
    TABLE_ROW = "table_row"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a page's text, at `start:end` (code points); `level` is a heading's, 1 to 6."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is stored and quoted. Blocks are in reading order and never overlap.

    `text` is the repaired text (no running header, no line-end hyphen); blocks are separated by
    one newline, table cells by " | ". `number` counts from 1 as a reader of the file counts.
    `quality` is 1.0 for a page read without doubt, 0.0 for an unreadable one.
    """

    number: int
    text: str
    blocks: tuple[Block, ...]
    quality: float = 1.0


@dataclass(frozen=True, slots=True)
class Posting:
    """The fields of a job posting, as written; empty where the posting is silent.

    `deadline` is an ISO 8601 date or local date-time (Europe/Paris).
    """

    ref: str = ""
    title: str = ""
    country: str = ""
    city: str = ""
    domain: str = ""
    contract: str = ""
    duration: str = ""
    deadline: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the corpus, read. Dates are ISO 8601, possibly partial ("2024", "2024-08")."""

    id: str
    path: str
    title: str
    kind: str
    sha256: str
    pages: tuple[Page, ...]
    publisher: str = ""
    url: str = ""
    published: str = ""
    as_of: str = ""
    language: str = "fr"
    posting: Posting | None = None

    @property
    def quality(self) -> float:
        """The mean of the pages' reading quality, weighted by nothing; 0.0 without pages."""
        return sum(page.quality for page in self.pages) / len(self.pages) if self.pages else 0.0


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not indexed, and why, in French."""

    path: str
    reason: str
