"""Where a page of a document is read."""

from urllib.parse import urlencode

ADDRESS = "/read"
QUOTE = "quote"
"""The id of the highlighted quote."""

Span = tuple[int, int]


def reading_address(document_id: str, page: int, quote: Span | None = None) -> str:
    """Where a page is read; with a quote, where its text at `start:end` is highlighted."""
    asked: dict[str, str | int] = {"document": document_id, "page": page}
    if quote is None:
        return f"{ADDRESS}?{urlencode(asked)}"
    return f"{ADDRESS}?{urlencode({**asked, 'start': quote[0], 'end': quote[1]})}#{QUOTE}"
