"""A corpus in a temporary folder, and PDF files drawn line by line."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from eti_assistant.corpus.manifest import Manifest, load_manifest
from eti_assistant.corpus.reading import read_file
from eti_assistant.domain.documents import BlockKind, Document, Page

Draw = Callable[[Canvas, int], None]


class Corpus:
    """A folder of documents, read as the assistant reads it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def add(self, name: str, content: str | bytes) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def read(self, name: str, content: str | bytes | None = None) -> Document:
        path = self.root / name if content is None else self.add(name, content)
        manifest: Manifest = load_manifest(self.root)
        return read_file(self.root, path, manifest)


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return Corpus(tmp_path)


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """Draws `pages` pages with `draw(canvas, number)`; keyword arguments set the metadata."""

    def make(draw: Draw, pages: int = 1, **metadata: str) -> bytes:
        out = BytesIO()
        canvas = Canvas(out, pagesize=(595, 842), invariant=1)
        canvas.setTitle(metadata.get("title", ""))
        for number in range(1, pages + 1):
            canvas.setFont("Helvetica", 10)
            draw(canvas, number)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    return make


@pytest.fixture
def blocks() -> Callable[[Page], list[tuple[str, str]]]:
    """A page's blocks as (kind, text)."""

    def listed(page: Page) -> list[tuple[str, str]]:
        return [(block.kind.value, page.text[block.start : block.end]) for block in page.blocks]

    return listed


@pytest.fixture
def texts() -> Callable[[Page, BlockKind], list[str]]:
    """The texts of a page's blocks of one kind."""

    def listed(page: Page, kind: BlockKind) -> list[str]:
        return [page.text[b.start : b.end] for b in page.blocks if b.kind is kind]

    return listed
