"""Web pages: the main content in order, and what the page says of itself."""

from collections.abc import Iterator

from eti_assistant.corpus.description import Content
from eti_assistant.corpus.encoding import decode
from eti_assistant.corpus.html_blocks import element_pieces
from eti_assistant.corpus.html_main import main_element, without_furniture
from eti_assistant.corpus.html_metadata import page_description
from eti_assistant.corpus.markup import parse_html
from eti_assistant.corpus.pieces import Piece, compose
from eti_assistant.domain.documents import BlockKind


def read_html(content: bytes) -> Content:
    """The page's main content as one page; scripts are never run, links never followed."""
    tree = parse_html(decode(content, declared=True))
    description = page_description(tree)
    pieces = list(element_pieces(main_element(tree)))
    if description.title and not any(piece.kind is BlockKind.HEADING for piece in pieces):
        pieces.insert(0, Piece(BlockKind.HEADING, description.title, 1))
    return Content((compose(1, pieces),), description)


def fragment_pieces(source: str) -> Iterator[Piece]:
    """The pieces of a piece of HTML found in another format."""
    tree = parse_html(f"<html><body>{source}</body></html>")
    yield from element_pieces(without_furniture(tree))
