"""One process that opens an index and answers: `python -m bench.serving INDEX < questions`.

Writes JSON: seconds from the process's start to its first answer, and its peak memory.
"""

import json
import sys
import time
from pathlib import Path

from eti_assistant import open_assistant


def main() -> None:
    """The first line begins at the moment, in seconds since the epoch, the process was started."""
    begun, *questions = sys.stdin.read().splitlines()
    assistant = open_assistant(Path(sys.argv[1]))
    assistant.ask(questions[0])
    ready_s = time.time() - float(begun)
    for question in questions[1:]:
        assistant.ask(question)
    print(json.dumps({"ready_s": ready_s, "peak_mb": _peak_mb()}))


def _peak_mb() -> float:
    """The most memory this process held; `getrusage` would count its parent's too."""
    status = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    line = next(line for line in status if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1_024


if __name__ == "__main__":
    main()
