"""Markdown: front matter, then blocks whose text reads as plain text."""

import itertools
import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from eti_assistant.corpus.cells import Cell
from eti_assistant.corpus.description import Content
from eti_assistant.corpus.encoding import decode
from eti_assistant.corpus.front_matter import split_front_matter
from eti_assistant.corpus.grid import table_pieces
from eti_assistant.corpus.html import fragment_pieces
from eti_assistant.corpus.html_blocks import break_lines
from eti_assistant.corpus.pieces import Piece, compose, plain, superscript
from eti_assistant.domain.documents import BlockKind

_NOTE = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n[ \t]+\S.*)*)", re.MULTILINE)
_CALL = re.compile(r"\[\^([^\]\s]+)\]")
_BREAK = "\x0b"


def read_markdown(content: bytes) -> Content:
    """The text as one page, marks of emphasis and addresses of links left out."""
    description, body = split_front_matter(decode(content))
    return Content((compose(1, markdown_pieces(body)),), description)


def markdown_pieces(body: str) -> Iterator[Piece]:
    """The pieces of a Markdown text, footnotes last."""
    notes = _NOTE.findall(body)
    source = _CALL.sub(lambda call: superscript(call[1]), _NOTE.sub("", body))
    tokens = (
        MarkdownIt("commonmark", {"maxNesting": 80})
        .enable(["table", "strikethrough"])
        .parse(source)
    )
    yield from _pieces(tokens)
    for call, text in notes:
        inline = MarkdownIt("commonmark").parseInline(text.replace("\n", " "))
        yield Piece(BlockKind.FOOTNOTE, f"{superscript(call)} {_inline(inline[0])}")


def _pieces(tokens: list[Token]) -> Iterator[Piece]:
    kind, level = BlockKind.PARAGRAPH, 0
    items = 0
    position = 0
    while position < len(tokens):
        token = tokens[position]
        position += 1
        if token.type == "table_open":
            end = next(n for n in range(position, len(tokens)) if tokens[n].type == "table_close")
            yield from _table(tokens[position:end])
            position = end
        elif token.type == "heading_open":
            kind, level = BlockKind.HEADING, int(token.tag[1])
        elif token.type == "heading_close":
            kind, level = BlockKind.LIST_ITEM if items else BlockKind.PARAGRAPH, 0
        elif token.type in {"list_item_open", "list_item_close"}:
            items += token.nesting
            kind = BlockKind.LIST_ITEM if items else BlockKind.PARAGRAPH
        elif token.type == "inline":
            for line in break_lines(_inline(token)):
                yield Piece(kind, line, level)
        elif token.type in {"fence", "code_block"}:
            for line in token.content.split("\n"):
                yield Piece(kind, line)
        elif token.type == "html_block" and plain(token.content):
            yield from fragment_pieces(token.content)


def _inline(token: Token) -> str:
    """The text a reader sees; a soft break is a blank."""
    texts: list[str] = []
    for child in token.children or []:
        if child.type in {"text", "code_inline", "text_special"}:
            texts.append(child.content)
        elif child.type == "softbreak":
            texts.append("\n")
        elif child.type == "hardbreak" or child.content.lower().startswith("<br"):
            texts.append(_BREAK)
    return "".join(texts)


def _table(tokens: list[Token]) -> Iterator[Piece]:
    rows: list[list[Cell]] = []
    for before, token in itertools.pairwise(tokens):
        if before.type == "tr_open":
            rows.append([])
        if token.type == "inline":
            rows[-1].append(Cell(_inline(token).replace(_BREAK, " ; "), before.type == "th_open"))
    yield from table_pieces(rows, 1)
