"""Every figure of the documents is kept with what it counts, where and when."""

from io import BytesIO

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle
from tests.index.conftest import Workshop

from eti_assistant.domain.figures import Figure

REGIONS = ("Afrique", "Europe", "Asie", "Amérique", "Caraïbes", "Océanie", "Maghreb", "Balkans")
NUMBERS = [[101 + 10 * row + column for column in range(4)] for row in range(8)]


def figures(workshop: Workshop, text: str, name: str = "rapport.md") -> list[Figure]:
    workshop.write(name, text)
    workshop.build()
    return [f for f in workshop.open().figures.find() if f.source.path == name]


def told(found: list[Figure]) -> list[tuple[float | None, str, str, str]]:
    return [(f.quantity.value, f.quantity.unit, f.scope, f.as_of) for f in found]


def test_a_figure_knows_its_place_and_the_date_of_its_sentence(workshop: Workshop) -> None:
    found = figures(workshop, "# Bilan\n\nFin 2023, 37 experts travaillaient au Sénégal.\n")
    assert told(found) == [(37, "experts", "Sénégal", "2023")]


def test_each_figure_of_a_sentence_has_its_own_place_and_date(workshop: Workshop) -> None:
    told_once = "En 2024, 118 experts étaient en Afrique et 120 en Europe, contre 95 et 99 en 2023."
    found = figures(workshop, f"# Bilan\n\n{told_once}\n")
    assert told(found)[:2] == [(118, "experts", "Afrique", "2024"), (120, "", "Europe", "2024")]


def test_a_figure_takes_the_date_of_its_heading_then_of_its_document(workshop: Workshop) -> None:
    text = "---\nas_of: 2021\n---\n# Bilan\n\n## En 2022\n\n12 agents.\n\n## Autre\n\n15 agents.\n"
    assert [f.as_of for f in figures(workshop, text)] == ["2022", "2021"]


def test_what_somebody_compares_with_is_not_the_date_of_a_figure(workshop: Workshop) -> None:
    text = "---\nas_of: 2023\n---\n# Bilan\n\nLe club a 230 membres, soit 12 de moins qu'en 2022.\n"
    assert [f.as_of for f in figures(workshop, text)] == ["2023", "2023"]


def test_a_cell_has_the_unit_of_its_column_and_the_names_of_its_row_and_column(
    workshop: Workshop,
) -> None:
    text = (
        "# Budget\n\n| Poste | 2022 (k€) | 2023 (k€) |\n|---|---|---|\n| Voirie | 120 | 135,5 |\n"
    )
    found = figures(workshop, text)
    assert told(found) == [
        (120_000, "€", "Voirie", "2022"),
        (135_500, "€", "Voirie", "2023"),
    ]
    assert [f.column for f in found] == ["2022 (k€)", "2023 (k€)"]


def test_a_quote_stands_at_its_place_in_the_page(workshop: Workshop) -> None:
    figures(workshop, "# Bilan\n\nOn compte 12 agents¹ et 3,5 M€.\n\n- 4 voitures\n- 5 vélos\n")
    index = workshop.open()
    for figure in index.figures.find():
        page = index.library.page(figure.source.id, figure.page).text
        assert page[figure.start : figure.end] == figure.quote
        quantity = figure.quantity
        assert figure.quote[quantity.start : quantity.end] == quantity.text


def merged_heads() -> bytes:
    """Eight rows by four columns of figures under two rows of heads, the first one merged."""
    heads = [["Région", "Experts", "", "Missions", ""], ["", "2023", "2024", "2023", "2024"]]
    rows = [[name, *map(str, numbers)] for name, numbers in zip(REGIONS, NUMBERS, strict=True)]
    table = Table(heads + rows, repeatRows=2)
    merged = [("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (2, 0)), ("SPAN", (3, 0), (4, 0))]
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), *merged]))
    out = BytesIO()
    SimpleDocTemplate(out, pagesize=A4, invariant=1).build([table])
    return out.getvalue()


def test_every_cell_of_a_table_with_merged_heads_is_found_with_its_labels(
    workshop: Workshop,
) -> None:
    workshop.write("tableau.pdf", merged_heads())
    workshop.build()
    found = [f for f in workshop.open().figures.find() if f.source.path == "tableau.pdf"]
    for name, numbers in zip(REGIONS, NUMBERS, strict=True):
        for column, number in enumerate(numbers):
            [cell] = [f for f in found if f.quantity.value == number]
            kind, year = ("Experts", "Missions")[column // 2], ("2023", "2024")[column % 2]
            assert cell.scope == name
            assert kind in cell.counts
            assert cell.as_of == year
