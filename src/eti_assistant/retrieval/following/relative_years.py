"""Years that are said by another: "l'année d'avant"."""

from datetime import date

from eti_assistant.french.dates import years
from eti_assistant.french.folding import fold
from eti_assistant.french.quantities import read_quantities
from eti_assistant.retrieval.following.following_words import joining, pattern


def with_years(text: str, before: str, answer: str, today: date) -> str:
    """The text with its relative year in digits ("l'année d'avant" after 2024: "en 2023")."""
    known = years(before) or years(answer)
    if len(fold(text)) != len(text):
        return text
    text = _apart(text, known[-1]) if known else text
    text = _cut(text, "same_year", f"{joining('year')} {known[-1]}" if known else "")
    for name, base, step in (
        ("year_last", today.year, -1),
        ("year_now", today.year, 0),
        ("year_before", known[0] if known else 0, -1),
        ("year_after", known[-1] if known else 0, 1),
    ):
        if base:
            text = _cut(text, name, f"{joining('year')} {base + step}")
    return text


def _apart(text: str, year: int) -> str:
    """The text with "trois ans avant" told as a year."""
    for span in read_quantities(text):
        apart = pattern("years_apart").match(fold(text), span.end + 1)
        if span.unit == "ans" and apart and span.value:
            moved = year - int(span.value) if apart[1] else year + int(span.value)
            return f"{text[: span.start]}{joining('year')} {moved}{text[apart.end() :]}"
    return text


def _cut(text: str, name: str, instead: str) -> str:
    found = pattern(name).search(fold(text))
    if not found:
        return text
    return " ".join(f"{text[: found.start()]} {instead} {text[found.end() :]}".split())
