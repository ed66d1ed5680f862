"""A source: a few fields, then blocks in a light Markdown.

`# ` to `### ` head a section, `- ` and `1. ` are list items, `| a | b |` is a table row (the first
one is its head), `^ ` a caption, `~ ` a footnote, `===` a page break; every other line is a
paragraph. `**bold**` is the only inline mark.
"""

import re
from dataclasses import dataclass
from pathlib import Path

NARROW_SPACE = "\u202f"
NO_BREAK_SPACE = "\u00a0"
_PREFIXES = {"^ ": "caption", "~ ": "footnote", "- ": "bullet"}


@dataclass(frozen=True, slots=True)
class Block:
    """One block: `rows` only for a table, `level` only for a heading."""

    kind: str
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A document to build; `name` is the built file's."""

    name: str
    fields: dict[str, str]
    blocks: tuple[Block, ...]

    def field(self, key: str) -> str:
        """The field, empty where the source is silent."""
        return self.fields.get(key, "")


def read_source(path: Path) -> Source:
    """The file `rapport.pdf.md` is the source of `rapport.pdf`."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in head.splitlines() if line)
    typeset = {key: typography(value) for key, value in fields.items()}
    return Source(path.name.removesuffix(".md"), typeset, tuple(_blocks(body)))


def typography(text: str) -> str:
    """French spacing: narrow no-break spaces in thousands, no-break ones at punctuation."""
    text = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", NARROW_SPACE, text)
    text = re.sub(r" (?=[:;!?%»€])", NO_BREAK_SPACE, text)
    return text.replace("« ", f"«{NO_BREAK_SPACE}")


def _blocks(body: str) -> list[Block]:
    groups = re.split(r"\n\s*\n", typography(body).strip("\n"))
    return [block for group in groups for block in _group_blocks(group.splitlines())]


def _group_blocks(lines: list[str]) -> list[Block]:
    if lines[0].startswith("|"):
        rows = tuple(tuple(c.strip() for c in line.strip("|").split("|")) for line in lines)
        return [Block("table", rows=rows)]
    return [_line_block(line.strip()) for line in lines]


def _line_block(line: str) -> Block:
    if line == "===":
        return Block("break")
    if heading := re.match(r"(#{1,3}) (.+)", line):
        return Block("heading", heading[2], len(heading[1]))
    if re.match(r"\d+\. ", line):
        return Block("number", line)
    kind = _PREFIXES.get(line[:2])
    return Block(kind, line[2:]) if kind else Block("paragraph", line)
