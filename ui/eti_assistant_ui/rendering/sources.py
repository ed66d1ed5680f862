"""The sources of an answer: what each document is, and the quote in its context."""

from collections.abc import Sequence

from eti_assistant.domain.answers import Citation
from eti_assistant.french.date_writing import date_in_french
from eti_assistant_ui import wording
from eti_assistant_ui.excerpts import Excerpt
from eti_assistant_ui.rendering.addresses import reading_address
from eti_assistant_ui.rendering.markup import element, text, web_address


def source_anchor(place: int, number: int) -> str:
    """The id of a source in the page: the exchange's place, the citation's number."""
    return f"source-{place}-{number}"


def sources_html(citations: Sequence[Citation], excerpts: Sequence[Excerpt], place: int) -> str:
    """The list of sources; nothing where there is none."""
    if not citations:
        return ""
    heading = element("h3", text(wording.SOURCES), id=f"sources-{place}")
    items = "".join(
        source_html(citation, excerpt, place)
        for citation, excerpt in zip(citations, excerpts, strict=True)
    )
    return element(
        "section",
        heading + element("ol", items),
        class_="eti-sources",
        aria_labelledby=f"sources-{place}",
    )


def source_html(citation: Citation, excerpt: Excerpt, place: int) -> str:
    """One source: number, title, publisher, date, page, quote, links."""
    label = wording.SOURCE_NUMBER.format(number=citation.number)
    number = element("span", str(citation.number), class_="eti-number", aria_label=label)
    title = element("h4", text(citation.source.title))
    parts = (number, title, _origin(citation), excerpt_html(excerpt), _links(citation))
    return element(
        "li",
        "".join(parts),
        id=source_anchor(place, citation.number),
        class_="eti-source",
        tabindex="-1",
    )


def excerpt_html(excerpt: Excerpt) -> str:
    """The quote, highlighted, between the sentences around it."""
    marked = element("mark", text(excerpt.quote))
    return element("blockquote", f"{text(excerpt.before)}{marked}{text(excerpt.after)}")


def french_date(iso: str) -> str:
    """The date in French; as it stands where it is not ISO 8601."""
    try:
        return date_in_french(iso)
    except ValueError:
        return iso


def _origin(citation: Citation) -> str:
    source = citation.source
    page = wording.PAGE.format(number=citation.page) if source.pages > 1 else ""
    parts = (
        wording.KINDS.get(source.kind, ""),
        source.publisher,
        french_date(source.published) if source.published else "",
        page,
    )
    return element("p", text("\u00a0· ".join(filter(None, parts))), class_="eti-origin")


def _links(citation: Citation) -> str:
    links = _link(web_address(citation.source.url), wording.OFFICIAL_LINK)
    quote = citation.start, citation.end
    stored = reading_address(citation.source.id, citation.page, quote)
    links += _link(stored, wording.STORED_LINK)
    return element("p", links, class_="eti-links")


def _link(address: str, label: str) -> str:
    if not address:
        return ""
    tab = element("span", f" {text(wording.NEW_TAB)}", class_="eti-hidden")
    return element("a", text(label) + tab, href=address, target="_blank", rel="noopener noreferrer")
