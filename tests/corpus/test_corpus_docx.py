"""Word documents."""

import zipfile
from io import BytesIO

import docx
import pytest

from eti_assistant.errors import UnreadableFile


def written(document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def sample():
    document = docx.Document()
    document.add_heading("Les experts", 1)
    paragraph = document.add_paragraph("En 2024, ")
    paragraph.add_run("118").bold = True
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(" experts.")
    document.add_paragraph("un poste", style="List Bullet")
    table = document.add_table(rows=3, cols=3)
    for row, cells in zip(
        table.rows, (["Zone", "Effectif", ""], ["Asie", "10", "12"], ["", "1", "2"]), strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).merge(table.cell(2, 0))
    document.add_paragraph("Fin.")
    return document


def test_paragraphs_lists_and_tables_come_in_order(corpus, blocks):
    assert blocks(corpus.read("a.docx", written(sample())).pages[0]) == [
        ("heading", "Les experts"),
        ("paragraph", "En 2024, 118¹ experts."),
        ("list_item", "un poste"),
        ("table_head", "Zone | Effectif | Effectif"),
        ("table_row", "Asie | 10 | 12"),
        ("table_row", "Asie | 1 | 2"),
        ("paragraph", "Fin."),
    ]


def test_the_properties_give_the_title(corpus):
    document = sample()
    document.core_properties.title = "Note sur les experts"
    assert corpus.read("a.docx", written(document)).title == "Note sur les experts"


def bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(9):
            archive.writestr(f"word/{number}.xml", bytes(50_000_000))
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (lambda: b"du texte simple", "pas un document Word"),
        (lambda: written(sample())[:9000], "endommagé ou incomplet"),
        (bomb, "anormalement volumineux"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(corpus, content, reason):
    with pytest.raises(UnreadableFile, match=reason):
        corpus.read("a.docx", content())
