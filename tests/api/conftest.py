from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from eti_assistant.api.app import create_app
from eti_assistant.assistant import Assistant


@pytest.fixture(scope="session")
def client(assistant: Assistant) -> Iterator[TestClient]:
    with TestClient(create_app(assistant), raise_server_exceptions=False) as client:
        yield client
