"""What a document says of itself in its visible text: posting fields, title, date."""

import re
from collections.abc import Iterator
from dataclasses import replace

from eti_assistant.corpus.dates import read_deadline, said_date
from eti_assistant.corpus.description import FIELD_NAMES, Description
from eti_assistant.corpus.labels import fold_label, labels
from eti_assistant.corpus.pieces import CELL_SEPARATOR
from eti_assistant.domain.documents import BlockKind, Page
from eti_assistant.french.dates import read_dates

_LABELLED = re.compile(
    r"^[\W_]{0,3}([^\W\d_][^:|]{1,48}?)[\s\u00a0\u202f]*[:|][\s\u00a0\u202f]*(\S.*)$"
)
_FIRST_LINES = 40


def visible_description(pages: tuple[Page, ...]) -> Description:
    """The fields that the text shows as "Libellé : valeur", the title and the date it gives."""
    found: dict[str, str] = {}
    named = ""
    for line in _lines(pages):
        name, value = labelled(line)
        if name and name not in found:
            found[name] = value
        named = named or _named(line)
    title = _title(pages)
    seen = Description(**found).over(Description(title=title, published=_date(pages)))
    return replace(seen, title=named) if named and seen.posting_fields > 1 else seen


def _named(line: str) -> str:
    """The title that a line gives under its label ("Intitulé du poste : conseiller fiscal")."""
    match = _LABELLED.match(line)
    told = match and labels().titles.get(fold_label(match[1])) == "posting"
    return match[2].replace(CELL_SEPARATOR, " ").strip(" .*") if match and told else ""


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
    """The first heading of the highest rank on the first page, else its first line if short.

    The name of a rubric ("Communiqué de presse – 12 mai 2024") is passed over for a next one.
    """
    page = pages[0]
    headings = [block for block in page.blocks if block.kind is BlockKind.HEADING]
    texts = [page.text[b.start : b.end] for b in sorted(headings, key=lambda b: (b.level, b.start))]
    if texts:
        return next((text for text in texts if not _is_rubric(text)), texts[0])
    line = page.text.split("\n", 1)[0]
    return line if len(line) <= 150 else ""


def _is_rubric(heading: str) -> bool:
    bare = heading
    for date in reversed(read_dates(heading)):
        bare = bare[: date.start] + bare[date.end :]
    words = fold_label(bare.strip(" –—-|,:"))
    words = words.removesuffix(" le").removesuffix(" du").strip(" -–—|,:")
    return labels().titles.get(words) == "rubric"


def _date(pages: tuple[Page, ...]) -> str:
    return said_date(pages[0].text.split("\n")[:_FIRST_LINES])
