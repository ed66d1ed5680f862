"""Why a body is refused, in French."""

from collections.abc import Mapping
from typing import Any

from eti_assistant.api import wording


def explain(error: Mapping[str, Any]) -> str:
    """One sentence for one of pydantic's errors: where, and what is expected there."""
    place = ".".join(str(part) for part in error["loc"] if part not in ("body", "path"))
    sentence = wording.REFUSALS.get(error["type"], wording.REFUSAL)
    context = {name: _told(value) for name, value in error.get("ctx", {}).items()}
    return sentence.format_map({"place": place or wording.WHOLE_BODY, **context})


def _told(limit: object) -> str:
    """A limit, as a French reader writes it."""
    if isinstance(limit, int):
        return f"{limit:,}".replace(",", "\u202f")
    return str(limit).replace("' or '", " ou ").strip("'")
