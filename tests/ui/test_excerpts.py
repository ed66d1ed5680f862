"""A quote among the sentences around it."""

from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.domain.answers import Citation
from eti_assistant.domain.documents import Block, BlockKind, Page
from eti_assistant.domain.passages import Source
from eti_assistant.errors import DocumentNotFound
from eti_assistant_ui.excerpts import Excerpt, excerpt_of, surround


def page_of(*blocks: tuple[BlockKind, str]) -> Page:
    placed: list[Block] = []
    text = ""
    for kind, content in blocks:
        text += "\n" if text else ""
        placed.append(Block(kind, len(text), len(text) + len(content)))
        text += content
    return Page(1, text, tuple(placed))


def around(page: Page, quote: str) -> Excerpt:
    start = page.text.index(quote)
    return surround(page, start, start + len(quote))


PROSE = page_of(
    (BlockKind.HEADING, "Le canal"),
    (BlockKind.PARAGRAPH, "Un. Deux. Trois. Quatre cite M. Dupont ici. Cinq. Six. Sept."),
    (BlockKind.HEADING, "La mer"),
    (BlockKind.PARAGRAPH, "Huit."),
)


def test_two_whole_sentences_stand_on_each_side() -> None:
    quote = "Quatre cite M. Dupont ici."
    assert around(PROSE, quote) == Excerpt("Deux. Trois. ", quote, " Cinq. Six.")


def test_part_of_a_sentence_is_completed_first() -> None:
    assert around(PROSE, "M. Dupont").before == "Trois. Quatre cite "


def test_the_context_stays_in_its_section() -> None:
    assert around(PROSE, "Sept.").after == ""
    assert around(PROSE, "Huit.").before == ""
    assert around(PROSE, "Un.").before == ""


def test_a_sentence_too_long_to_read_is_left_out() -> None:
    page = page_of((BlockKind.PARAGRAPH, f"Long {'mot ' * 100}fin. Court. Cité."))
    assert around(page, "Cité.").before == "Court. "


def test_a_row_comes_under_the_head_of_its_table() -> None:
    rows = [(BlockKind.TABLE_ROW, f"Zone {n} | {n} experts") for n in range(6)]
    page = page_of((BlockKind.TABLE_HEAD, "Zone | Effectif"), *rows)
    assert around(page, "Zone 5 | 5 experts").before == (
        "Zone | Effectif\n…\nZone 3 | 3 experts\nZone 4 | 4 experts\n"
    )
    assert around(page, "Zone 1 | 1 experts").before == "Zone | Effectif\nZone 0 | 0 experts\n"


@given(st.text(alphabet="ab. \n", max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_the_context_and_the_quote_are_one_run_of_the_page(text: str, one: int, two: int) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    page = Page(1, text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    excerpt = surround(page, start, end)
    assert excerpt.quote == text[start:end]
    assert excerpt.before + excerpt.quote + excerpt.after in text


class Shelf:
    """Holds one page, or none."""

    def __init__(self, *pages: Page) -> None:
        self._pages = pages

    def page(self, document_id: str, number: int) -> Page:
        if not self._pages:
            raise DocumentNotFound("absent")
        return self._pages[0]


def test_a_quote_whose_page_has_gone_or_changed_stands_alone() -> None:
    citation = Citation(1, Source("a", "A", "page", "0"), 1, "Deux.", 3, 8)
    alone = Excerpt("", "Deux.", "")
    assert excerpt_of(Shelf(), citation) == alone
    assert excerpt_of(Shelf(PROSE), citation) == alone
