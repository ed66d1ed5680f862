import pytest
from fastapi.testclient import TestClient
from tests.api.problems import refused


def test_every_document_is_listed_with_its_fields(client: TestClient) -> None:
    documents = client.get("/v1/documents").json()["documents"]
    assert {d["id"] for d in documents} == {"reports/eti-2024", "hydrogene-chili", "notes/pages/2"}
    fields = {"id", "title", "kind", "pages", "published", "url", "sha256", "quality"}
    assert all(set(document) == fields for document in documents)


@pytest.mark.parametrize(
    "address", ["reports%2Feti-2024", "reports%2feti-2024", "reports/eti-2024"]
)
def test_an_id_with_a_slash_is_found_encoded_or_not(client: TestClient, address: str) -> None:
    document = client.get(f"/v1/documents/{address}").json()
    assert document["id"] == "reports/eti-2024"
    assert document["published"] == "2025-08-28"
    page = client.get(f"/v1/documents/{address}/pages/1").json()
    assert page["document_id"] == "reports/eti-2024"
    assert "118 experts" in page["text"]


def test_an_id_that_looks_like_a_page_is_still_an_id(client: TestClient) -> None:
    assert client.get("/v1/documents/notes%2Fpages%2F2").json()["id"] == "notes/pages/2"
    page = client.get("/v1/documents/notes%2Fpages%2F2/pages/1").json()
    assert page["document_id"] == "notes/pages/2"
    assert "salle de lecture" in page["text"]


@pytest.mark.parametrize(
    "address",
    [
        "inconnu",
        "reports%252Feti-2024",
        "..%2F..%2Fetc%2Fpasswd",
        "../../etc/passwd",
        "%00",
        "%ff",
        "inconnu/pages/1",
        "reports%2Feti-2024/pages/2",
        "reports%2Feti-2024/pages/999999",
        "a" * 5_000,
    ],
)
def test_what_is_not_in_the_index_is_not_found(client: TestClient, address: str) -> None:
    response = client.get(f"/v1/documents/{address}")
    code = "no_route" if address.startswith("../") else "document_not_found"
    refused(response, 404, code)


@pytest.mark.parametrize("number", ["0", "-1", "un", "1.5", "9" * 40])
def test_a_page_number_that_is_none_is_refused(client: TestClient, number: str) -> None:
    refused(client.get(f"/v1/documents/reports%2Feti-2024/pages/{number}"), 422, "invalid_request")
