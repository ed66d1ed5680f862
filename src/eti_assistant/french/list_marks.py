"""Digits that mark a place: items of a list, sections, footnotes, pages."""

import re

from eti_assistant.french.numerals import Numeral

_LINE_MARK = re.compile(r"(?:[.)]|[ ]?[-–.)/](?![ ]?\d)|°)[ \u00a0\t]")
_HEADING = re.compile(r"(?:\.\d+)*\.?[ \u00a0\t]+[A-ZÀÉÈÊÎÔ«][^\W\d_]")
_PARENTHESISED = re.compile(r"\([1-9]\d?\)")
_SERIES = re.compile(r"^(?:,|;| et| puis)[^()]{1,45}\(\d+\)")
_SERIES_BEFORE = re.compile(r"\(\d+\)(?:,|;| et| puis)[^()]{1,45}$")


def is_mark(text: str, numeral: Numeral) -> bool:
    """A list, section or footnote number, or a page number alone on its line."""
    start, end = numeral.start, numeral.end
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    opens = not text[line_start:start].strip(" \t–-—#*")
    if opens and numeral.value < 100 and _opens_a_line(text, end, line_end):
        return True
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        return True
    if text[end : end + 1] == ")" and "(" not in text[max(0, start - 40) : start]:
        return end - start <= 2
    if _PARENTHESISED.match(text, start - 1) and start:
        return not (
            _SERIES.match(text[end + 1 : end + 60])
            or _SERIES_BEFORE.search(text[max(0, start - 60) : start - 1])
        )
    return False


def _opens_a_line(text: str, end: int, line_end: int) -> bool:
    rest = text[end:line_end]
    if rest.strip(" \t–-—|"):
        return bool(_LINE_MARK.match(text, end) or _HEADING.match(text, end))
    follows = text[line_end : line_end + 3].strip()
    return bool(text[:end].strip(" \n\t–-—0123456789")) and not follows[:1].islower()
