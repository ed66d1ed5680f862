"""The options that several commands share."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from eti_assistant.cli import wording

IndexFolder = Annotated[
    Path | None, typer.Option("--index", metavar=wording.FOLDER, help=wording.INDEX_OPTION)
]
AsJson = Annotated[bool, typer.Option("--json", help=wording.JSON_OPTION)]
Today = Annotated[
    date | None,
    typer.Option(metavar=wording.DATE, help=wording.TODAY_OPTION, parser=date.fromisoformat),
]
