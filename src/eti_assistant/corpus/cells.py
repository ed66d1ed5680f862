"""The cells of a table, and what their texts are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from eti_assistant.corpus.pieces import plain

_WIDEST = 200
_FIGURE = re.compile(r"^[<>~+\-–−≈]?\s*\d[\d\s\u00a0\u202f.,]*[\s\u00a0\u202f]?[^\s\d]{0,14}$")
_YEAR = re.compile(r"^(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?$")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as written: `head` if it is a heading of its column or row."""

    text: str
    head: bool = False
    columns: int = 1
    rows: int = 1


Grid = list[list[Cell]]


def spread(rows: Sequence[Sequence[Cell]]) -> Grid:
    """The same rows with each spanning cell repeated in every place it covers."""
    grid: Grid = []
    held: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        line: list[Cell] = []
        cells = iter(row)
        while True:
            if len(line) in held:
                cell, left = held.pop(len(line))
                if left > 1:
                    held[len(line)] = (cell, left - 1)
                line.append(cell)
                continue
            cell = next(cells, None)
            if cell is None:
                break
            for _ in range(min(max(cell.columns, 1), _WIDEST)):
                if cell.rows > 1:
                    held[len(line)] = (cell, cell.rows - 1)
                line.append(cell)
        grid.append(line)
    return grid


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure alone, with its unit; years are labels."""
    bare = plain(text)
    return bool(_FIGURE.match(bare)) and not _YEAR.match(bare)


def has_figures(cells: Sequence[str]) -> bool:
    """Whether a row gives figures, years aside, after its first cell."""
    return any(map(is_figure, cells[1:]))
