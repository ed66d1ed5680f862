"""Where the parts are chosen and put together."""

from collections.abc import Callable
from pathlib import Path

from eti_assistant.answering.assistant import Assistant
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.index.building import IndexReport, build_index
from eti_assistant.ports import Embedder
from eti_assistant.retrieval.retriever import CurrentIndex


def open_assistant(index: Path | str = "index") -> Assistant:
    """The assistant over the index in this folder; the folder is opened at the first question."""
    return Assistant(CurrentIndex(Path(index), _embedder()))


def update_index(
    corpus: Path, index: Path, progress: Callable[[str, int, int], None], *, rebuild: bool = False
) -> IndexReport:
    """Bring the index up to date with the corpus."""
    return build_index(corpus, index, _embedder(), progress, rebuild=rebuild)


def _embedder() -> Embedder:
    return E5Embedder()
