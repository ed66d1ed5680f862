"""PDF files as real reports are, drawn here line by line."""

import logging
from io import BytesIO

import pypdf
import pytest
from reportlab.lib import colors
from reportlab.platypus import Table

from eti_assistant.domain.documents import BlockKind
from eti_assistant.errors import UnreadableFile

SENTENCE = "Les experts conseillent les ministères des pays partenaires pendant deux ans"


def lines(canvas, left, top, texts, leading=12):
    for number, text in enumerate(texts):
        canvas.drawString(left, top - leading * number, text)


def test_running_headers_footers_and_page_numbers_are_set_aside(corpus, pdf):
    def draw(canvas, number):
        canvas.drawString(60, 800, "Rapport annuel des experts")
        canvas.drawString(300, 30, f"Page {number} sur 4")
        lines(canvas, 60, 700, [f"{SENTENCE} et {number * 17} mois.", "Ils reviennent ensuite."])

    pages = corpus.read("a.pdf", pdf(draw, 4)).pages
    assert [page.text.split("\n")[-1] for page in pages] == [
        f"{SENTENCE} et {number * 17} mois. Ils reviennent ensuite." for number in range(1, 5)
    ]
    assert not any("annuel" in page.text or "sur 4" in page.text for page in pages)


def test_a_figure_that_changes_from_page_to_page_is_no_footer(corpus, pdf):
    def draw(canvas, number):
        lines(canvas, 60, 790, [f"Effectif : {(1180, 97, 340)[number - 1]} experts"])

    pages = corpus.read("a.pdf", pdf(draw, 3)).pages
    assert [page.text for page in pages] == [
        f"Effectif : {count} experts" for count in (1180, 97, 340)
    ]


def test_a_word_broken_at_a_line_end_is_repaired_and_a_compound_keeps_its_hyphen(corpus, pdf):
    def draw(canvas, _):
        lines(
            canvas,
            60,
            700,
            [
                "Cette mission prépare une expéri-",
                "mentation avec la Papouasie-",
                "Nouvelle-Guinée, en lien avec le vice-",
                "ministre et le compte-rendu, dit compte-",
                "rendu, de la direction.",
            ],
        )

    text = corpus.read("a.pdf", pdf(draw)).pages[0].text
    assert "une expérimentation avec la Papouasie-Nouvelle-Guinée" in text
    assert "le vice-ministre et le compte-rendu, dit compte-rendu, de" in text


def test_two_columns_are_read_one_after_the_other(corpus, pdf):
    left = [f"La colonne de gauche compte la ligne numéro {n:02}" for n in range(12)]
    right = [f"La colonne de droite compte la ligne numéro {n:02}" for n in range(12)]

    def draw(canvas, _):
        canvas.drawString(60, 760, f"{SENTENCE}, {SENTENCE.lower()[:38]}.")
        lines(canvas, 60, 700, left)
        lines(canvas, 310, 695, right)

    text = corpus.read("a.pdf", pdf(draw)).pages[0].text
    assert " ".join(left) in text
    assert text.index(left[-1]) < text.index(right[0])


def test_a_sentence_goes_on_from_one_column_to_the_next(corpus, pdf):
    column = ["Chaque expert travaille au sein de son ministère"] * 9

    def draw(canvas, _):
        lines(canvas, 60, 700, column)
        lines(canvas, 310, 700, ["d'accueil et rend compte de son action chaque mois.", *column])

    text = corpus.read("a.pdf", pdf(draw)).pages[0].text
    assert "son ministère d'accueil et rend compte" in text


ROWS = [
    ["Zone", "Effectif", "", "Thème"],
    ["", "2023", "2024", ""],
    ["Afrique", "110", "118", "Gouvernance"],
    ["Asie", "1 210", "1 305", "Énergie"],
]


