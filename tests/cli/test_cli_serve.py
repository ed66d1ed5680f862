"""The server as it is started: a process of its own, over HTTP."""

import signal
import socket
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from tests.cli.commands import PROGRAM, environment, processor_s, run

QUESTION = {"question": "Combien d'experts étaient déployés en Afrique en 2024 ?"}


@contextmanager
def serving(index: Path) -> Iterator[tuple[subprocess.Popen[str], httpx.Client]]:
    with subprocess.Popen(
        [*PROGRAM, "serve", "--port", "0", "--index", index],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(),
    ) as process:  # fmt: skip
        assert process.stderr
        lines = iter(process.stderr.readline, "")
        told = next(line for line in lines if "http://" in line)
        address = next(word for word in told.split() if word.startswith("http://"))
        with httpx.Client(base_url=address, trust_env=False, timeout=30) as client:
            try:
                yield process, client
            finally:
                process.kill()


def test_a_server_answers_and_stops_when_asked(small_index: Path) -> None:
    with serving(small_index) as (process, client):
        answer = client.post("/v1/ask", json=QUESTION)
        assert answer.status_code == 200
        assert "118" in answer.json()["answer"]
        assert client.get("/readyz").status_code == 200
        page = client.get("/v1/documents/notes%2Fpages%2F2/pages/1")
        assert page.json()["document_id"] == "notes/pages/2"
        home = client.get("/")
        assert home.status_code == 200
        assert home.headers["content-type"].startswith("text/html")
        missing = client.get("/rien-du-tout")
        assert missing.status_code == 404
        assert missing.headers["content-type"] == "application/problem+json"
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        assert process.stdout
        assert process.stderr
        assert process.stdout.read() == ""
        log = process.stderr.read()
        assert "Afrique" not in log
        assert "Traceback" not in log


def test_an_index_built_after_the_start_is_taken(small_corpus: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    with serving(index) as (_, client):
        assert client.get("/healthz").status_code == 200
        assert client.get("/readyz").status_code == 503
        assert run("index", "--corpus", small_corpus, "--index", index).code == 0
        assert client.get("/readyz").status_code == 200
        assert client.post("/v1/ask", json=QUESTION).json()["status"] == "answered"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "exemple.fr"])
def test_another_address_than_this_machine_is_refused(host: str) -> None:
    refused = run("serve", "--host", host)
    assert (refused.code, refused.out) == (2, "")
    assert "ETI_API__PUBLIC=true" in refused.err


def test_an_address_of_another_machine_cannot_be_served() -> None:
    refused = run("serve", "--host", "192.0.2.7", ETI_API__PUBLIC="true")
    assert refused.code == 2
    assert "192.0.2.7" in refused.err


def test_a_port_already_taken_is_told(small_index: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        failed = run("serve", "--port", port, "--index", small_index)
    assert (failed.code, failed.out) == (1, "")
    assert f"le port {port} est déjà pris" in failed.err


def test_the_first_question_costs_less_than_three_seconds_of_processor(small_index: Path) -> None:
    begun = processor_s()
    with serving(small_index) as (_, client):
        assert client.post("/v1/ask", json=QUESTION).status_code == 200
    assert processor_s() - begun < 3


def test_many_questions_at_once_are_all_answered(small_index: Path) -> None:
    with serving(small_index) as (_, client), ThreadPoolExecutor(40) as people:
        asked = [people.submit(client.post, "/v1/ask", json=QUESTION) for _ in range(120)]
        assert {answer.result().status_code for answer in asked} == {200}
