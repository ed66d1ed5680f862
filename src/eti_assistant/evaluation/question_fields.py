"""The fields of a question, checked; each raises `ValueError` saying in French what is wrong."""

from datetime import date
from typing import Any, cast

from eti_assistant.domain.answers import Status
from eti_assistant.domain.questions import Turn
from eti_assistant.evaluation import wording

Row = dict[str, Any]


def text_in(row: Row, field: str) -> str:
    """A text, empty where the field is missing."""
    value = row.get(field) or ""
    if not isinstance(value, str):
        raise ValueError(wording.BAD_FIELD.format(field=field, kind=wording.A_TEXT))
    return value


def texts_in(row: Row, field: str) -> tuple[str, ...]:
    """A list of texts, none of them blank."""
    value: object = row.get(field) or []
    if isinstance(value, list):
        texts = cast("list[object]", value)
        if all(isinstance(text, str) and text.strip() for text in texts):
            return tuple(str(text) for text in texts)
    raise ValueError(wording.BAD_FIELD.format(field=field, kind=wording.A_LIST))


def statuses_in(row: Row) -> frozenset[Status]:
    """The statuses of `expected_status`, which `|` separates."""
    names = [name.strip() for name in text_in(row, "expected_status").split("|") if name.strip()]
    unknown = next((name for name in names if name not in set(Status)), None)
    if unknown is not None:
        raise ValueError(wording.UNKNOWN_STATUS.format(status=unknown))
    return frozenset(Status(name) for name in names)


def day_in(row: Row) -> date | None:
    """The day of `today`, if there is one."""
    try:
        return date.fromisoformat(row["today"]) if row.get("today") else None
    except (TypeError, ValueError) as error:
        raise ValueError(wording.BAD_FIELD.format(field="today", kind=wording.A_DATE)) from error


def history_in(row: Row) -> tuple[Turn, ...]:
    """The messages of `history`."""
    messages = cast("list[dict[str, object]]", row.get("history") or [])
    try:
        return tuple(Turn(str(m["role"]), str(m["content"])) for m in messages)
    except (TypeError, KeyError) as error:
        kind = wording.A_HISTORY
        raise ValueError(wording.BAD_FIELD.format(field="history", kind=kind)) from error
