"""Markdown files, with and without front matter."""

import pytest

TEXT = """# Les experts

En **2024**, [118 experts](https://exemple.fr) étaient en
_poste_ dans `30` pays[^1].

> Une citation.

- un poste
- deux postes

| Zone | Effectif |
|------|---------:|
| Asie | **12**   |

<div>Un <b>encart</b></div>

[^1]: Au 31 décembre.
"""


def test_marks_are_left_out_and_quotes_read_as_plain_text(corpus, blocks):
    assert blocks(corpus.read("a.md", TEXT).pages[0]) == [
        ("heading", "Les experts"),
        ("paragraph", "En 2024, 118 experts étaient en poste dans 30 pays¹."),
        ("paragraph", "Une citation."),
        ("list_item", "un poste"),
        ("list_item", "deux postes"),
        ("table_head", "Zone | Effectif"),
        ("table_row", "Asie | 12"),
        ("paragraph", "Un encart"),
        ("footnote", "¹ Au 31 décembre."),
    ]


FRONTS = [
    '---\ntitle: "Offre : expert"\ndate: 2025-03-01 # le jour\npays: Chili\nkind: posting\n---\n',
    '+++\ntitle = "Offre : expert"\ndate = 2025-03-01\ncountry = "Chili"\nkind = "posting"\n+++\n',
]


@pytest.mark.parametrize("front", FRONTS)
def test_front_matter_describes_the_document_and_is_no_text(corpus, front):
    document = corpus.read("a.md", front + "\nLe texte.\n")
    assert (document.title, document.published) == ("Offre : expert", "2025-03-01")
    assert (document.kind, document.posting.country) == ("posting", "Chili")
    assert document.pages[0].text == "Le texte."


def test_a_rule_at_the_top_is_no_front_matter(corpus):
    assert corpus.read("a.md", "---\n\nUn texte.\n\n---\n\nUn autre.\n").pages[0].text == (
        "Un texte.\nUn autre."
    )
