import asyncio
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from fastapi.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send
from tests.api.problems import refused
from tests.embedding.embedding_server import running

from eti_assistant.api.app import create_app
from eti_assistant.api.limits import Limits
from eti_assistant.assistant import Assistant
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.embedding.server import ServerEmbedder
from eti_assistant.index.building import build_index
from eti_assistant.retrieval.retriever import CurrentIndex

JSON = {"Content-Type": "application/json"}


def test_an_unknown_address_is_a_french_problem(client: TestClient) -> None:
    for address in ("/rien", "/v1/rien", "/v1/", "/v1/ask/encore"):
        assert "/docs" in refused(client.get(address), 404, "no_route")


def test_a_wrong_method_says_which_is_right(client: TestClient) -> None:
    response = client.get("/v1/ask")
    refused(response, 405, "wrong_method")
    assert response.headers["allow"] == "POST"


def test_a_body_over_100_kilobytes_is_refused_whether_its_length_is_told_or_not(
    client: TestClient,
) -> None:
    long = json.dumps({"question": "a", "x": "b" * 100_000}).encode()
    refused(client.post("/v1/ask", content=long, headers=JSON), 413, "body_too_long")

    def pieces() -> Iterator[bytes]:
        yield from (long[start : start + 1_000] for start in range(0, len(long), 1_000))

    refused(client.post("/v1/ask", content=pieces(), headers=JSON), 413, "body_too_long")


def test_a_long_conversation_of_less_is_accepted(client: TestClient) -> None:
    history = [{"role": "user", "content": "é" * 19_000}] * 2
    response = client.post("/v1/ask", json={"question": "Combien d'experts ?", "history": history})
    assert response.status_code == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_body_of_another_type_is_refused(client: TestClient, kind: str) -> None:
    content = b'{"question": "a"}'
    response = client.post("/v1/ask", content=content, headers={"Content-Type": kind})
    refused(response, 415, "not_json_type")


def test_a_type_with_a_charset_is_json_too(client: TestClient) -> None:
    content = '{"query": "hydrogène"}'.encode()
    response = client.post(
        "/v1/search", content=content, headers={"Content-Type": "application/json; charset=UTF-8"}
    )
    assert response.status_code == 200


@pytest.mark.parametrize("address", ["/v1/documents", "/v1/rien", "/docs", "/healthz"])
def test_every_answer_carries_the_security_headers(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_without_an_index_the_api_lives_is_not_ready_and_recovers(
    small_corpus: Path, e5: E5Embedder, tmp_path: Path
) -> None:
    index = tmp_path / "index"
    with TestClient(create_app(Assistant(CurrentIndex(index, e5)))) as client:
        assert client.get("/healthz").status_code == 200
        for response in (
            client.get("/readyz"),
            client.get("/v1/documents"),
            client.post("/v1/ask", json={"question": "Combien d'experts ?"}),
        ):
            refused(response, 503, "index_missing")
            assert int(response.headers["retry-after"]) > 0
        version = build_index(small_corpus, index, e5, lambda *_: None).index_version
        assert client.get("/readyz").json() == {"status": "ok", "index_version": version}


class Waiting(Assistant):
    """An assistant whose listing takes as long as it is held."""

    def __init__(self, current: CurrentIndex) -> None:
        super().__init__(current)
        self.entered, self.held = Event(), Event()

    def documents(self) -> tuple[()]:
        self.entered.set()
        assert self.held.wait(20)
        return ()


def test_one_request_too_many_is_told_to_come_back_and_the_others_are_answered(
    small_index: Path, e5: E5Embedder
) -> None:
    waiting = Waiting(CurrentIndex(small_index, e5))
    with TestClient(create_app(waiting, concurrency=1)) as client, ThreadPoolExecutor(1) as pool:
        first = pool.submit(client.get, "/v1/documents")
        assert waiting.entered.wait(20)
        busy = client.get("/v1/documents")
        refused(busy, 503, "busy")
        assert int(busy.headers["retry-after"]) > 0
        assert client.get("/healthz").status_code == 200
        waiting.held.set()
        assert first.result().status_code == 200
        assert client.get("/v1/documents").status_code == 200


def test_a_body_that_does_not_arrive_is_not_waited_for() -> None:
    sent: list[Message] = []

    async def never() -> Message:
        await asyncio.sleep(60)
        raise AssertionError

    async def send(message: Message) -> None:
        sent.append(message)

    async def unreachable(scope: Scope, receive: Receive, send: Send) -> None:
        raise AssertionError

    headers = [(b"content-type", b"application/json"), (b"content-length", b"10")]
    scope = {"type": "http", "method": "POST", "path": "/v1/ask", "headers": headers}
    asyncio.run(Limits(unreachable, 1, body_wait_s=0.01)(scope, never, send))
    assert sent[0]["status"] == 408
    assert "temps" in json.loads(sent[1]["body"])["detail"]


def test_a_model_that_does_not_answer_is_a_problem_without_its_address(
    small_corpus: Path, tmp_path: Path
) -> None:
    with running() as server:
        url = server.url
        build_index(small_corpus, tmp_path, ServerEmbedder(url, "modèle"), lambda *_: None)
    embedder = ServerEmbedder(url, "modèle")
    with TestClient(create_app(Assistant(CurrentIndex(tmp_path, embedder)))) as client:
        assert client.get("/v1/documents").status_code == 200
        response = client.post("/v1/search", json={"query": "hydrogène vert"})
    assert "127.0.0.1" not in refused(response, 503, "embedding")
    assert int(response.headers["retry-after"]) > 0


class Broken(Assistant):
    """An assistant with a fault nobody foresaw."""

    def documents(self) -> tuple[()]:
        raise ZeroDivisionError("/srv/secret.py")


def test_an_accident_nobody_foresaw_is_a_french_problem_without_a_trace(
    small_index: Path, e5: E5Embedder
) -> None:
    application = create_app(Broken(CurrentIndex(small_index, e5)))
    with TestClient(application, raise_server_exceptions=False) as client:
        response = client.get("/v1/documents")
    assert "secret" not in refused(response, 500, "unexpected")
