"""Help and usage errors in French: typer declares and parses, this module speaks."""

import difflib
import shutil
import textwrap
from collections.abc import Iterable
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from eti_assistant.cli import wording

_MARGIN = "  "
_WIDEST = 100
"""Columns."""


class FrenchCommand(TyperCommand):
    """A command whose help is French."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401
        """Usage, what it does, its arguments and its options."""
        arguments = [p for p in self.params if p.param_type_name == "argument"]
        pieces = [str(p.display_name_raw) for p in arguments]  # type: ignore[attr-defined]
        usage = " ".join([ctx.command_path, wording.ANY_OPTION, *pieces])
        sections = {
            wording.ARGUMENTS: [_argument_row(p) for p in arguments],
            wording.OPTIONS: [_option_row(p) for p in self.get_params(ctx) if p not in arguments],
        }
        return _page(usage, self.help or "", sections)


class FrenchGroup(TyperGroup):
    """The program, whose help is French."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401
        """Usage, what it does, its commands and its options."""
        sections = {
            wording.COMMANDS: [(n, c.help or "") for n, c in self.commands.items()],
            wording.OPTIONS: [_option_row(param) for param in self.get_params(ctx)],
        }
        return _page(f"{ctx.command_path} {wording.ANY_COMMAND}", self.help or "", sections)


def explain(error: TyperException, commands: Iterable[str], words: list[str]) -> str:
    """What is wrong with the command line, and what it should be."""
    name = getattr(error, "option_name", "")
    match type(error).__name__:
        case "NoSuchOption":
            near = difflib.get_close_matches(name, getattr(error, "possibilities", None) or ())
            return wording.UNKNOWN_OPTION.format(name=name) + _nearest(near)
        case "BadOptionUsage":
            return wording.OPTION_USAGE.format(name=name)
        case "MissingParameter":
            return _about(wording.MISSING_ARGUMENT, error)
        case "BadParameter":
            return _about(wording.BAD_VALUE, error)
        case _:
            return _misspelt(list(commands), words)


def _misspelt(commands: list[str], words: list[str]) -> str:
    given = next((word for word in words if not word.startswith("-")), "")
    if not given:
        return wording.MISSING_COMMAND
    if given in commands:
        return wording.EXTRA
    near = difflib.get_close_matches(given, commands, n=1)
    return wording.UNKNOWN_COMMAND.format(name=given) + _nearest(near)


def _about(sentence: str, error: TyperException) -> str:
    param: Any = getattr(error, "param", None)
    if param is None:
        return wording.WRONG_USAGE
    name = param.opts[0] if param.param_type_name == "option" else param.display_name_raw
    return sentence.format(name=name, help=param.help)


def _nearest(near: list[str]) -> str:
    return wording.NEAREST.format(nearest=near[0]) if near else ""


def _argument_row(param: Any) -> tuple[str, str]:  # noqa: ANN401
    return param.display_name_raw, param.help or ""


def _option_row(param: Any) -> tuple[str, str]:  # noqa: ANN401
    names = ", ".join(sorted(param.opts, key=len))
    if param.name == "help":
        return names, wording.HELP_OPTION
    return (names if param.is_flag else f"{names} {param.display_name_raw}"), param.help or ""


def _page(usage: str, about: str, sections: dict[str, list[tuple[str, str]]]) -> str:
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    lines = [wording.USAGE.format(usage=usage), "", about]
    column = max(len(name) for rows in sections.values() for name, _ in rows) + 2
    for title, rows in sections.items():
        if rows:
            lines += ["", title, *(line for row in rows for line in _lines(row, column, width))]
    return "\n".join(lines)


def _lines(row: tuple[str, str], column: int, width: int) -> list[str]:
    name, about = row
    room = max(width - column - len(_MARGIN), 20)
    wrapped = textwrap.wrap(about, room, break_on_hyphens=False) or [""]
    first, *others = wrapped
    return [_MARGIN + name.ljust(column) + first, *(_MARGIN + " " * column + o for o in others)]
