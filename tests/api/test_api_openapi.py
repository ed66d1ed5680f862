"""The description of the API is true, French, and needs nothing from elsewhere."""

from html.parser import HTMLParser
from typing import Any

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator


@pytest.fixture(scope="module")
def described(client: TestClient) -> dict[str, Any]:
    return client.get("/openapi.json").json()


def test_it_is_openapi_3_1_with_every_route(described: dict[str, Any]) -> None:
    assert described["openapi"].startswith("3.1")
    assert set(described["paths"]) == {
        "/v1/ask", "/v1/search", "/v1/documents", "/v1/documents/{document_id}",
        "/v1/documents/{document_id}/pages/{number}", "/healthz", "/readyz",
        "/v1/verify", "/v1/figures",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("method", "address", "body", "name"),
    [
        ("POST", "/v1/ask", {"question": "Combien d'experts en Afrique en 2024 ?"}, "AnswerObject"),
        ("POST", "/v1/search", {"query": "hydrogène"}, "Passages"),
        ("POST", "/v1/verify", {"text": "118 experts en Afrique en 2024"}, "VerificationObject"),
        ("GET", "/v1/figures?q=Afrique", None, "Figures"),
        ("GET", "/v1/documents", None, "Documents"),
        ("GET", "/v1/documents/hydrogene-chili", None, "DocumentObject"),
        ("GET", "/v1/documents/hydrogene-chili/pages/1", None, "PageObject"),
        ("GET", "/v1/documents/inconnu", None, "Problem"),
        ("GET", "/healthz", None, "Alive"),
        ("GET", "/readyz", None, "Ready"),
    ],
)
def test_what_is_returned_is_what_is_described(
    client: TestClient,
    described: dict[str, Any],
    method: str,
    address: str,
    body: Any,
    name: str,
) -> None:
    schema = {"$ref": f"#/components/schemas/{name}", "components": described["components"]}
    Draft202012Validator(schema).validate(client.request(method, address, json=body).json())


def test_every_operation_says_in_french_what_it_does(described: dict[str, Any]) -> None:
    for methods in described["paths"].values():
        for operation in methods.values():
            assert operation["summary"].split()[0] in (
                "Répondre", "Trouver", "Lister", "Décrire", "Lire", "Vie", "Service",
                "Vérifier",
            )  # fmt: skip
            assert operation["description"].endswith(".")
            assert "Validation Error" not in str(operation["responses"])


def test_the_examples_given_are_accepted(client: TestClient, described: dict[str, Any]) -> None:
    objects = described["components"]["schemas"]
    bodies = (
        ("/v1/ask", "AskRequest"), ("/v1/search", "SearchRequest"), ("/v1/verify", "VerifyRequest")
    )  # fmt: skip
    for address, name in bodies:
        assert objects[name]["examples"]
        for example in objects[name]["examples"]:
            assert client.post(address, json=example).status_code == 200


class _Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        self.found += [value or "" for name, value in attrs if name in ("src", "href")]


def test_the_page_of_the_api_loads_nothing_from_elsewhere(client: TestClient) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    parser = _Addresses()
    parser.feed(page.text)
    assert parser.scripts == 0
    for address in parser.found:
        assert address.startswith(("#", "/")), address
        if address.startswith("/"):
            assert client.get(address).status_code == 200
    for route in ("/v1/ask", "/v1/documents/{document_id}/pages/{number}", "AnswerObject"):
        assert route in page.text
    links = {address for address in parser.found if address.startswith("#")}
    assert all(f'id="{link[1:]}"' in page.text for link in links)
