"""Public sets of judged questions: `corpus.jsonl.gz` and `questions.jsonl.gz` in one folder."""

import gzip
import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

from eti_assistant.errors import UsageError
from eti_assistant.evaluation import wording

_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Text:
    """A text to find; its title may be empty."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class JudgedQuestion:
    """A question, how relevant texts are to it (ids to gains above zero), and its answers."""

    id: str
    question: str
    relevant: Mapping[str, float]
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JudgedSet:
    """Texts and questions about them, in the files' order."""

    name: str
    texts: tuple[Text, ...]
    questions: tuple[JudgedQuestion, ...]

    def drawn(self, limit: int | None, seed: int) -> tuple[JudgedQuestion, ...]:
        """At most `limit` questions, drawn with the seed; all of them without a limit."""
        if limit is None or limit >= len(self.questions):
            return self.questions
        return tuple(random.Random(seed).sample(self.questions, limit))  # noqa: S311


def read_judged_set(folder: Path) -> JudgedSet:
    """The set in this folder; raises `UsageError` naming the file and line that are wrong."""
    texts = [
        Text(str(row["id"]), _TAG.sub("", str(row.get("title") or "")).strip(), str(row["text"]))
        for row in _rows(folder / "corpus.jsonl.gz", ("id", "text"))
    ]
    questions = [
        JudgedQuestion(
            str(row["id"]),
            str(row["question"]),
            _gains(row["relevant"]),
            tuple(str(answer) for answer in row.get("answers") or ()),
        )
        for row in _rows(folder / "questions.jsonl.gz", ("id", "question", "relevant"))
    ]
    return JudgedSet(folder.name, tuple(texts), tuple(questions))


def write_corpus(texts: Sequence[Text], folder: Path) -> dict[str, str]:
    """Write each text as a file anyone could have dropped there; gives paths' ids in the set.

    A text with a title is Markdown under it, another one plain text as it stands.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ids: dict[str, str] = {}
    for text in texts:
        suffix = ".md" if text.title else ".txt"
        name = quote(text.id, safe=" ") + suffix
        head = f"# {text.title}\n\n" if text.title else ""
        (folder / name).write_text(f"{head}{text.text.strip()}\n", encoding="utf-8")
        ids[name] = text.id
    return ids


def _rows(file: Path, needed: Sequence[str]) -> Iterator[dict[str, Any]]:
    try:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                row = _row(line)
                if row is None or any(field not in row for field in needed):
                    reason = wording.NEEDED.format(fields=", ".join(needed))
                    place = wording.BAD_LINE.format(file=file.name, line=number, reason=reason)
                    raise UsageError(place)
                yield row
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise UsageError(wording.QUESTIONS_MISSING.format(file=file)) from error


def _row(line: str) -> dict[str, Any] | None:
    try:
        row: object = json.loads(line)
    except json.JSONDecodeError:
        return None
    return cast("dict[str, Any]", row) if isinstance(row, dict) else None


def _gains(relevant: object) -> dict[str, float]:
    if isinstance(relevant, dict):
        gains = cast("dict[object, float]", relevant)
        return {str(one): float(gain) for one, gain in gains.items() if gain > 0}
    return {str(one): 1.0 for one in cast("list[object]", relevant)}
