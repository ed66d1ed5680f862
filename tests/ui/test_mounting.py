"""The page beside an API."""

import subprocess
import sys
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from eti_assistant.bootstrap import open_assistant
from eti_assistant_ui import mount


@pytest.fixture
def app(tmp_path: Path) -> FastAPI:
    app = FastAPI()

    @app.post("/v1/ask")
    def ask() -> dict[str, str]:
        return {"status": "answered"}

    return mount(app, open_assistant(tmp_path / "none"))


def test_the_api_keeps_its_own_addresses_and_errors(app: FastAPI) -> None:
    client = TestClient(app)
    assert client.post("/v1/ask").json() == {"status": "answered"}
    assert client.get("/v1/ask").status_code == 405
    assert client.get("/v1/nothing").status_code == 404
    assert client.get("/docs").status_code == 200


def test_what_the_page_does_not_need_is_closed(app: FastAPI) -> None:
    client = TestClient(app)
    assert client.post("/gradio_api/upload").status_code == 404
    assert client.get("/gradio_api/file=/etc/passwd").status_code == 404
    assert client.get("/gradio_api/info").status_code == 404


def test_the_page_is_served_in_french_with_a_strict_policy(app: FastAPI) -> None:
    with TestClient(app) as client:
        page = client.get("/")
        assert page.status_code == 200
        assert "<title>Assistant ETI</title>" in page.text
        assert 'lang="fr"' in page.text
        assert "default-src 'self'" in page.headers["content-security-policy"]
        assert client.get("/favicon.ico").headers["content-type"] == "image/svg+xml"


def test_a_page_mounted_by_a_program_costs_no_import_of_gradio(tmp_path: Path) -> None:
    program = (
        "import sys; from fastapi import FastAPI; from eti_assistant.bootstrap import *; "
        "import eti_assistant_ui as ui; "
        f"ui.mount(FastAPI(), open_assistant({str(tmp_path)!r})); print('gradio' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "False"
