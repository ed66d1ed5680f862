"""What every test may use: a small corpus, its index, the assistant over it, and no network."""

import ipaddress
import os
import sys
from pathlib import Path

import pytest

from eti_assistant.assistant import Assistant
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.index.building import build_index
from eti_assistant.retrieval.retriever import CurrentIndex

LOCAL = {"localhost", "", "0.0.0.0", "::"}

ANNUAL_REPORT = """---
id: reports/eti-2024
title: Rapport annuel 2024 des experts
kind: report
publisher: Direction des experts
url: https://exemple.fr/rapport-2024
published: 2025-08-28
---
# Rapport annuel 2024 des experts

## Répartition géographique

En 2024, 118 experts étaient déployés en Afrique. En 2024, 37 experts étaient déployés en Asie.

## Budget

Le budget de l'année 2024 s'élevait à 2,4 M€.
"""
NESTED = """---
id: notes/pages/2
title: Note sur les pages
---
# Note sur les pages

Cette note décrit la salle de lecture, ouverte le mardi matin.
"""
HYDROGEN = """<!doctype html><html lang="fr"><head><title>Hydrogène vert au Chili</title></head>
<body><h1>Hydrogène vert au Chili</h1>
<p>Un expert conseille le ministère chilien de l'énergie sur l'hydrogène vert depuis Santiago.</p>
<p>La mission dure deux ans et commence en septembre 2025.</p></body></html>
"""


def _refuse_the_world(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: a connection beyond this machine fails the test that tries it."""
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    name = host.decode() if isinstance(host, bytes) else str(host or "")
    if name not in LOCAL and not _is_loopback(name):
        raise ConnectionRefusedError(f"a test tried to reach {name}")


def _is_loopback(name: str) -> bool:
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


sys.addaudithook(_refuse_the_world)


@pytest.fixture(scope="session", autouse=True)
def no_settings() -> None:
    """The settings of whoever runs the tests are not those of the tests."""
    for name in [name for name in os.environ if name.upper().startswith("ETI_")]:
        del os.environ[name]


@pytest.fixture(scope="session")
def small_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three documents: a report in Markdown, a web page, and one whose id looks like a route."""
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "reports").mkdir()
    (folder / "reports" / "eti-2024.md").write_text(ANNUAL_REPORT, encoding="utf-8")
    (folder / "hydrogene-chili.html").write_text(HYDROGEN, encoding="utf-8")
    (folder / "note.md").write_text(NESTED, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def e5() -> E5Embedder:
    """The embedder that ships with the assistant."""
    return E5Embedder()


@pytest.fixture(scope="session")
def small_index(
    small_corpus: Path, e5: E5Embedder, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The index of the small corpus."""
    folder = tmp_path_factory.mktemp("index")
    build_index(small_corpus, folder, e5, lambda *_: None)
    return folder


@pytest.fixture(scope="session")
def assistant(small_index: Path, e5: E5Embedder) -> Assistant:
    """The assistant over the small index."""
    return Assistant(CurrentIndex(small_index, e5))
