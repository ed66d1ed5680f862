"""Plain text files."""

import pytest

TEXT = """LES EXPERTS

Une phrase coupée à la fin de la ligne par un éditeur
ancien, qui se termine ici.

1.2 Les effectifs

- premier point
- second point qui
  continue

Référence : 2026/A
Pays : Chili

Zone\tEffectif
Asie\t12
"""


def test_lines_become_paragraphs_lists_tables_and_headings(corpus, blocks):
    assert blocks(corpus.read("a.txt", TEXT).pages[0]) == [
        ("heading", "LES EXPERTS"),
        (
            "paragraph",
            "Une phrase coupée à la fin de la ligne par un éditeur ancien, qui se termine ici.",
        ),
        ("heading", "1.2 Les effectifs"),
        ("list_item", "premier point"),
        ("list_item", "second point qui continue"),
        ("list_item", "Référence : 2026/A"),
        ("list_item", "Pays : Chili"),
        ("table_head", "Zone | Effectif"),
        ("table_row", "Asie | 12"),
    ]


def test_an_underlined_line_is_a_heading(corpus, blocks):
    found = blocks(corpus.read("a.txt", "Titre\n=====\nTexte simple.\n").pages[0])
    assert found == [("heading", "Titre"), ("paragraph", "Texte simple.")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_accents_survive_the_encoding(corpus, encoding):
    assert corpus.read("a.txt", "Été à Nîmes.".encode(encoding)).pages[0].text == "Été à Nîmes."
