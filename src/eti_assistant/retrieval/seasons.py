"""School years, seasons and budget years that straddle two: "2022-2023", "2022/23"."""

import re

_SEASON = re.compile(r"\b((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)?\d\d)\b")

Season = tuple[int, int]


def seasons(text: str) -> frozenset[Season]:
    """The pairs of years that follow each other, as (first, second)."""
    found = (
        (int(m[1]), int(m[2]) if len(m[2]) == 4 else int(m[1][:2] + m[2]))
        for m in _SEASON.finditer(text)
    )
    return frozenset(pair for pair in found if pair[1] == pair[0] + 1)
