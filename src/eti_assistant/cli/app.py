"""The commands, and what becomes of their accidents."""

import logging
import os
import sys
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path
from types import TracebackType
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from eti_assistant.cli import wording
from eti_assistant.cli.asking import ask
from eti_assistant.cli.evaluating import evaluate
from eti_assistant.cli.exporting import export
from eti_assistant.cli.figures import figures
from eti_assistant.cli.french import FrenchCommand, FrenchGroup, explain
from eti_assistant.cli.indexing import index
from eti_assistant.cli.output import print_result, say
from eti_assistant.cli.searching import search
from eti_assistant.cli.serving import serve
from eti_assistant.cli.verifying import verify
from eti_assistant.errors import EtiError, UsageError

FAILED, WRONG_USAGE = 1, 2
_COMMANDS: dict[Callable[..., int], str] = {
    index: wording.INDEX,
    ask: wording.ASK,
    search: wording.SEARCH,
    verify: wording.VERIFY,
    figures: wording.FIGURES,
    export: wording.EXPORT,
    serve: wording.SERVE,
    evaluate: wording.EVALUATE,
}
_SIGNALLED = 130
"""What typer returns after Ctrl-C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0 done, 1 failed, 2 wrong usage, 3 some documents unreadable."""
    _prepare()
    words = [_sound(word) for word in (sys.argv[1:] if arguments is None else arguments)]
    try:
        code = _run(words)
        sys.stdout.flush()
    except BrokenPipeError:
        # Who was reading has left: nothing more to say to them, at exit neither.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except (EtiError, OSError) as error:
        say(wording.ERROR.format(message=_told(error)))
        return WRONG_USAGE if isinstance(error, UsageError) else FAILED
    except KeyboardInterrupt:
        code = _SIGNALLED
    if code == _SIGNALLED:
        say(wording.INTERRUPTED)
        return FAILED
    return code


def _run(words: list[str]) -> int:
    program: Any = typer.main.get_command(_application())
    try:
        code = program.main(words, prog_name=wording.PROGRAM, standalone_mode=False)
    except TyperException as error:
        if not words:
            say(error.message)
            return WRONG_USAGE
        context: Any = getattr(error, "ctx", None)
        say(wording.ERROR.format(message=explain(error, program.commands, words)))
        command = context.command_path if context else wording.PROGRAM
        say(wording.SEE_HELP.format(command=command))
        return WRONG_USAGE
    return code or 0


def _show_version(asked: bool) -> None:
    if asked:
        try:
            print_result(f"{wording.PROGRAM} {metadata.version(wording.PROGRAM)}")
        except metadata.PackageNotFoundError:
            print_result(f"{wording.PROGRAM} {wording.NOT_INSTALLED}")
        raise typer.Exit


def _application() -> typer.Typer:
    application = typer.Typer(
        cls=FrenchGroup,
        help=wording.SUMMARY,
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    application.callback()(_options)
    for command, about in _COMMANDS.items():
        application.command(cls=FrenchCommand, help=about)(command)
    return application


def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help=wording.VERSION_OPTION
        ),
    ] = False,
) -> None:
    """The options of the program itself."""


def _prepare() -> None:
    """UTF-8 whatever the terminal says; warnings on standard error; no traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    warnings = logging.StreamHandler(sys.stderr)
    # On the channel, since some libraries set the level of their own logger.
    warnings.setLevel(logging.WARNING)
    logging.basicConfig(handlers=[warnings], format="%(message)s")
    sys.excepthook = _unexpected


def _sound(word: str) -> str:
    """The word, with a mark in place of the bytes that are not UTF-8."""
    return word.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _told(error: EtiError | OSError) -> str:
    if isinstance(error, EtiError):
        return error.message
    return wording.FILE_TROUBLE.format(path=error.filename or "", reason=type(error).__name__)


def _unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """One line that says where, for whoever is told of it."""
    del error
    while trace and trace.tb_next:
        trace = trace.tb_next
    file = Path(trace.tb_frame.f_code.co_filename).name if trace else ""
    place = f"{file}:{trace.tb_lineno}" if trace else file
    message = wording.UNEXPECTED.format(kind=kind.__name__, place=place)
    say(wording.ERROR.format(message=message))
