"""Reads a report's source: a TOML header between `+++` lines, then a small Markdown.

`# ` and `## ` are numbered titles, `- ` bullets, `[^a]` and `[^a]: …` footnotes,
`**…**` bold and `*…*` italic. A fenced block opens with `::: kind argument` and closes
with `:::`: `source KEY`, `table widths | caption`, `chart unit | caption`, `box title`,
`columns`, `page`. In a table, a line that starts with `=` is a head row.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.reports.report import (
    Block,
    Box,
    Bullets,
    Chart,
    Columns,
    Heading,
    PageBreak,
    Paragraph,
    Report,
    Source,
    SourceLine,
    Table,
)

_NOTE = re.compile(r"^\[\^(\w+)\]: ", re.MULTILINE)
_FENCE = re.compile(r"^::: (\w+) ?(.*)$")


def read_report(path: Path) -> Report:
    """The report of one file; its name is the file's."""
    _, header, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    fields = tomllib.loads(header)
    sources = tuple(Source(**source) for source in fields.pop("sources"))
    chunks = [chunk.strip() for chunk in re.split(r"\n\s*\n", body) if chunk.strip()]
    notes = {
        found[1]: _one_line(chunk[found.end() :])
        for chunk in chunks
        if (found := _NOTE.match(chunk))
    }
    text = "\n\n".join(chunk for chunk in chunks if not _NOTE.match(chunk))
    blocks = tuple(_numbered(_blocks(iter(text.split("\n")))))
    return Report(name=path.stem, sources=sources, blocks=blocks, notes=notes, **fields)


def _blocks(lines: Iterator[str]) -> Iterator[Block]:
    """Blocks up to the end of the lines or to the closing `:::` of the fence they are in."""
    pending: list[str] = []
    for line in lines:
        fence = _FENCE.match(line)
        if line.strip() and not fence and line != ":::":
            pending.append(line)
            continue
        if pending:
            yield _plain(pending)
            pending = []
        if line == ":::":
            return
        if fence:
            yield _fenced(fence[1], fence[2], lines)
    if pending:
        yield _plain(pending)


def _plain(lines: list[str]) -> Block:
    text = _one_line("\n".join(lines))
    if text.startswith("## "):
        return Heading(2, "", text[3:])
    if text.startswith("# "):
        return Heading(1, "", text[2:])
    if text.startswith("- "):
        items = re.split(r"^- ", "\n".join(lines), flags=re.MULTILINE)[1:]
        return Bullets(tuple(_one_line(item) for item in items))
    return Paragraph(text)


def _fenced(kind: str, argument: str, lines: Iterator[str]) -> Block:
    if kind == "page":
        return PageBreak()
    if kind == "source":
        return SourceLine(argument)
    if kind == "columns":
        return Columns(tuple(_blocks(lines)))
    if kind == "box":
        inside = tuple(_blocks(lines))
        return Box(argument, tuple(block.text for block in inside if isinstance(block, Paragraph)))
    rows = [line for line in iter(lambda: next(lines), ":::") if line.strip()]
    option, caption = (part.strip() for part in argument.split("|"))
    if kind == "chart":
        bars = (row.rsplit("|", 1) for row in rows)
        return Chart(caption, option, tuple((name.strip(), int(value)) for name, value in bars))
    if kind == "table":
        head = tuple(_cells(row[1:]) for row in rows if row.startswith("="))
        body = tuple(_cells(row) for row in rows if not row.startswith("="))
        return Table(caption, tuple(float(width) for width in option.split()), head, body)
    raise ValueError(f"unknown block: {kind}")


def _numbered(blocks: Iterable[Block], section: int = 0) -> Iterator[Block]:
    part = 0
    for block in blocks:
        if isinstance(block, Columns):
            yield Columns(tuple(_numbered(block.blocks, section)))
        elif not isinstance(block, Heading):
            yield block
        elif block.level == 1:
            section, part = section + 1, 0
            yield Heading(1, f"{section}.", block.text)
        else:
            part += 1
            yield Heading(2, f"{section}.{part}", block.text)


def _cells(row: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in row.split("|"))


def _one_line(text: str) -> str:
    return " ".join(text.split())
