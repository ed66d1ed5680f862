"""Tables on standard output, progress on standard error."""

import sys
from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table whose columns are aligned for a terminal too."""
    lines = [list(head), *(list(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    padded = [
        [cell.ljust(width) for cell, width in zip(line, widths, strict=True)] for line in lines
    ]
    padded.insert(1, ["-" * width for width in widths])
    return "\n".join("| " + " | ".join(line) + " |" for line in padded)


def number(value: float, digits: int = 1) -> str:
    """A number as French writes it."""
    return f"{value:.{digits}f}".replace(".", ",")


def progress(step: str, done: int, total: int) -> None:
    """One line on a terminal, rewritten."""
    if sys.stderr.isatty():
        end = "\n" if done >= total else ""
        sys.stderr.write(f"\r{step} {done}/{total}   {end}")
        sys.stderr.flush()
