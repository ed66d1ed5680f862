"""A small corpus, its index, and the page on a real server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.ui.serving import HOSTILE, served

from eti_assistant.bootstrap import open_assistant, update_index

CHROMIUM = Path("/usr/bin/chromium")


_PONTS = """---
title: Rapport sur les ponts du canal
publisher: Office des canaux
url: https://canaux.example/ponts
published: 2024-03-01
---

# Les ponts

Le canal traverse quatre communes. En 2023, l'office a réparé 17 ponts du canal. Les travaux ont
duré huit mois. Ils reprendront au printemps.
"""
_HOSTILE_PAGE = f"""{HOSTILE}

Le passeur de Trélazé s'appelle {HOSTILE} depuis toujours. Il habite au bord de l'eau.
"""


@pytest.fixture(scope="session")
def page_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    corpus = folder / "corpus"
    corpus.mkdir()
    (corpus / "ponts.md").write_text(_PONTS, encoding="utf-8")
    (corpus / "passeur.txt").write_text(_HOSTILE_PAGE, encoding="utf-8")
    update_index(corpus, folder / "index", lambda *_: None)
    return folder / "index"


@pytest.fixture(scope="session")
def address(page_index: Path) -> Iterator[str]:
    with served(open_assistant(page_index)) as address:
        yield address


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    if not CHROMIUM.exists():
        pytest.skip("chromium is not installed")
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    flags += " --disable-background-networking --disable-component-update --disable-sync"
    return {"executable_path": str(CHROMIUM), "args": flags.split()}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, object]:
    """A visitor whose browser is in English."""
    return {"locale": "en-US", "viewport": {"width": 1280, "height": 860}}