@pytest.mark.parametrize("drawn", [True, False])
def test_a_table_is_read_row_by_row_and_a_merged_head_is_said_over_each_column(
    corpus, pdf, blocks, drawn
):
    style = [("SPAN", (1, 0), (2, 0)), ("ALIGN", (1, 0), (2, -1), "CENTER")]
    style += [("GRID", (0, 0), (-1, -1), 0.5, colors.grey)] if drawn else []

    def draw(canvas, _):
        canvas.drawString(60, 760, f"{SENTENCE}.")
        table = Table(ROWS, colWidths=[100, 80, 80, 120], style=style)
        table.wrapOn(canvas, 500, 500)
        table.drawOn(canvas, 60, 600)
        canvas.drawString(60, 560, f"{SENTENCE} encore.")

    assert blocks(corpus.read("a.pdf", pdf(draw)).pages[0]) == [
        ("paragraph", f"{SENTENCE}."),
        ("table_head", "Zone | Effectif 2023 | Effectif 2024 | Thème"),
        ("table_row", "Afrique | 110 | 118 | Gouvernance"),
        ("table_row", "Asie | 1 210 | 1 305 | Énergie"),
        ("paragraph", f"{SENTENCE} encore."),
    ]


def test_a_cell_over_two_rows_is_said_in_each(corpus, pdf, texts):
    rows = [["Zone", "Pays", "Effectif"], ["Afrique", "Togo", "3"], ["", "Bénin", "4"]]
    style = [("SPAN", (0, 1), (0, 2)), ("GRID", (0, 0), (-1, -1), 0.5, colors.grey)]

    def draw(canvas, _):
        table = Table(rows, colWidths=[100, 80, 80], style=style)
        table.wrapOn(canvas, 500, 500)
        table.drawOn(canvas, 60, 600)

    found = texts(corpus.read("a.pdf", pdf(draw)).pages[0], BlockKind.TABLE_ROW)
    assert found == ["Afrique | Togo | 3", "Afrique | Bénin | 4"]


def test_a_summary_line_keeps_its_page_number_apart_from_its_title(corpus, pdf, blocks):
    def draw(canvas, _):
        canvas.drawString(60, 700, "1.1 Les effectifs " + "." * 80 + " 4")
        canvas.drawString(60, 685, "1.2 Les missions " + "." * 80 + " 12")

    assert blocks(corpus.read("a.pdf", pdf(draw)).pages[0]) == [
        ("list_item", "1.1 Les effectifs … 4"),
        ("list_item", "1.2 Les missions … 12"),
    ]


def test_a_posting_printed_to_pdf_gives_its_fields(corpus, pdf):
    def draw(canvas, _):
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(60, 780, "Conseiller énergie")
        canvas.setFont("Helvetica", 10)
        fields = ["Référence : 2026/A/1", "Pays : Chili", "Date limite : 30 novembre 2026 à 12h"]
        lines(canvas, 60, 740, fields)
        lines(canvas, 60, 680, [f"{SENTENCE}."])

    document = corpus.read("offre.pdf", pdf(draw))
    assert (document.kind, document.title) == ("posting", "Conseiller énergie")
    assert document.posting.ref == "2026/A/1"
    assert document.posting.deadline == "2026-11-30T12:00"


def test_a_cell_on_two_lines_stays_one_cell(corpus, pdf, texts):
    def draw(canvas, _):
        for top, row in ((700, ["Pays", "Mission"]), (680, ["Chili", "Appuyer la filière"])):
            canvas.drawString(60, top, row[0])
            canvas.drawString(200, top, row[1])
        canvas.drawString(200, 668, "de l'hydrogène vert")
        canvas.drawString(60, 648, "Panama")
        canvas.drawString(200, 648, "Adapter les côtes")

    rows = texts(corpus.read("a.pdf", pdf(draw)).pages[0], BlockKind.TABLE_ROW)
    assert rows == ["Chili | Appuyer la filière de l'hydrogène vert", "Panama | Adapter les côtes"]


def test_headings_lists_captions_and_notes_are_told_apart(corpus, pdf, blocks):
    def draw(canvas, _):
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(60, 780, "1. Présentation")
        canvas.setFont("Helvetica-Bold", 13)
        canvas.drawString(60, 750, "1.1 Les effectifs")
        canvas.setFont("Helvetica", 10)
        lines(canvas, 60, 730, [f"{SENTENCE}, au nombre de 118"])
        canvas.setFont("Helvetica", 6)
        canvas.drawString(
            60 + canvas.stringWidth(f"{SENTENCE}, au nombre de 118", "Helvetica", 10), 734, "1"
        )
        canvas.setFont("Helvetica", 10)
        lines(canvas, 60, 700, ["• une mission longue ;", "• une mission courte."])
        canvas.drawString(60, 660, "Tableau 1 : les effectifs")
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 80, "1 Au 31 décembre 2024.")

    assert blocks(corpus.read("a.pdf", pdf(draw)).pages[0]) == [
        ("heading", "1. Présentation"),
        ("heading", "1.1 Les effectifs"),
        ("paragraph", f"{SENTENCE}, au nombre de 118¹"),
        ("list_item", "une mission longue ;"),
        ("list_item", "une mission courte."),
        ("caption", "Tableau 1 : les effectifs"),
        ("footnote", "1 Au 31 décembre 2024."),
    ]


