"""Passages: whole sentences and rows, nothing lost, offsets exact, headings carried along."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eti_assistant.corpus.listing import list_files
from eti_assistant.corpus.manifest import load_manifest
from eti_assistant.corpus.pieces import Piece, compose
from eti_assistant.corpus.reading import read_file
from eti_assistant.domain.documents import BlockKind, Document
from eti_assistant.domain.passages import Passage
from eti_assistant.french.sentences import split_sentences
from eti_assistant.index.passages import MAX_CHARACTERS, TARGET_CHARACTERS, cut, embedding_text

CORPUS = Path(__file__).parents[2] / "corpus"
SENTENCES = (
    "En 2024, 118 experts étaient déployés en Afrique.",
    "L'art. 12 de la loi n° 72-659 s'applique à M. Dupont depuis le 3 janv. 2024.",
    "Le budget atteint 2,4 M€ (contre 1 200 000 € en 2020) !",
    "Qui paie ?",
    "Une phrase " + "très " * 60 + "longue.",
)
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8).map(" ".join)
cells = st.lists(st.sampled_from(("Chili", "12", "2,5 %", "–", "Santé publique")), min_size=2)
pieces = st.one_of(
    st.builds(
        Piece,
        st.sampled_from((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE)),
        st.one_of(texts, st.text(min_size=1, max_size=300)),
    ),
    st.builds(
        Piece,
        st.sampled_from((BlockKind.TABLE_HEAD, BlockKind.TABLE_ROW, BlockKind.CAPTION)),
        cells.map(" | ".join),
    ),
    st.builds(
        Piece,
        st.just(BlockKind.HEADING),
        st.sampled_from(("Budget", "Rapport 2024", "Répartition par pays", "Budget de l'année")),
        st.integers(1, 6),
    ),
)


def document(*pages: list[Piece]) -> Document:
    composed = tuple(compose(number, page) for number, page in enumerate(pages, 1))
    return Document("r", "r.md", "Rapport 2024", "page", "0" * 64, composed)


drawn = st.lists(st.lists(pieces, max_size=12), min_size=1, max_size=3).map(
    lambda pages: document(*pages)
)


@pytest.fixture(scope="module")
def real() -> list[Document]:
    manifest = load_manifest(CORPUS)
    return [read_file(CORPUS, file, manifest) for file in list_files(CORPUS)[0]]


def quotable(one: Document) -> None:
    pages = {page.number: page.text for page in one.pages}
    for passage in cut(one):
        text = pages[passage.page]
        assert passage.text == text[passage.start : passage.end]
        assert passage.sentences
        for sentence in passage.sentences:
            assert sentence.text == text[sentence.start : sentence.end]
            assert passage.start <= sentence.start < sentence.end <= passage.end


def whole(one: Document) -> None:
    """Each sentence of a paragraph and each other block lies in exactly one passage."""
    spans = [(p.page, p.start, p.end) for p in cut(one)]
    for page in one.pages:
        for block in page.blocks:
            parts: tuple[tuple[int, int], ...] = ((block.start, block.end),)
            if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE):
                parts = split_sentences(page.text[block.start : block.end], block.start)
            for start, end in parts:
                holding = [s for n, s, e in spans if n == page.number and s <= start and end <= e]
                assert len(holding) == 1


def complete(one: Document) -> None:
    passages = cut(one)
    for page in one.pages:
        said = [word for p in passages if p.page == page.number for word in p.text.split()]
        assert said == page.text.split()


def sized(one: Document) -> None:
    for passage in cut(one):
        if len(passage.text) > MAX_CHARACTERS:
            assert len([s for s in passage.sentences if s.kind is not BlockKind.HEADING]) <= 1


def titled_once(one: Document) -> None:
    for passage in cut(one):
        above = embedding_text(passage).removesuffix(passage.text).splitlines()
        assert len(above) == len(set(above))
        assert not any(line in passage.text for line in above)
        for line in (passage.source.title, *passage.headings):
            assert line in embedding_text(passage)


LAWS = [quotable, whole, complete, sized, titled_once]


@pytest.mark.parametrize("law", LAWS)
def test_the_laws_hold_for_every_document_of_the_corpus(law, real: list[Document]) -> None:
    assert len(real) > 100
    for one in real:
        law(one)


@settings(max_examples=60, deadline=None)
@given(drawn)
def test_the_laws_hold_for_any_document(one: Document) -> None:
    for law in LAWS:
        law(one)


@settings(max_examples=30, deadline=None)
@given(drawn)
def test_passages_have_ids_of_their_own_that_stay_the_same(one: Document) -> None:
    ids = [passage.id for passage in cut(one)]
    assert len(set(ids)) == len(ids)
    assert ids == [passage.id for passage in cut(one)]


def test_headings_are_carried_to_the_next_page_until_another_closes_them() -> None:
    one = document(
        [Piece(BlockKind.HEADING, "Budget", 1), Piece(BlockKind.HEADING, "Dépenses", 2)],
        [Piece(BlockKind.PARAGRAPH, SENTENCES[2])],
        [Piece(BlockKind.HEADING, "Effectifs", 1), Piece(BlockKind.PARAGRAPH, SENTENCES[0])],
    )
    spending, staff = cut(one)[1:]
    assert spending.headings == ("Budget", "Dépenses")
    assert staff.headings == ("Effectifs",)


def test_a_row_is_read_with_the_head_of_its_table_even_in_another_passage() -> None:
    rows = [Piece(BlockKind.TABLE_ROW, f"{'Pays lointain ' * 8}| {n}") for n in range(30)]
    after = Piece(BlockKind.PARAGRAPH, SENTENCES[0])
    passages = cut(document([Piece(BlockKind.TABLE_HEAD, "Pays | Experts"), *rows, after]))
    assert len(passages) > 2
    for passage in passages:
        assert embedding_text(passage).count("Pays | Experts") == 1
    contexts = {s.context for p in passages for s in p.sentences if s.kind is BlockKind.TABLE_ROW}
    assert contexts == {"Pays | Experts"}
    assert passages[-1].sentences[-1].context == ""


def test_a_heading_opens_the_passage_of_what_it_announces() -> None:
    pages = [Piece(BlockKind.PARAGRAPH, SENTENCES[0]), Piece(BlockKind.HEADING, "Budget", 2)]
    first, second = cut(document([*pages, Piece(BlockKind.PARAGRAPH, SENTENCES[2])]))
    assert first.text == SENTENCES[0]
    assert second.text.startswith("Budget\n")
    assert [sentence.text for sentence in second.sentences] == [SENTENCES[2]]


def test_short_paragraphs_share_a_passage_and_many_do_not() -> None:
    short = [Piece(BlockKind.PARAGRAPH, SENTENCES[0])]
    assert len(cut(document(short * 3))) == 1
    passages: tuple[Passage, ...] = cut(document(short * 60))
    assert all(TARGET_CHARACTERS <= len(p.text) <= MAX_CHARACTERS for p in passages[:-1])
