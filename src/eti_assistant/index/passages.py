"""Cuts a document into passages of whole sentences, sized for the embedder."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from eti_assistant.corpus.pieces import CELL_SEPARATOR
from eti_assistant.domain.documents import Block, BlockKind, Document, Page
from eti_assistant.domain.passages import Passage, Sentence, Source
from eti_assistant.french.sentences import split_sentences

TARGET_CHARACTERS = 700
"""A passage is closed once it holds this many characters, if another sentence follows."""

MAX_CHARACTERS = 1_100
"""A passage never grows past this by adding a sentence; one longer sentence stands alone."""


_IN_TABLES = (BlockKind.TABLE_ROW, BlockKind.FOOTNOTE)
"""What may follow a table's head without ending the table."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, a table row or a heading on its way into a passage."""

    sentence: Sentence
    headings: tuple[str, ...]
    opens_section: bool
    opens_block: bool
    is_heading: bool


def source_of(document: Document) -> Source:
    """The document without its text."""
    return Source(
        id=document.id,
        title=document.title,
        kind=document.kind,
        sha256=document.sha256,
        path=document.path,
        publisher=document.publisher,
        url=document.url,
        published=document.published,
        as_of=document.as_of,
        language=document.language,
        pages=len(document.pages),
        quality=document.quality,
        posting=document.posting,
    )


def cut(document: Document) -> tuple[Passage, ...]:
    """The document's passages in reading order; every sentence is in exactly one of them."""
    source = source_of(document)
    headings: tuple[tuple[int, str], ...] = ()
    table_head = ""
    passages: list[Passage] = []
    for page in document.pages:
        pieces, headings, table_head = _pieces(page, headings, _carried(page, table_head))
        passages.extend(_passage(source, page, group) for group in _groups(pieces))
    return tuple(passages)


def embedding_text(passage: Passage) -> str:
    """What is embedded: the document's title and the headings say what the text is about."""
    return f"{prefix(passage)}{passage.text}"


def prefix(passage: Passage) -> str:
    """The lines above a passage's text: its title, its headings not repeated in it."""
    contexts = (sentence.context for sentence in passage.sentences)
    lines = dict.fromkeys((passage.source.title, *passage.headings, *contexts))
    return "".join(f"{line}\n" for line in lines if line and line not in passage.text)


def _carried(page: Page, table_head: str) -> str:
    """The head of a table that goes on from the page before, "" if none does."""
    if not table_head or not page.blocks or page.blocks[0].kind is not BlockKind.TABLE_ROW:
        return ""
    first = page.text[page.blocks[0].start : page.blocks[0].end]
    alike = first.count(CELL_SEPARATOR) == table_head.count(CELL_SEPARATOR)
    return table_head if alike else ""


def _pieces(
    page: Page, above: tuple[tuple[int, str], ...], table_head: str
) -> tuple[list[_Piece], tuple[tuple[int, str], ...], str]:
    """The page's sentences in order, each with the headings above it.

    `table_head` is the head of the table that the page goes on with; the last one is given back.
    """
    pieces: list[_Piece] = []
    headings = above
    for block in page.blocks:
        text = page.text[block.start : block.end]
        is_heading = block.kind is BlockKind.HEADING
        if is_heading:
            headings = (*(h for h in headings if h[0] < block.level), (block.level, text))
        if block.kind is BlockKind.TABLE_HEAD:
            table_head = text
        elif block.kind not in _IN_TABLES:
            table_head = ""
        context = table_head if block.kind is BlockKind.TABLE_ROW else ""
        names = tuple(name for _, name in headings)
        for index, (start, end) in enumerate(_sentences(page, block)):
            sentence = Sentence(start, end, page.text[start:end], block.kind, context)
            pieces.append(
                _Piece(sentence, names, is_heading and index == 0, index == 0, is_heading)
            )
    return pieces, headings, table_head


def _sentences(page: Page, block: Block) -> tuple[tuple[int, int], ...]:
    """Spans of the block's sentences; headings, rows and captions are one each."""
    if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE):
        return split_sentences(page.text[block.start : block.end], block.start)
    return ((block.start, block.end),)


def _groups(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """Runs of pieces that make one passage each."""
    group: list[_Piece] = []
    for piece in pieces:
        if group and _closes(group, piece):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _closes(group: list[_Piece], piece: _Piece) -> bool:
    """Whether the passage ends before this piece."""
    if all(member.is_heading for member in group):
        return False
    if piece.opens_section:
        return True
    start = group[0].sentence.start
    if piece.sentence.end - start > MAX_CHARACTERS:
        return True
    return piece.opens_block and group[-1].sentence.end - start >= TARGET_CHARACTERS


def _passage(source: Source, page: Page, group: list[_Piece]) -> Passage:
    start, end = group[0].sentence.start, group[-1].sentence.end
    body = [piece.sentence for piece in group if not piece.is_heading]
    passage = Passage(
        id="",
        source=source,
        page=page.number,
        start=start,
        end=end,
        text=page.text[start:end],
        headings=group[-1].headings,
        sentences=tuple(body or [piece.sentence for piece in group]),
    )
    return replace(passage, id=_identity(passage))


def _identity(passage: Passage) -> str:
    """Stable while the text, its place and its document's name stay the same."""
    place = f"{passage.source.id}\0{passage.page}\0{passage.start}\0{embedding_text(passage)}"
    return hashlib.sha256(place.encode()).hexdigest()[:24]
