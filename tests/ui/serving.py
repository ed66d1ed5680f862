"""The page on a real server, and a text that would do harm if it were interpreted."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

from eti_assistant.assistant import Assistant
from eti_assistant_ui import mount

HOSTILE = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) **gras** ${alert(2)} {{alert(3)}}"


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
