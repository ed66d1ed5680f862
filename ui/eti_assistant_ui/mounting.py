"""The page in a FastAPI application: built when it is first needed, so that the API starts first.

Importing gradio and building the page take about three seconds.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from fastapi import FastAPI
from starlette.routing import Match, Mount
from starlette.types import Receive, Scope, Send

from eti_assistant.assistant import Assistant
from eti_assistant_ui.document import FrenchDocument
from eti_assistant_ui.reading import reading_routes

_FILES = ("/config", "/theme.css", "/favicon.ico")
_FOLDERS = (
    "/assets/",
    "/static/",
    "/gradio_api/queue/",
    "/gradio_api/heartbeat/",
)
"""What the page asks of the server. Nothing else is open: no upload, no file, no run."""


def mount(app: FastAPI, assistant: Assistant) -> FastAPI:
    """Serve the page at `/`, and give the application back; every other address stays its own.

    The page is built at the first visit, or once the application has started and is idle.
    """

    def build() -> FastAPI:
        from eti_assistant_ui.application import application

        return application(assistant)

    app.include_router(reading_routes(assistant))
    page = LazyPage(build)
    app.router.routes.append(_PageRoute("/", app=FrenchDocument(page)))
    around = app.router.lifespan_context

    @asynccontextmanager
    async def lifespan(application: FastAPI) -> AsyncGenerator[Any]:
        async with around(application) as state, page.opened_while_idle():
            yield state

    app.router.lifespan_context = lifespan
    return app


class LazyPage:
    """An application built once, in a thread, by the first request or a while after the start."""

    def __init__(self, build: Callable[[], FastAPI], idle_after_s: float = 3.0) -> None:
        self._build = build
        self._idle_after_s = idle_after_s
        self._opening: asyncio.Task[FastAPI] | None = None
        self._lives = AsyncExitStack()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, after the page is built."""
        page = await self._opened()
        await page(scope, receive, send)

    @asynccontextmanager
    async def opened_while_idle(self) -> AsyncGenerator[None]:
        """Build the page a while after the start if nobody came before; close it at the end."""
        waiting = asyncio.create_task(self._open_later())
        async with self._lives:
            yield
            waiting.cancel()

    async def _open_later(self) -> None:
        await asyncio.sleep(self._idle_after_s)
        await self._opened()

    async def _opened(self) -> FastAPI:
        if self._opening is None:
            self._opening = asyncio.create_task(self._open())
        return await asyncio.shield(self._opening)

    async def _open(self) -> FastAPI:
        page = await asyncio.to_thread(asyncio.run, self._built())
        await self._lives.enter_async_context(page.router.lifespan_context(page))
        return page

    async def _built(self) -> FastAPI:
        """Built inside a loop of its own: without one, Gradio makes some that it never closes."""
        return self._build()


class _PageRoute(Mount):
    """Matches the page's own addresses only, so that the API's 404 and 405 stay its own."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        path = str(scope.get("path", "")).removeprefix(str(scope.get("root_path", "")))
        if path == "/" or path in _FILES or path.startswith(_FOLDERS):
            return super().matches(scope)
        return Match.NONE, {}
