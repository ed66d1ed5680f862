"""Where the parts are chosen and put together."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from eti_assistant.assistant import Assistant
from eti_assistant.ports import Embedder
from eti_assistant.retrieval.retriever import CurrentIndex
from eti_assistant.settings import EmbeddingSettings, load_settings

if TYPE_CHECKING:
    from eti_assistant.index.building import IndexReport


def open_assistant(index: Path | str | None = None) -> Assistant:
    """The assistant over the index in this folder, by default the one the settings name.

    The folder is opened at the first question. Raises `SettingsError`.
    """
    settings = load_settings()
    folder = Path(index) if index else settings.index
    return Assistant(CurrentIndex(folder, choose_embedder(settings.embedding)))


def update_index(
    corpus: Path, index: Path, progress: Callable[[str, int, int], None], *, rebuild: bool = False
) -> "IndexReport":
    """Bring the index up to date with the corpus."""
    # The readers of every format: a server that only answers starts without them.
    from eti_assistant.index.building import build_index

    embedder = choose_embedder(load_settings().embedding)
    return build_index(corpus, index, embedder, progress, rebuild=rebuild)


def choose_embedder(settings: EmbeddingSettings) -> Embedder:
    """The embedder the settings ask for; only its own libraries are imported."""
    if settings.url:
        from eti_assistant.embedding.server import ServerEmbedder

        secret = settings.api_key.get_secret_value()
        return ServerEmbedder(settings.url, settings.name, secret, settings.timeout_s)
    if settings.class_path:
        from eti_assistant.embedding.llama import LlamaEmbedder

        return LlamaEmbedder(settings.class_path, settings.args)
    from eti_assistant.embedding.e5 import E5Embedder

    return E5Embedder()
