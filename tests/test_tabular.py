"""A spreadsheet that opens the figures runs nothing."""

import csv
import io
from dataclasses import replace

from eti_assistant.assistant import Assistant
from eti_assistant.tabular import figures_csv


def test_a_text_that_looks_like_a_formula_is_only_text(assistant: Assistant) -> None:
    figure = replace(assistant.figures("Afrique")[0], counts='=HYPERLINK("http://x")', scope="@a")
    row = next(csv.DictReader(io.StringIO(figures_csv([figure]))))
    assert row["counts"].startswith("'=")
    assert row["scope"] == "'@a"
    assert row["value"] == "118"
