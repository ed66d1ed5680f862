"""A page of a document is read as plain HTML, the quote highlighted."""

import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.ui.serving import HOSTILE

from eti_assistant.bootstrap import open_assistant
from eti_assistant.domain.documents import Block, BlockKind, Page
from eti_assistant.domain.passages import Source
from eti_assistant_ui import mount
from eti_assistant_ui.rendering.addresses import reading_address
from eti_assistant_ui.rendering.pages import page_html

QUOTED = "En 2023, l'office a réparé 17 ponts du canal."


@pytest.fixture(scope="module")
def client(page_index: Path) -> TestClient:
    return TestClient(mount(FastAPI(), open_assistant(page_index)))


def test_the_quote_of_an_answer_is_highlighted_where_it_stands(
    client: TestClient, page_index: Path
) -> None:
    answer = open_assistant(page_index).ask("Combien de ponts ont été réparés en 2023 ?")
    citation = answer.citations[0]
    address = reading_address(citation.source.id, citation.page, (citation.start, citation.end))
    told = client.get(address)
    assert told.status_code == 200
    assert QUOTED.replace("'", "&#x27;") in told.text
    assert re.search(r'<mark id="quote">[^<]*17 ponts', told.text)
    assert told.text.count('id="quote"') == 1
    assert "Office des canaux" in told.text
    assert 'href="https://canaux.example/ponts"' in told.text


def test_markup_of_a_document_is_only_text(client: TestClient) -> None:
    told = client.get(reading_address("passeur", 1))
    assert "<img" not in told.text
    assert "&lt;img src=x onerror=alert(1)&gt;" in told.text
    assert "script-src" not in told.headers["content-security-policy"]
    assert told.headers["content-security-policy"].startswith("default-src 'none'")
    assert HOSTILE not in told.text


@pytest.mark.parametrize("query", ["", "?document=inconnu", "?document=ponts&page=9"])
def test_a_page_that_is_not_there_is_said_in_french(client: TestClient, query: str) -> None:
    told = client.get(f"/read{query}")
    assert told.status_code == 404
    assert "n&#x27;est pas dans l&#x27;index" in told.text


def test_the_style_sheet_is_served(client: TestClient) -> None:
    assert client.get("/read.css").headers["content-type"].startswith("text/css")


def test_rows_are_a_table_and_a_quoted_row_is_marked_cell_by_cell() -> None:
    text = "Bilan\nRégion | 2024\nAfrique | 118\nDeux sites."
    kinds = [
        (BlockKind.HEADING, 0, 5), (BlockKind.TABLE_HEAD, 6, 19), (BlockKind.TABLE_ROW, 20, 33),
        (BlockKind.LIST_ITEM, 34, 45),
    ]  # fmt: skip
    page = Page(2, text, tuple(Block(kind, s, e, level=1) for kind, s, e in kinds))
    source = Source("a", "Titre", "report", "0", pages=3)
    html = page_html(source, page, (20, 33))
    assert '<th scope="col">Région</th>' in html
    assert '<td><mark id="quote">Afrique</mark></td><td><mark>118</mark></td>' in html
    assert "<ul><li>Deux sites.</li></ul>" in html
    assert "page=1" in html
    assert "page=3" in html
