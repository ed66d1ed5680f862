"""The statement of one stretch of a page, and its words as one line."""

import re

from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.statements import Excerpt, Statement
from eti_assistant.domain.documents import Page
from eti_assistant.french.footnote_calls import without_calls

MAX_QUOTE = 1_200
"""Characters of the longest quote that is made by joining neighbours."""

_NUMBERING = re.compile(r"^(?:\d{1,2}[.)]|[QR]\.|\*+|[-–—•▪◦·])\s+(?=\S)")


def statement(evidence: Evidence, page: Page, start: int, end: int, text: str) -> Statement:
    """What is told of the page's text at `start:end`, which it quotes."""
    source = evidence.hit.passage.source
    return Statement(text, (Excerpt(source, page.number, start, end, page.text[start:end]),))


def clean(text: str) -> str:
    """One line, without the calls of footnotes nor the number of a note or an item."""
    line = without_calls(text).replace("\n", " ").replace("**", "")
    return _NUMBERING.sub("", " ".join(line.split(" ")).strip())
