"""Checking a text and listing figures, over HTTP."""

import csv
import io
import json

import pytest
from fastapi.testclient import TestClient
from tests.api.problems import refused

from eti_assistant.assistant import Assistant
from eti_assistant.representation import known_figure_json, verification_json

TEXT = "Bonjour,\nEn 2024, 118 experts étaient déployés en Afrique et 40 en Asie."


def test_a_text_gets_the_same_verdicts_as_from_python(
    client: TestClient, assistant: Assistant
) -> None:
    told = client.post("/v1/verify", json={"text": TEXT}).json()
    assert told == json.loads(json.dumps(verification_json(assistant.verify(TEXT))))
    assert [claim["verdict"] for claim in told["claims"]] == ["confirmed", "contradicted"]
    assert told["summary"] == {
        "claims": 2, "confirmed": 1, "contradicted": 1, "outdated": 0, "not_found": 0
    }  # fmt: skip


def test_a_wrong_figure_comes_back_with_the_right_one_and_its_quote(client: TestClient) -> None:
    wrong = client.post("/v1/verify", json={"text": TEXT}).json()["claims"][1]
    assert TEXT[wrong["start"] : wrong["end"]] == wrong["text"] == "40"
    assert wrong["expected"]["value"] == 37
    quoted = wrong["citations"][0]
    page = client.get(quoted["link"]).json()["text"]
    assert "37" in quoted["quote"]
    assert page[quoted["start"] : quoted["end"]] == quoted["quote"]


@pytest.mark.parametrize("text", ["Contact : 01 70 82 70 82, de 9 h à 18 h.", "Bonjour.", "…"])
def test_a_text_without_a_claim_has_no_verdict(client: TestClient, text: str) -> None:
    told = client.post("/v1/verify", json={"text": text}).json()
    assert told["claims"] == []
    assert told["summary"]["claims"] == 0


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": 3}, {"texte": "a"}])
def test_what_is_no_text_is_refused_in_french(client: TestClient, body: dict[str, object]) -> None:
    refused(client.post("/v1/verify", json=body), 422, "invalid_request")


def test_a_blank_text_is_refused_in_french(client: TestClient) -> None:
    refused(client.post("/v1/verify", json={"text": " \n"}), 422, "invalid_text")


def test_the_figures_are_those_of_python_and_stand_in_their_page(
    client: TestClient, assistant: Assistant
) -> None:
    told = client.get("/v1/figures", params={"q": "experts", "year": 2024}).json()["figures"]
    found = assistant.figures("experts", year=2024)
    assert told == json.loads(json.dumps([known_figure_json(figure) for figure in found]))
    assert {(one["value"], one["scope"]) for one in told} >= {(118, "Afrique"), (37, "Asie")}
    for one in told:
        page = assistant.page(one["document_id"], one["page"]).text
        assert page[one["start"] : one["end"]] == one["quote"]
        assert one["text"] in one["quote"]


def test_figures_are_limited_to_a_unit_and_a_document(client: TestClient) -> None:
    money = client.get("/v1/figures", params={"unit": "€"}).json()["figures"]
    assert [one["value"] for one in money] == [2_400_000]
    asked = {"document_id": "hydrogene-chili"}
    assert {one["unit"] for one in client.get("/v1/figures", params=asked).json()["figures"]} == {
        "ans"
    }
    assert client.get("/v1/figures", params={"year": 1931}).json() == {"figures": []}


def test_figures_come_as_csv_when_asked(client: TestClient) -> None:
    told = client.get("/v1/figures", params={"q": "Afrique"}, headers={"Accept": "text/csv"})
    assert told.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(told.text)))
    assert rows[0]["value"] == "118"
    assert rows[0]["unit"] == "experts"


@pytest.mark.parametrize("query", ["year=deux", "year=0", "year=99999"])
def test_an_impossible_filter_is_refused_in_french(client: TestClient, query: str) -> None:
    refused(client.get(f"/v1/figures?{query}"), 422, "invalid_request")
