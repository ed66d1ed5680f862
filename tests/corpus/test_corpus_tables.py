"""Tables with merged cells: every figure with the labels of its row and column."""

import io

import docx
import pytest
from fpdf import FPDF
from reportlab.lib import colors
from reportlab.platypus import Table

from eti_assistant.domain.documents import BlockKind
from eti_assistant.index.passages import cut

HEADS = [["Région", "Experts", "", "Budget (M€)", ""], ["", "2023", "2024", "2023", "2024"]]
NAMES = ["Afrique", "Maghreb", "Asie", "Caraïbes", "Europe", "Océanie", "Balkans", "Antilles"]
BODY = [[name, f"{n + 10}", f"{n + 12}", f"{n},5", f"{n + 1},2"] for n, name in enumerate(NAMES)]
LABELS = "Région | Experts 2023 | Experts 2024 | Budget (M€) 2023 | Budget (M€) 2024"
SPANS = [("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (2, 0)), ("SPAN", (3, 0), (4, 0))]
BOLD = [("FONTNAME", (0, 0), (-1, 1), "Helvetica-Bold")]
CENTRED = [("ALIGN", (0, 0), (-1, 1), "CENTER"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
RIGHT = [("ALIGN", (1, 2), (-1, -1), "RIGHT")]
BOOK = [("LINEABOVE", (0, n), (-1, n), 1, colors.black) for n in (0, 2)]
RULES = {
    "grid": [("GRID", (0, 0), (-1, -1), 0.5, colors.black)],
    "three lines": [*BOOK, ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black)],
    "lines between rows": [("LINEBELOW", (0, 1), (-1, -2), 0.3, colors.grey)],
    "a filled head": [("BACKGROUND", (0, 0), (-1, 1), colors.lightgrey)],
    "every other row filled": [
        ("BACKGROUND", (0, n), (-1, n), colors.lightgrey) for n in range(0, 9, 2)
    ],
    "no line": [],
}


def drawn(rows, style, widths=(130, 80, 80, 80, 80)):
    def draw(canvas, _):
        canvas.drawString(60, 780, "Le tableau donne les moyens de chaque région.")
        table = Table(rows, colWidths=widths, style=style)
        table.wrapOn(canvas, 500, 600)
        table.drawOn(canvas, 60, 760 - table._height)

    return draw


def row_texts(rows):
    return [" | ".join(row) for row in rows]


@pytest.mark.parametrize("rules", RULES)
def test_each_column_has_the_labels_merged_over_it(corpus, pdf, texts, rules):
    style = [*SPANS, *BOLD, *CENTRED, *RIGHT, *RULES[rules]]
    page = corpus.read("a.pdf", pdf(drawn(HEADS + BODY, style))).pages[0]
    assert texts(page, BlockKind.TABLE_HEAD) == [LABELS]
    assert texts(page, BlockKind.TABLE_ROW) == row_texts(BODY)


GROUPED = [
    ["Zone", "Pays", "Ouverts", "Pourvus"],
    *[["", f"Pays {name}", f"{n + 3}", f"{n + 1}"] for n, name in enumerate("ABCDEFGH")],
]
GROUPS = {"Afrique": (1, 3), "Asie": (4, 5), "Amérique": (6, 8)}


@pytest.mark.parametrize("place", ["TOP", "MIDDLE"])
@pytest.mark.parametrize("ruled", [True, False])
def test_the_label_of_several_rows_is_said_in_each(corpus, pdf, texts, place, ruled):
    rows = [list(row) for row in GROUPED]
    style = [("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")]
    for label, (first, last) in GROUPS.items():
        rows[first][0] = label
        style += [("SPAN", (0, first), (0, last)), ("VALIGN", (0, first), (0, last), place)]
    style += [("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if ruled else []
    page = corpus.read("a.pdf", pdf(drawn(rows, style, (100, 120, 80, 80)))).pages[0]
    expected = [
        " | ".join([label, *row[1:]])
        for label, (first, last) in GROUPS.items()
        for row in GROUPED[first : last + 1]
    ]
    assert texts(page, BlockKind.TABLE_ROW) == expected


def test_a_title_among_the_rows_is_said_once(corpus, pdf, texts):
    rows = [
        ["Poste", "2023", "2024"],
        ["Personnel", "", ""],
        ["Salaires", "12,5", "13,1"],
        ["Fonctionnement", "", ""],
        ["Loyers", "3,2", "3,4"],
    ]
    style = [("SPAN", (0, n), (-1, n)) for n in (1, 3)]
    style += [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
    page = corpus.read("a.pdf", pdf(drawn(rows, style, (150, 80, 80)))).pages[0]
    assert texts(page, BlockKind.TABLE_HEAD) == ["Poste | 2023 | 2024"]
    assert texts(page, BlockKind.TABLE_ROW) == [
        "Personnel",
        "Salaires | 12,5 | 13,1",
        "Fonctionnement",
        "Loyers | 3,2 | 3,4",
    ]


def test_close_cells_are_parted_by_the_line_between_them(corpus, pdf, texts):
    rows = [["Pays", "2023", "2024"], ["République centrafricaine", "1 342", "1 432"]]
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
    style += [("LEFTPADDING", (0, 0), (-1, -1), 2), ("RIGHTPADDING", (0, 0), (-1, -1), 2)]
    page = corpus.read("a.pdf", pdf(drawn(rows, style, (118, 28, 28)))).pages[0]
    assert texts(page, BlockKind.TABLE_ROW) == ["République centrafricaine | 1 342 | 1 432"]


@pytest.mark.parametrize("repeated", [True, False])
def test_a_table_that_goes_on_overleaf_keeps_its_head(corpus, pdf, repeated):
    head = ["Pays", "Experts", "Budget (k€)"]

    def draw(canvas, number):
        canvas.drawString(60, 815, "Annexe statistique")
        rows = [[f"Pays {number}-{n}", f"{number * n}", f"1 {100 + n}"] for n in range(1, 30)]
        rows = [head, *rows] if repeated or number == 1 else rows
        grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
        table = Table(rows, colWidths=[150, 90, 90], style=grid)
        table.wrapOn(canvas, 500, 700)
        table.drawOn(canvas, 60, 800 - table._height)
        canvas.drawString(300, 30, str(number))

    document = corpus.read("a.pdf", pdf(draw, 4))
    rows = [s for p in cut(document) for s in p.sentences if s.kind is BlockKind.TABLE_ROW]
    assert len(rows) == 4 * 29
    assert {row.context for row in rows} == {"Pays | Experts | Budget (k€)"}


def test_a_word_table_without_marked_head_has_the_labels_of_its_merged_cells(corpus, texts):
    word = docx.Document()
    table = word.add_table(rows=0, cols=5)
    for row in HEADS + BODY:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for (top, left), (low, right) in (((0, 0), (1, 0)), ((0, 1), (0, 2)), ((0, 3), (0, 4))):
        table.cell(top, left).merge(table.cell(low, right))
    out = io.BytesIO()
    word.save(out)
    page = corpus.read("a.docx", out.getvalue()).pages[0]
    assert texts(page, BlockKind.TABLE_HEAD) == [LABELS]
    assert texts(page, BlockKind.TABLE_ROW) == row_texts(BODY)


def test_an_empty_markdown_head_gives_its_place_to_no_row(corpus, texts):
    source = "| | |\n|---|---|\n| **Référence** | CL-9 |\n| **Pays** | Maroc |\n"
    page = corpus.read("a.md", source).pages[0]
    assert texts(page, BlockKind.TABLE_HEAD) == []
    assert texts(page, BlockKind.TABLE_ROW) == ["Référence | CL-9", "Pays | Maroc"]


def test_the_top_of_a_page_is_read_whose_size_all_pages_share(corpus):
    drawing = FPDF(format="A4")
    drawing.set_font("Helvetica", size=10)
    firsts = ["Le bureau a ouvert en mai.", "Douze agents y travaillent."]
    for first in firsts:
        drawing.add_page()
        drawing.set_y(8)
        drawing.multi_cell(90, 5, f"{first}\nLa suite en dit davantage.")
    content = bytes(drawing.output())
    assert content.count(b"/MediaBox") == 1
    pages = corpus.read("a.pdf", content).pages
    assert [page.text.split(".")[0] + "." for page in pages] == firsts


@pytest.mark.parametrize("rules", ["grid", "three lines", "no line"])
def test_three_levels_of_labels_are_all_said(corpus, pdf, texts, rules):
    heads = [
        ["Zone", "Experts en poste", "", "", ""],
        ["", "Titulaires", "", "Contractuels", ""],
        ["", "2023", "2024", "2023", "2024"],
    ]
    style = [("SPAN", (0, 0), (0, 2)), ("SPAN", (1, 0), (4, 0))]
    style += [("SPAN", (1, 1), (2, 1)), ("SPAN", (3, 1), (4, 1)), *CENTRED, *RULES[rules]]
    style += [("FONTNAME", (0, 0), (-1, 2), "Helvetica-Bold"), ("ALIGN", (0, 2), (-1, 2), "CENTER")]
    page = corpus.read("a.pdf", pdf(drawn(heads + BODY, style))).pages[0]
    assert texts(page, BlockKind.TABLE_HEAD) == [
        "Zone | Experts en poste Titulaires 2023 | Experts en poste Titulaires 2024"
        " | Experts en poste Contractuels 2023 | Experts en poste Contractuels 2024"
    ]
    assert texts(page, BlockKind.TABLE_ROW) == row_texts(BODY)
