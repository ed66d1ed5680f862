"""Running the program as a person does: in a process of its own."""

import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROGRAM = (sys.executable, "-m", "eti_assistant")


def processor_s() -> float:
    """Processor time of the programs run so far and finished: a busy machine changes nothing."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@dataclass(frozen=True, slots=True)
class Run:
    code: int
    out: str
    err: str


def environment(**given: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ETI_")}
    path = [str(Path(part).resolve()) for part in sys.path if part.endswith(("src", "ui"))]
    return {**kept, "PYTHONPATH": os.pathsep.join(path), **given}


def run(*arguments: str | bytes | Path, folder: Path | None = None, **settings: str) -> Run:
    done = subprocess.run(
        [*PROGRAM, *arguments], capture_output=True, cwd=folder, env=environment(**settings),
        timeout=60, check=False,
    )  # fmt: skip
    found = Run(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in found.err
    return found
