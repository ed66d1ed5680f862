"""`eti-assistant search`."""

import textwrap
from typing import TYPE_CHECKING, Annotated

import typer

from eti_assistant.cli import wording
from eti_assistant.cli.asking import details
from eti_assistant.cli.options import AsJson, IndexFolder
from eti_assistant.cli.output import print_json, print_result

if TYPE_CHECKING:
    from eti_assistant.domain.passages import Hit

MOST = 100
"""Passages."""


def search(
    words: Annotated[str, typer.Argument(metavar=wording.WORDS, help=wording.WORDS_ARGUMENT)],
    count: Annotated[
        int, typer.Option("-k", min=1, max=MOST, metavar=wording.NUMBER, help=wording.COUNT_OPTION)
    ] = 10,
    index: IndexFolder = None,
    json: AsJson = False,
) -> int:
    """Passages, best first."""
    from eti_assistant.bootstrap import open_assistant
    from eti_assistant.representation import passage_json

    hits = open_assistant(index).search(words, count)
    if json:
        print_json({"passages": [passage_json(hit) for hit in hits]})
    else:
        written = [_written(number, hit) for number, hit in enumerate(hits, start=1)]
        print_result("\n\n".join(written) or wording.NO_PASSAGE)
    return 0


def _written(number: int, hit: "Hit") -> str:
    passage = hit.passage
    head = wording.PASSAGE.format(
        number=number,
        title=passage.source.title,
        page=passage.page,
        details=details(passage.source),
    )
    body = textwrap.indent("\n".join(filter(None, (passage.text, passage.source.url))), "    ")
    return f"{head}\n{body}"
