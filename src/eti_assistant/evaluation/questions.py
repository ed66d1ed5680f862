"""A question file: JSON Lines, one question or one conversation (`turns`) a line."""

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import cast

from eti_assistant.domain.answers import Status
from eti_assistant.domain.questions import Turn
from eti_assistant.errors import UsageError
from eti_assistant.evaluation import wording
from eti_assistant.evaluation.question_fields import (
    Row,
    day_in,
    history_in,
    statuses_in,
    text_in,
    texts_in,
)


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what its answer must be.

    Entries of `must_contain` and `must_not_contain` hold variants separated by `|`. A case that
    `follows` is asked after the one before it, whose question and answer are its history.
    """

    id: str
    question: str
    answerable: bool = True
    gold: str = ""
    category: str = ""
    history: tuple[Turn, ...] = ()
    today: date | None = None
    must_contain: tuple[str, ...] = ()
    must_not_contain: tuple[str, ...] = ()
    expected: frozenset[Status] = frozenset()
    documents: tuple[str, ...] = ()
    quote_contains: str = ""
    follows: bool = False

    @property
    def kind(self) -> str:
        """Whether it continues a conversation, and else whether it has an answer."""
        if self.history or self.follows:
            return "follow_up"
        return "answerable" if self.answerable else "unanswerable"


def read_cases(file: Path) -> tuple[Case, ...]:
    """Every question, in order; raises `UsageError` naming the line that cannot be read."""
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise UsageError(wording.NOT_UTF8.format(file=file.name)) from error
    except OSError as error:
        raise UsageError(wording.QUESTIONS_MISSING.format(file=file)) from error
    cases: list[Case] = []
    known: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found = _cases(line, number)
            repeated = next((case.id for case in found if case.id in known), None)
            if repeated is not None:
                raise ValueError(wording.REPEATED_ID.format(id=repeated))
        except ValueError as error:
            place = wording.BAD_LINE.format(file=file.name, line=number, reason=error)
            raise UsageError(place) from error
        cases += found
        known.update(case.id for case in found)
    if not cases:
        raise UsageError(wording.QUESTIONS_EMPTY.format(file=file.name))
    return tuple(cases)


def _cases(line: str, number: int) -> list[Case]:
    row = _object(line)
    identity = str(row.get("id") or f"L{number}")
    if "turns" not in row:
        return [replace(_case(row), id=identity)]
    turns = row["turns"]
    if not isinstance(turns, list):
        raise ValueError(wording.BAD_FIELD.format(field="turns", kind=wording.TURNS))
    return [
        replace(_case(_fields(turn)), id=f"{identity}.{place}", follows=place > 1)
        for place, turn in enumerate(cast("list[object]", turns), start=1)
    ]


def _object(line: str) -> Row:
    try:
        return _fields(json.loads(line))
    except json.JSONDecodeError as error:
        raise ValueError(wording.NOT_JSON) from error


def _fields(value: object) -> Row:
    if not isinstance(value, dict):
        raise ValueError(wording.NOT_JSON)
    return cast("Row", value)


def _case(row: Row) -> Case:
    question = row.get("question")
    if not isinstance(question, str):
        raise ValueError(wording.NO_QUESTION)
    answerable = row.get("answerable", True)
    if not isinstance(answerable, bool):
        raise ValueError(wording.BAD_FIELD.format(field="answerable", kind=wording.A_BOOLEAN))
    return Case(
        id="",
        question=question,
        answerable=answerable,
        gold=text_in(row, "gold_answer_fr"),
        category=text_in(row, "category") or wording.NO_CATEGORY,
        history=history_in(row),
        today=day_in(row),
        must_contain=texts_in(row, "must_contain"),
        must_not_contain=texts_in(row, "must_not_contain"),
        expected=statuses_in(row),
        documents=texts_in(row, "documents"),
        quote_contains=text_in(row, "quote_contains"),
    )
