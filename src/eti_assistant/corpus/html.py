"""Web pages: the main content in order, and what the page says of itself."""

from collections.abc import Iterator

from lxml import etree, html

from eti_assistant.corpus import reasons
from eti_assistant.corpus.description import Content
from eti_assistant.corpus.encoding import decode
from eti_assistant.corpus.html_blocks import element_pieces
from eti_assistant.corpus.html_main import main_element, remove_furniture
from eti_assistant.corpus.html_metadata import page_description
from eti_assistant.corpus.pieces import Piece, compose
from eti_assistant.domain.documents import BlockKind
from eti_assistant.errors import UnreadableFile


def read_html(content: bytes) -> Content:
    """The page's main content as one page; scripts are never run, links never followed."""
    tree = _parsed(decode(content, declared=True))
    description = page_description(tree)
    remove_furniture(tree)
    pieces = list(element_pieces(main_element(tree)))
    if description.title and not any(piece.kind is BlockKind.HEADING for piece in pieces):
        pieces.insert(0, Piece(BlockKind.HEADING, description.title, 1))
    return Content((compose(1, pieces),), description)


def fragment_pieces(source: str) -> Iterator[Piece]:
    """The pieces of a piece of HTML found in another format."""
    tree = _parsed(f"<html><body>{source}</body></html>")
    remove_furniture(tree)
    yield from element_pieces(tree)


def _parsed(source: str) -> html.HtmlElement:
    """The tree; bytes go in as UTF-8 so that a declaration inside cannot contradict them."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableFile(reasons.NO_TEXT) from error
