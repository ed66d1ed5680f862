"""A small corpus, its index, and the page on a real server."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI

from eti_assistant.answering.assistant import Assistant
from eti_assistant.bootstrap import open_assistant, update_index
from eti_assistant_ui import mount

CHROMIUM = Path("/usr/bin/chromium")
HOSTILE = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) **gras** ${alert(2)} {{alert(3)}}"

_PONTS = """---
title: Rapport sur les ponts du canal
publisher: Office des canaux
url: https://canaux.example/ponts
published: 2024-03-01
---

# Les ponts

Le canal traverse quatre communes. En 2023, l'office a réparé 17 ponts du canal. Les travaux ont
duré huit mois. Ils reprendront au printemps.
"""
_HOSTILE_PAGE = f"""{HOSTILE}

Le passeur de Trélazé s'appelle {HOSTILE} depuis toujours. Il habite au bord de l'eau.
"""


@pytest.fixture(scope="session")
def page_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    corpus = folder / "corpus"
    corpus.mkdir()
    (corpus / "ponts.md").write_text(_PONTS, encoding="utf-8")
    (corpus / "passeur.txt").write_text(_HOSTILE_PAGE, encoding="utf-8")
    update_index(corpus, folder / "index", lambda *_: None)
    return folder / "index"


@pytest.fixture(scope="session")
def address(page_index: Path) -> Iterator[str]:
    with served(open_assistant(page_index)) as address:
        yield address


@contextmanager
def served(assistant: Assistant) -> Iterator[str]:
    """The page on a real server; gives its address."""
    app = mount(FastAPI(), assistant)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.02)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    if not CHROMIUM.exists():
        pytest.skip("chromium is not installed")
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    flags += " --disable-background-networking --disable-component-update --disable-sync"
    return {"executable_path": str(CHROMIUM), "args": flags.split()}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, object]:
    """A visitor whose browser is in English."""
    return {"locale": "en-US", "viewport": {"width": 1280, "height": 860}}
