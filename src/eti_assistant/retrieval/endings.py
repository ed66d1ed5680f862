"""Why a question is not looked up, from the regular expressions of `data/endings.toml`."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from eti_assistant.retrieval.need import Ending

_CHECKED = (
    Ending.ABOUT,
    Ending.INSULT,
    Ending.OPINION,
    Ending.PRIVATE,
    Ending.PROMISE,
    Ending.ACTION,
    Ending.OFF_TOPIC,
)


def ending_of(question: str) -> Ending | None:
    """Why the plain question is not looked up, if it is not."""
    if not re.search(r"[^\W\d_]", question):
        return Ending.OFF_TOPIC if re.search(r"\d", question) else Ending.EMPTY
    if _is_greeting(question):
        return Ending.GREETING
    for ending in _CHECKED:
        if _compiled(ending.value).search(question):
            return ending
    return None


def without_instructions(question: str) -> str:
    """The plain question without what it tells the assistant to be or to do."""
    return _compiled("injection").sub(" ", question).strip()


def _is_greeting(question: str) -> bool:
    """Whether nothing is left once polite words are taken away."""
    words: list[str] = sorted(_table()["greeting"]["words"], key=len, reverse=True)
    pattern = rf"\b(?:{'|'.join(map(re.escape, words))})\b"
    rest = re.sub(pattern, " ", re.sub(r"[^\w]+", " ", question))
    return not rest.strip()


@cache
def _compiled(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in _table()[name]["patterns"]))


@cache
def _table() -> dict[str, Any]:
    path = files("eti_assistant.retrieval") / "data" / "endings.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
