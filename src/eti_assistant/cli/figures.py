"""`eti-assistant figures`."""

from typing import TYPE_CHECKING, Annotated

import typer

from eti_assistant.cli import wording
from eti_assistant.cli.options import AsJson, IndexFolder
from eti_assistant.cli.output import print_json, print_result
from eti_assistant.errors import UsageError

if TYPE_CHECKING:
    from eti_assistant.domain.figures import Figure


def figures(
    words: Annotated[
        str, typer.Argument(metavar=wording.WORDS, help=wording.FIGURE_WORDS_ARGUMENT)
    ] = "",
    year: Annotated[
        int | None,
        typer.Option(min=1000, max=9999, metavar=wording.NUMBER, help=wording.YEAR_OPTION),
    ] = None,
    unit: Annotated[str, typer.Option(metavar=wording.WORD, help=wording.UNIT_OPTION)] = "",
    csv: Annotated[bool, typer.Option("--csv", help=wording.CSV_OPTION)] = False,
    index: IndexFolder = None,
    json: AsJson = False,
) -> int:
    """The figures table."""
    from eti_assistant.bootstrap import open_assistant
    from eti_assistant.representation import known_figure_json
    from eti_assistant.tabular import figures_csv

    if csv and json:
        raise UsageError(wording.CSV_OR_JSON)
    found = open_assistant(index).figures(words, year, unit)
    if json:
        print_json({"figures": [known_figure_json(figure) for figure in found]})
    elif csv:
        print_result(figures_csv(found))
    else:
        print_result("\n\n".join(map(_written, found)) or wording.NO_FIGURE)
    return 0


def _written(figure: "Figure") -> str:
    told = [figure.counts, figure.scope if figure.scope not in figure.counts else "", figure.as_of]
    head = " · ".join(part for part in (figure.quantity.text, *told) if part)
    place = wording.FIGURE_PLACE.format(title=figure.source.title, page=figure.page)
    doubt = [wording.DOUBTFUL] if figure.quantity.doubtful else []
    quote = wording.QUOTE.format(quote=" ".join(figure.quote.split()))
    return "\n    ".join([head, quote, place, *doubt])
