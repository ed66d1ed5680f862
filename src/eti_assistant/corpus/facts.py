"""What a document says of itself in its visible text: posting fields, title, date."""

import re
from collections.abc import Iterator

from eti_assistant.corpus.dates import read_deadline, said_date
from eti_assistant.corpus.description import FIELD_NAMES, Description
from eti_assistant.corpus.labels import fold_label, labels
from eti_assistant.corpus.pieces import CELL_SEPARATOR
from eti_assistant.domain.documents import BlockKind, Page

_LABELLED = re.compile(
    r"^[\W_]{0,3}([^\W\d_][^:|]{1,48}?)[\s\u00a0\u202f]*[:|][\s\u00a0\u202f]*(\S.*)$"
)
_FIRST_LINES = 40


def visible_description(pages: tuple[Page, ...]) -> Description:
    """The fields that the text shows as "Libellé : valeur", the title and the date it gives."""
    found: dict[str, str] = {}
    for line in _lines(pages):
        name, value = labelled(line)
        if name and name not in found:
            found[name] = value
    return Description(**found).over(Description(title=_title(pages), published=_date(pages)))


def labelled(line: str) -> tuple[str, str]:
    """The posting field that a line gives with its value; two empty strings if it gives none."""
    match = _LABELLED.match(line)
    name = labels().posting.get(fold_label(match[1]), "") if match else ""
    if not match or not name:
        return "", ""
    value = match[2].replace(CELL_SEPARATOR, " ").strip(" .*")
    if name == "deadline":
        value = read_deadline(value)
    return (name, value) if value and name in FIELD_NAMES else ("", "")


def _lines(pages: tuple[Page, ...]) -> Iterator[str]:
    """The blocks' texts; a label alone on its line is joined with the line that follows."""
    for page in pages:
        before = ""
        for line in page.text.split("\n"):
            yield line
            if before and len(line) < 120:
                yield f"{before} : {line}"
            before = line if fold_label(line) in labels().posting else ""


def _title(pages: tuple[Page, ...]) -> str:
    """The first heading of the highest rank on the first page, else its first line if short."""
    page = pages[0]
    headings = [block for block in page.blocks if block.kind is BlockKind.HEADING]
    if headings:
        first = min(headings, key=lambda block: (block.level, block.start))
        return page.text[first.start : first.end]
    line = page.text.split("\n", 1)[0]
    return line if len(line) <= 150 else ""


def _date(pages: tuple[Page, ...]) -> str:
    return said_date(pages[0].text.split("\n")[:_FIRST_LINES])
