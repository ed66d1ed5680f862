"""A real OpenAI-compatible embeddings server, as small as can be, whose moods are model names."""

import hashlib
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

KEY = "sesame-ouvre-toi"
DIMENSION = 16


class Server(ThreadingHTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.batches: list[list[str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


@contextmanager
def running() -> Iterator[Server]:
    with Server() as server:
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def vector(text: str) -> list[float]:
    digest = hashlib.sha256(text.encode()).digest()[:DIMENSION]
    return [3 * (byte - 127.5) for byte in digest]


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path != "/v1/embeddings":
            return self._answer(404, {})
        model, texts = body["model"], body["input"]
        if model == "gardé" and self.headers["Authorization"] != f"Bearer {KEY}":
            return self._answer(401, {})
        if model == "lent":
            time.sleep(1.5)
        if model == "en panne":
            return self._answer(500, {"error": "secret"})
        self.server.batches.append(texts)
        rows = [{"index": i, "embedding": vector(t)} for i, t in enumerate(texts)]
        moods: dict[str, Any] = {
            "autre forme": {"vectors": []},
            "un de moins": {"data": rows[1:]},
            "nul": {"data": [{**row, "embedding": [0.0] * DIMENSION} for row in rows]},
            "infini": {"data": [{**row, "embedding": [1e999] * DIMENSION} for row in rows]},
            "en mots": {"data": [{**row, "embedding": ["un"]} for row in rows]},
        }
        # In reverse: the index tells the order, not the place.
        return self._answer(200, moods.get(model, {"data": rows[::-1]}))

    def _answer(self, status: int, body: object) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""
