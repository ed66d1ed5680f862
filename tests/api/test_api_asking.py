import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.api.problems import refused

from eti_assistant.assistant import Assistant
from eti_assistant.domain.passages import Filters
from eti_assistant.representation import answer_json

QUESTION = "Combien d'experts étaient déployés en Afrique en 2024 ?"
CHANGING = ("id", "timings_ms")


def test_a_question_gets_the_same_answer_as_from_python(
    client: TestClient, assistant: Assistant
) -> None:
    answer = client.post("/v1/ask", json={"question": QUESTION}).json()
    expected = json.loads(json.dumps(answer_json(assistant.ask(QUESTION))))
    for key in CHANGING:
        assert answer.pop(key)
        expected.pop(key)
    assert answer == expected
    assert answer["status"] == "answered"
    assert "118" in answer["answer"]


def test_a_quote_is_the_text_of_the_page_that_its_link_leads_to(client: TestClient) -> None:
    citations = client.post("/v1/ask", json={"question": QUESTION}).json()["citations"]
    assert citations
    for citation in citations:
        page = client.get(citation["link"])
        assert page.status_code == 200
        assert page.json()["text"][citation["start"] : citation["end"]] == citation["quote"]


def test_the_whole_request_of_the_contract_is_understood(client: TestClient) -> None:
    body = {
        "question": "Et en Asie ?",
        "history": [
            {"role": "user", "content": QUESTION},
            {"role": "assistant", "content": "En 2024, 118 experts [1]."},
        ],
        "filters": {"kinds": ["report"], "years": [], "countries": [], "document_ids": []},
        "today": "2026-11-23",
    }
    assert client.post("/v1/ask", json=body).status_code == 200


def test_a_search_gives_the_passages_of_python_and_no_more_than_k(
    client: TestClient, assistant: Assistant
) -> None:
    passages = client.post("/v1/search", json={"query": "hydrogène vert", "k": 1}).json()[
        "passages"
    ]
    hits = assistant.search("hydrogène vert", 1, Filters())
    assert [passage["id"] for passage in passages] == [hit.passage.id for hit in hits]
    assert passages[0]["document_id"] == "hydrogene-chili"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, "question"),
        ({"question": ""}, "vide"),
        ({"question": "  \n"}, "vide"),
        ({"question": "é" * 2_001}, "2\u202f000"),
        ({"question": 5}, "texte"),
        ({"question": None}, "texte"),
        ({"question": "a", "langue": "fr"}, "langue"),
        ({"question": "a", "today": "hier"}, "AAAA-MM-JJ"),
        ({"question": "a", "today": "2026-02-30"}, "AAAA-MM-JJ"),
        ({"question": "a", "history": [{"role": "system", "content": "x"}]}, "user ou assistant"),
        ({"question": "a", "history": [{"role": "user"}]}, "obligatoire"),
        ({"question": "a", "history": [{"role": "user", "content": "x"}] * 101}, "100"),
        ({"question": "a", "history": "rien"}, "liste"),
        ({"question": "a", "filters": []}, "objet"),
        ({"question": "a", "filters": {"years": ["mille"]}}, "entier"),
        ({"question": "a", "filters": {"years": [1e400]}}, "entier"),
        ([], "objet"),
        ("question", "objet"),
    ],
)
def test_a_body_that_is_no_question_is_refused_with_what_is_expected(
    client: TestClient, body: object, said: str
) -> None:
    response = client.post(
        "/v1/ask", content=json.dumps(body), headers={"Content-Type": "application/json"}
    )
    code = "invalid_question" if body == {"question": "  \n"} else "invalid_request"
    assert said in refused(response, 422, code)


@pytest.mark.parametrize("k", [0, 101, -1, 2.5, "dix", None, 10**30])
def test_a_search_takes_from_1_to_100_passages(client: TestClient, k: object) -> None:
    refused(client.post("/v1/search", json={"query": "a", "k": k}), 422, "invalid_request")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"{'question': 'a'}",
        b"[" * 90_000,
        b'{"question": ' * 5_000,
        b"\xff\xfe",
        b"\x00",
    ],
)
def test_what_is_not_json_is_refused(client: TestClient, content: bytes) -> None:
    response = client.post("/v1/ask", content=content, headers={"Content-Type": "application/json"})
    if content:
        refused(response, 400, "not_json")
    else:
        refused(response, 422, "invalid_request")


def test_a_lone_surrogate_is_refused(client: TestClient) -> None:
    response = client.post(
        "/v1/ask",
        content=b'{"question": "\\ud800 ?"}',
        headers={"Content-Type": "application/json"},
    )
    assert "Unicode" in refused(response, 422, "invalid_request")


@pytest.mark.parametrize(
    "question",
    [
        "\x00\x01\x02",
        "Combien\x00 d'experts\x1b[31m en Afrique\u202e ?",
        "<script>alert(1)</script> **combien** d'experts ?",
        "' OR 1=1; DROP TABLE passages; --",
        "How many experts were in Africa in 2024?",
        "\ufeff\u200b?",
        "?" * 2_000,
    ],
)
def test_an_odd_question_gets_an_answer_all_the_same(client: TestClient, question: str) -> None:
    response = client.post("/v1/ask", json={"question": question})
    assert response.status_code in (200, 422)
    assert response.json().get("answer") or response.json()["detail"]


ANYTHING = st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=5)
ALMOST = st.fixed_dictionaries(
    {"question": st.text()},
    optional={
        "today": st.text() | st.dates().map(str),
        "history": st.lists(st.text()),
        "filters": st.dictionaries(st.sampled_from(["years", "x"]), st.lists(st.integers())),
    },
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=ANYTHING | ALMOST)
def test_whatever_is_asked_nothing_breaks(client: TestClient, body: Any) -> None:
    response = client.post(
        "/v1/ask", content=json.dumps(body), headers={"Content-Type": "application/json"}
    )
    assert response.status_code in (200, 400, 422)
    if response.status_code != 200:
        assert response.headers["content-type"] == "application/problem+json"
