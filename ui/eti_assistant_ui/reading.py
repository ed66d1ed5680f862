"""`/read`: a page of a document as it was read, for whoever follows a citation.

Plain HTML without a script; it neither needs nor loads gradio.
"""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response

from eti_assistant.assistant import Assistant
from eti_assistant.errors import DocumentNotFound, IndexUnusable
from eti_assistant_ui import wording
from eti_assistant_ui.document import ASSETS
from eti_assistant_ui.rendering.addresses import ADDRESS
from eti_assistant_ui.rendering.markup import element, text
from eti_assistant_ui.rendering.pages import page_html

STYLE = f"{ADDRESS}.css"
_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'"
_DOCUMENT = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><link rel="stylesheet" href="{style}"></head>
<body><main>{body}</main></body></html>
"""
_FARTHEST = 100_000_000


def reading_routes(assistant: Assistant) -> APIRouter:
    """The page, and its style sheet."""
    router = APIRouter(include_in_schema=False)

    @router.get(ADDRESS)
    def read(  # pyright: ignore[reportUnusedFunction]
        document: Annotated[str, Query(max_length=1_000)] = "",
        page: Annotated[int, Query(ge=1, le=1_000_000)] = 1,
        start: Annotated[int, Query(ge=0, le=_FARTHEST)] = 0,
        end: Annotated[int, Query(ge=0, le=_FARTHEST)] = 0,
    ) -> Response:
        try:
            source, found = assistant.document(document), assistant.page(document, page)
        except (DocumentNotFound, IndexUnusable):
            missing = element("h1", text(wording.NO_PAGE)) + _home()
            return _answer(wording.NO_PAGE, missing, 404)
        return _answer(source.title, page_html(source, found, (start, end)) + _home(), 200)

    @router.get(STYLE)
    def style() -> Response:  # pyright: ignore[reportUnusedFunction]
        sheet = (ASSETS / "read.css").read_text(encoding="utf-8")
        return Response(sheet, media_type="text/css")

    return router


def _home() -> str:
    return element("p", element("a", text(wording.BACK_HOME), href="/"), class_="home")


def _answer(title: str, body: str, status: int) -> Response:
    page = _DOCUMENT.format(title=text(title), style=STYLE, body=body)
    return HTMLResponse(page, status, {"Content-Security-Policy": _POLICY})
