"""Where the command line writes: results on standard output, all the rest on standard error."""

import json
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

from eti_assistant.representation import Json

Progress = Callable[[str, int, int], None]


def print_result(text: str) -> None:
    """One result, on standard output."""
    sys.stdout.write(text.rstrip("\n") + "\n")


def print_json(document: Json) -> None:
    """One JSON document, alone on standard output."""
    print_result(json.dumps(document, ensure_ascii=False, indent=2))


def say(text: str) -> None:
    """A word to the person, on standard error."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


@contextmanager
def progress_bar() -> Generator[Progress]:
    """A bar on a terminal, nothing elsewhere; called with a step, how much is done, of how much."""
    if not sys.stderr.isatty():
        yield lambda _step, _done, _total: None
        return
    # Slow to import, and only a terminal needs it.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def report(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(step, total=total)
            bar.update(tasks[step], completed=done, total=total)

        yield report


def counted(forms: tuple[str, str, str], count: int) -> str:
    """The count in words: none, one, many."""
    return forms[min(count, 2)].format(count=f"{count:,}".replace(",", "\u202f"))
