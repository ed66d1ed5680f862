"""The rows of an HTML table, whatever groups them."""

from eti_assistant.corpus.markup import Element

_GROUPS = frozenset({"thead", "tbody", "tfoot"})


def table_rows(table: Element) -> tuple[int, list[list[Element]]]:
    """How many rows are marked as the table's head, and the cells of every row of its own."""
    heads = 0
    rows: list[list[Element]] = []
    for child in table.elements:
        grouped = [child] if child.tag == "tr" else []
        if child.tag in _GROUPS:
            grouped = [row for row in child.elements if row.tag == "tr"]
        heads += len(grouped) if child.tag == "thead" else 0
        rows += [[cell for cell in row.elements if cell.tag in {"td", "th"}] for row in grouped]
    return heads, rows
