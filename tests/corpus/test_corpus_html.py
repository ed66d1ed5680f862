"""Web pages as they are found."""

import pytest

PAGE = """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
<title>Les experts | Portail</title><meta property="og:site_name" content="Portail">
<meta property="article:published_time" content="2025-08-28T10:00:00+02:00">
<link rel="canonical" href="https://exemple.fr/experts"><script>alert("piège")</script></head>
<body><div class="cookie-banner">Accepter les cookies</div>
<header><nav><ul><li>Accueil</li></ul></nav></header>
<main><h1>Les experts</h1><p>En 2024, <b>118</b> experts&nbsp;&eacute;taient en poste.</p>
<ul><li>une mission<ul><li>longue</li></ul></li><li>un pays</li></ul>
<dl><dt>Durée</dt><dd>deux ans</dd><dt>Lieu :</dt><dd>Santiago</dd></dl>
<details><summary>Qui peut postuler ?</summary><p>Toute personne.</p></details></main>
<footer>Mentions légales</footer></body></html>"""


def test_the_content_is_kept_in_order_and_the_rest_left_out(corpus, blocks):
    assert blocks(corpus.read("a.html", PAGE).pages[0]) == [
        ("heading", "Les experts"),
        ("paragraph", "En 2024, 118 experts\u00a0étaient en poste."),
        ("list_item", "une mission"),
        ("list_item", "longue"),
        ("list_item", "un pays"),
        ("list_item", "Durée\u00a0: deux ans"),
        ("list_item", "Lieu\u00a0: Santiago"),
        ("heading", "Qui peut postuler ?"),
        ("paragraph", "Toute personne."),
    ]


def test_the_page_says_its_title_date_publisher_and_address(corpus):
    page = corpus.read("a.html", PAGE)
    assert (page.title, page.published, page.publisher) == ("Les experts", "2025-08-28", "Portail")
    assert (page.url, page.language) == ("https://exemple.fr/experts", "fr")


TABLE = """<table><caption>Effectifs</caption>
<thead><tr><th rowspan="2">Zone</th><th colspan="2">Effectif</th></tr>
<tr><th>2023</th><th>2024</th></tr></thead>
<tr><td rowspan="2">Afrique</td><td>110</td><td>118<sup>1</sup></td></tr>
<tr><td>7</td><td>8</td></tr><tr><td colspan="3">Hors Afrique</td></tr></table>"""


def test_each_row_of_a_table_reads_by_itself(corpus, blocks):
    assert blocks(corpus.read("a.html", TABLE).pages[0]) == [
        ("caption", "Effectifs"),
        ("table_head", "Zone | Effectif 2023 | Effectif 2024"),
        ("table_row", "Afrique | 110 | 118¹"),
        ("table_row", "Afrique | 7 | 8"),
        ("table_row", "Hors Afrique"),
    ]


def test_a_page_without_main_keeps_all_its_text(corpus):
    source = "<body><div><div><span>Début</span> de la phrase.</div>Suite<br><br>Fin</div></body>"
    assert corpus.read("a.html", source).pages[0].text == "Début de la phrase.\nSuite\nFin"


def test_a_small_article_does_not_hide_the_rest(corpus):
    source = f"<body><article>Encart</article><p>{'Le texte principal. ' * 20}</p></body>"
    assert "principal" in corpus.read("a.html", source).pages[0].text


JOB = """<html><head><script type="application/ld+json">{"@graph": [{"@type": "JobPosting",
"title": "Conseiller énergie", "identifier": {"@type": "PropertyValue", "value": "2026/A/1"},
"validThrough": "2026-11-30T22:59:00Z", "jobLocation": [{"address":
{"addressLocality": "Santiago", "addressCountry": {"name": "Chili"}}}]}]}</script></head>
<body><h1>Conseiller énergie</h1><p>Durée : 2 ans<br>Type de contrat : CDDU</p></body></html>"""


def test_a_posting_is_read_from_its_linked_data_and_its_visible_lines(corpus):
    document = corpus.read("offre.html", JOB)
    posting = document.posting
    assert document.kind == "posting"
    assert (posting.ref, posting.country, posting.city) == ("2026/A/1", "Chili", "Santiago")
    assert (posting.duration, posting.contract) == ("2 ans", "CDDU")
    assert posting.deadline == "2026-11-30T23:59"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-8-sig", "utf-16"])
def test_accents_survive_the_encoding(corpus, encoding):
    declared = "windows-1252" if encoding == "cp1252" else "utf-8"
    source = f'<html><head><meta charset="{declared}"></head><body><p>L’été à Nîmes, œuvre</p>'
    assert corpus.read("a.html", source.encode(encoding)).pages[0].text == "L’été à Nîmes, œuvre"


def test_a_page_in_utf_8_that_declares_another_encoding_is_read_as_utf_8(corpus):
    source = '<html><head><meta charset="iso-8859-1"></head><body><p>été</p></body></html>'
    assert corpus.read("a.html", source).pages[0].text == "été"


ACCORDION = """<main><h2><button aria-expanded="false">Quelle durée ?</button></h2>
<div hidden><p>Deux ans.</p></div>
<dl><dt>Qui peut postuler ?</dt><dd>Tout le monde.</dd></dl></main>"""


def test_questions_that_a_click_unfolds_are_headings_over_their_answers(corpus, blocks):
    assert blocks(corpus.read("a.html", ACCORDION).pages[0]) == [
        ("heading", "Quelle durée ?"),
        ("paragraph", "Deux ans."),
        ("heading", "Qui peut postuler ?"),
        ("list_item", "Tout le monde."),
    ]


@pytest.mark.parametrize(
    ("rows", "kinds"),
    [
        ("<tr><td>Zone<td>2023<td>2024<tr><td>Asie<td>1<td>2", ["table_head", "table_row"]),
        ("<tr><td>Pays<td>Chili<tr><td>Durée<td>2 ans", ["table_row", "table_row"]),
        ("<tr><th>Siège<td>Paris<tr><th>Président<td>M. X", ["table_row", "table_row"]),
        ("<tr><td>Asie<td>12<td>13<tr><td>Europe<td>1<td>2", ["table_row", "table_row"]),
    ],
)
def test_the_first_row_is_a_head_only_if_it_names_columns(corpus, blocks, rows, kinds):
    found = blocks(corpus.read("a.html", f"<table>{rows}</table>").pages[0])
    assert [kind for kind, _ in found] == kinds


def test_words_set_apart_only_by_their_style_are_not_glued(corpus):
    source = "<p><span>Durée</span><span>2 ans</span> et <b>expert</b><i>e</i></p>"
    assert corpus.read("a.html", source).pages[0].text == "Durée 2 ans et experte"


def test_a_page_without_landmarks_loses_its_menu_and_foot_but_no_heading(corpus):
    page = corpus.read(
        "a.html",
        "<body><div class='site-header'><a>Accueil</a> <a>Contact</a></div>"
        "<div class='card'><div class='header'><h2>Qui peut candidater ?</h2></div>"
        "<div class='menu'>Le menu coûte 4 euros.</div></div>"
        "<p>Toute personne diplômée.</p><div id='footer'>Suivez-nous © 2024</div></body>",
    ).pages[0]
    assert page.text == ("Qui peut candidater ?\nLe menu coûte 4 euros.\nToute personne diplômée.")
