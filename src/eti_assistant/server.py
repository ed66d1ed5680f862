"""The API and the page behind one address: put together here, and nowhere else."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Any

from fastapi import FastAPI

from eti_assistant.answering.assistant import Assistant
from eti_assistant.api.app import create_app
from eti_assistant.errors import EtiError
from eti_assistant_ui import mount


def create_server(assistant: Assistant, concurrency: int) -> FastAPI:
    """The API and the page over this assistant; the index is opened as the server starts."""
    application = mount(create_app(assistant, concurrency), assistant)
    around = application.router.lifespan_context

    @asynccontextmanager
    async def lifespan(started: FastAPI) -> AsyncGenerator[Any]:
        async with around(started) as state:
            opening = asyncio.create_task(asyncio.to_thread(_open, assistant))
            yield state
            await opening

    application.router.lifespan_context = lifespan
    return application


def _open(assistant: Assistant) -> None:
    """Open the index before the first question; without one, `/readyz` says so until there is."""
    with suppress(EtiError):
        _ = assistant.index_version
