"""A stored page as a person reads it, with the quote highlighted where it stands."""

from collections.abc import Iterator
from itertools import groupby

from eti_assistant.domain.documents import Block, BlockKind, Page
from eti_assistant.domain.passages import Source
from eti_assistant_ui import wording
from eti_assistant_ui.rendering.addresses import QUOTE, Span, reading_address
from eti_assistant_ui.rendering.markup import element, text, web_address
from eti_assistant_ui.rendering.sources import french_date

_TABLE = (BlockKind.TABLE_HEAD, BlockKind.TABLE_ROW)
_NAMES = {BlockKind.CAPTION: "p", BlockKind.FOOTNOTE: "p", BlockKind.PARAGRAPH: "p"}
_CELL = " | "


def page_html(source: Source, page: Page, quote: Span) -> str:
    """The title, what the document is, its text block by block, and the pages beside it."""
    marked = _Marked(page.text, quote)
    body = "".join(_blocks(page, marked))
    return element("header", _title(source, page)) + element("article", body) + _nav(source, page)


class _Marked:
    """The page's text, a part at a time; the first part of the quote carries its id."""

    def __init__(self, page: str, quote: Span) -> None:
        self._page = page
        self._quote = quote
        self._named = False

    def part(self, start: int, end: int) -> str:
        """The text at `start:end` as HTML."""
        first, last = max(start, self._quote[0]), min(end, self._quote[1])
        if first >= last:
            return text(self._page[start:end])
        name = {} if self._named else {"id": QUOTE}
        self._named = True
        mark = element("mark", text(self._page[first:last]), **name)
        return f"{text(self._page[start:first])}{mark}{text(self._page[last:end])}"


def _title(source: Source, page: Page) -> str:
    told = [
        wording.KINDS.get(source.kind, ""),
        source.publisher,
        french_date(source.published) if source.published else "",
        wording.PAGE_OF.format(number=page.number, count=source.pages) if source.pages > 1 else "",
    ]
    about = element("p", text("\u00a0· ".join(filter(None, told))), class_="about")
    address = web_address(source.url)
    link = (
        element("a", text(wording.OFFICIAL_LINK), href=address, rel="noopener") if address else ""
    )
    return element("h1", text(source.title)) + about + (element("p", link) if link else "")


def _blocks(page: Page, marked: _Marked) -> Iterator[str]:
    for group, found in groupby(page.blocks, key=_group):
        blocks = list(found)
        if group == "table":
            rows = "".join(_row(page, block, marked) for block in blocks)
            yield element("div", element("table", rows), class_="table", tabindex="0")
        elif group == "list":
            yield element("ul", "".join(element("li", marked.part(b.start, b.end)) for b in blocks))
        else:
            yield from (_block(block, marked) for block in blocks)


def _group(block: Block) -> str:
    if block.kind in _TABLE:
        return "table"
    return "list" if block.kind is BlockKind.LIST_ITEM else "text"


def _block(block: Block, marked: _Marked) -> str:
    content = marked.part(block.start, block.end)
    if block.kind is BlockKind.HEADING:
        return element(f"h{min(block.level + 1, 6)}", content)
    return element(_NAMES[block.kind], content, class_=block.kind.value)


def _row(page: Page, block: Block, marked: _Marked) -> str:
    head = block.kind is BlockKind.TABLE_HEAD
    cells: list[str] = []
    start = block.start
    for cell in page.text[block.start : block.end].split(_CELL):
        scope = {"scope": "col"} if head else {}
        cells.append(
            element("th" if head else "td", marked.part(start, start + len(cell)), **scope)
        )
        start += len(cell) + len(_CELL)
    return element("tr", "".join(cells))


def _nav(source: Source, page: Page) -> str:
    links = ""
    if page.number > 1:
        links += _to(source, page.number - 1, wording.PREVIOUS_PAGE)
    if page.number < source.pages:
        links += _to(source, page.number + 1, wording.NEXT_PAGE)
    return element("nav", links, aria_label=wording.PAGES) if links else ""


def _to(source: Source, number: int, label: str) -> str:
    return element("a", text(label), href=reading_address(source.id, number))
