"""The sentences of a text, each with what it leans on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eti_assistant.french.clause_dates import told_dates
from eti_assistant.french.folding import fold
from eti_assistant.french.sentences import split_sentences
from eti_assistant.verifying.cues import cue

_LINE = re.compile(r"[^\n]+")
_LEANING = re.compile(
    r"^(?:(?:et|mais|or|ainsi|dont|soit|parmi)\b|(?:il|elle|ils|elles|celui|celle|ceux|celles|ce|cela"
    r"|ces|cette|cet|leur|leurs|son|sa|ses|on|y)\b|(?:parmi|sur) (?:eux|elles|ces|ceux)"
    r"|(?:la|cette|une|soit une) (?:progression|hausse|baisse|augmentation|croissance|diminution)\b"
    r"|un an (?:plus|apres)\b|[^,]{0,30}, (?:elles?|ils)\b)"
    r"|\ben (?:a|ont|avait|avaient|est|sont|represent\w+|compt\w+|accueill\w+|rec[eo]\w+)\b"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence of the text at `start`, with what it leans on: the one before it, its date."""

    text: str
    start: int
    before: str = ""
    carried: str = ""
    """The date that the paragraph spoke of last, ISO 8601."""


def read_sentences(text: str) -> Iterator[Stated]:
    """The sentences of a text; a line break ends a paragraph."""
    for line in _LINE.finditer(text):
        before, leant, carried = "", "", ""
        for start, end in split_sentences(line[0]):
            sentence = line[0][start:end]
            leans = leans_on_another(sentence) or before.endswith("?")
            carried = shifted(carried, sentence)
            leant = f"{leant} {before}".strip() if leans else ""
            yield Stated(sentence, line.start() + start, leant, carried)
            dates = told_dates(sentence)
            carried = dates[-1] if dates else carried
            before = sentence


def leans_on_another(sentence: str) -> bool:
    """Whether its first words stand for what was said before it ("Ils étaient 347")."""
    return _LEANING.search(fold(sentence)) is not None


def shifted(date: str, sentence: str) -> str:
    """The date of a sentence that counts from the one before it ("un an plus tard")."""
    folded = fold(sentence)
    years = (
        1 if cue("year_later").search(folded) else -1 if cue("year_sooner").search(folded) else 0
    )
    return str(int(date[:4]) + years) if years and date[:4].isdigit() else date
