"""The API and the page behind one address: put together here, and nowhere else."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Any

from fastapi import FastAPI

from eti_assistant.api.app import create_app
from eti_assistant.assistant import Assistant
from eti_assistant.errors import EtiError
from eti_assistant_ui import mount

_REHEARSAL = "Combien d'experts en 2024 ?"


def create_server(assistant: Assistant, concurrency: int) -> FastAPI:
    """The API and the page over this assistant; the index is open when it starts."""
    application = mount(create_app(assistant, concurrency), assistant)
    around = application.router.lifespan_context

    @asynccontextmanager
    async def lifespan(started: FastAPI) -> AsyncGenerator[Any]:
        await asyncio.to_thread(_rehearse, assistant)
        async with around(started) as state:
            yield state

    application.router.lifespan_context = lifespan
    return application


def _rehearse(assistant: Assistant) -> None:
    """Answer once before anybody asks: what is loaded at first use is loaded once, not by each.

    Without an index there is nothing to load yet, and `/readyz` says so until there is.
    """
    with suppress(EtiError):
        assistant.ask(_REHEARSAL)
