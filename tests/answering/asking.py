"""An assistant over documents written in a test."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from eti_assistant.assistant import Assistant
from eti_assistant.domain.answers import Answer
from eti_assistant.index.building import build_index
from eti_assistant.ports import Embedder
from eti_assistant.retrieval.retriever import CurrentIndex

TODAY = date(2024, 5, 1)


def asking(documents: Mapping[str, str], root: Path, embedder: Embedder) -> Callable[[str], Answer]:
    """Asks an assistant that read these texts, by file name, on the first of May 2024."""
    corpus = root / "corpus"
    corpus.mkdir()
    for name, text in documents.items():
        (corpus / f"{name}.md").write_text(text, encoding="utf-8")
    build_index(corpus, root / "index", embedder, lambda *_: None)
    assistant = Assistant(CurrentIndex(root / "index", embedder))
    return lambda text: assistant.ask(text, today=TODAY)


def said(answer: Answer) -> str:
    """The answer with ordinary spaces."""
    return answer.text.replace("\u202f", " ").replace("\u00a0", " ")