def test_a_page_drawn_sideways_is_read_upright(corpus, pdf):
    def draw(canvas, _):
        canvas.rotate(90)
        lines(canvas, 100, -100, [f"{SENTENCE}.", "La deuxième ligne suit la première."])

    text = corpus.read("a.pdf", pdf(draw)).pages[0].text
    assert text == f"{SENTENCE}. La deuxième ligne suit la première."


def test_the_title_is_the_biggest_line_and_the_date_the_one_of_the_title_page(corpus, pdf):
    def draw(canvas, _):
        canvas.drawString(60, 780, "Ministère")
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(60, 600, "Rapport d'activité 2024")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 500, "Août 2025")
        lines(canvas, 60, 300, [f"{SENTENCE}."] * 3)

    document = corpus.read("reports/r.pdf", pdf(draw))
    assert document.title == "Rapport d'activité 2024"
    assert (document.kind, document.published, document.as_of) == ("report", "2025-08", "2024")


def encrypted(content: bytes, password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(content))
    writer.encrypt(password, owner_password="proprietaire", algorithm="AES-256")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def one_line(canvas, _):
    canvas.drawString(60, 700, f"{SENTENCE}.")


def test_a_file_that_anyone_may_open_is_read_though_encrypted(corpus, pdf):
    assert SENTENCE in corpus.read("a.pdf", encrypted(pdf(one_line), "")).pages[0].text


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda content: encrypted(content, "secret"), "protégé par un mot de passe"),
        (lambda content: content[: len(content) // 2], "endommagé ou incomplet"),
        (lambda _: b"PK\x03\x04 ceci est une archive", "pas un fichier PDF"),
        (lambda _: b"<html><body>Bonjour</body></html>", "pas un fichier PDF"),
        (lambda _: b"%PDF-1.7\n", "endommagé ou incomplet"),
        (lambda _: b"", "le fichier est vide"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(corpus, pdf, change, reason, capfd, caplog):
    with pytest.raises(UnreadableFile) as refused, caplog.at_level(logging.DEBUG):
        corpus.read("a.pdf", change(pdf(one_line)))
    assert reason in refused.value.message
    assert capfd.readouterr() == ("", "")
    assert not [record for record in caplog.records if record.name.startswith("pypdf")]


def test_a_scanned_file_is_named_as_such(corpus, pdf):
    with pytest.raises(UnreadableFile, match="numérisé"):
        corpus.read("a.pdf", pdf(lambda canvas, _: canvas.rect(50, 50, 300, 300, fill=1)))


def test_letters_drawn_apart_lower_the_quality(corpus, pdf):
    def draw(canvas, number):
        text = " ".join("les experts conseillent les ministères") if number == 2 else SENTENCE
        lines(canvas, 60, 700, [text] * 10)

    good, bad = corpus.read("a.pdf", pdf(draw, 2)).pages
    assert good.quality > 0.95
    assert bad.quality < 0.5


def test_a_justified_line_drawn_word_by_word_is_one_sentence(corpus, pdf):
    def draw(canvas, _):
        for number in range(3):
            left = 60.0
            for word in SENTENCE.split():
                canvas.drawString(left, 700 - 12 * number, word)
                left += canvas.stringWidth(word, "Helvetica", 10) + 9.5

    assert corpus.read("a.pdf", pdf(draw)).pages[0].text == " ".join([SENTENCE] * 3)


def test_bullets_drawn_as_shapes_make_a_list(corpus, pdf, blocks):
    def draw(canvas, _):
        for top, text in ((700, "une mission"), (688, "un pays")):
            canvas.circle(55, top + 3, 1.8, fill=1)
            canvas.drawString(64, top, text)

    found = blocks(corpus.read("a.pdf", pdf(draw)).pages[0])
    assert found == [("list_item", "une mission"), ("list_item", "un pays")]
