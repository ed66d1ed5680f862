"""What the embedder must not do: write to its vendor, or keep a trace for it."""

import os
import subprocess
import sys
from pathlib import Path

_EMBED = """
import time
from pathlib import Path
from eti_assistant.embedding.e5 import E5Embedder
E5Embedder(Path({cache!r})).embed_question("Combien d'experts ?")
time.sleep(1)
"""


def test_embedding_leaves_no_trace_for_the_runtimes_vendor(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    told = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "ORT_"))}
    command = [sys.executable, "-c", _EMBED.format(cache=str(tmp_path / "cache"))]
    subprocess.run(command, check=True, env=told | {"HOME": str(home)}, timeout=120)
    assert not list(home.rglob("*icrosoft*"))
