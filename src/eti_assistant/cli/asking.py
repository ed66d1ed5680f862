"""`eti-assistant ask`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from eti_assistant.cli import wording
from eti_assistant.cli.options import AsJson, IndexFolder, Today
from eti_assistant.cli.output import print_json, print_result
from eti_assistant.errors import UsageError

if TYPE_CHECKING:
    from eti_assistant.domain.answers import Answer, Citation
    from eti_assistant.domain.passages import Source
    from eti_assistant.domain.questions import Turn


def ask(
    question: Annotated[
        str, typer.Argument(metavar=wording.QUESTION, help=wording.QUESTION_ARGUMENT)
    ],
    index: IndexFolder = None,
    history: Annotated[
        Path | None, typer.Option(metavar=wording.FILE, help=wording.HISTORY_OPTION)
    ] = None,
    today: Today = None,
    json: AsJson = False,
) -> int:
    """Answer once."""
    from eti_assistant.bootstrap import open_assistant
    from eti_assistant.representation import answer_json

    turns = read_history(history) if history else ()
    answer = open_assistant(index).ask(question, history=turns, today=today)
    if json:
        print_json(answer_json(answer))
    else:
        print_result(_written(answer))
    return 0


def read_history(path: Path) -> "tuple[Turn, ...]":
    """The conversation in a JSON file; raises `UsageError` naming what is wrong."""
    from pydantic import ValidationError

    from eti_assistant.api.requests import read_conversation
    from eti_assistant.api.validation import explain

    try:
        return read_conversation(path.read_bytes())
    except OSError as error:
        raise UsageError(wording.HISTORY_UNREADABLE.format(path=path)) from error
    except ValidationError as error:
        first = error.errors()[0]
        if first["type"] == "json_invalid":
            raise UsageError(wording.HISTORY_NOT_JSON.format(path=path)) from error
        detail = explain(first)
        raise UsageError(wording.HISTORY_WRONG.format(path=path, detail=detail)) from error


def details(source: "Source") -> str:
    """Who published a document and when, after its title."""
    from eti_assistant.french.date_writing import date_in_french

    told = [source.publisher, date_in_french(source.published) if source.published else ""]
    said = ", ".join(part for part in told if part)
    return f" ({said})" if said else ""


def written_citation(citation: "Citation") -> str:
    """A citation on three lines: its document, its quote, its address."""
    source = citation.source
    head = wording.SOURCE.format(
        number=citation.number, title=source.title, page=citation.page, details=details(source)
    )
    quote = wording.QUOTE.format(quote=" ".join(citation.quote.split()))
    return "\n    ".join(part for part in (head, quote, source.url) if part)


def _written(answer: "Answer") -> str:
    blocks = [answer.text]
    if answer.citations:
        blocks.append("\n".join([wording.SOURCES, *map(written_citation, answer.citations)]))
    blocks += [wording.NOTICE.format(message=notice.message) for notice in answer.notices]
    if answer.suggestions:
        blocks.append("\n".join([wording.SUGGESTIONS, *(f"  - {s}" for s in answer.suggestions)]))
    return "\n\n".join(blocks)
