"""An index brought up to date with its corpus, and opened."""

from pathlib import Path

from bench.printing import progress
from eti_assistant.assistant import Assistant
from eti_assistant.bootstrap import open_assistant, update_index


def up_to_date(corpus: Path, index: Path) -> Assistant:
    """The assistant over the corpus as it is now."""
    update_index(corpus, index, progress)
    return open_assistant(index)
