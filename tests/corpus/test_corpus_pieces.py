"""The page made of pieces: one block for each, every character in exactly one."""

from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.corpus.pieces import Piece, compose, plain, row_text, superscript
from eti_assistant.domain.documents import BlockKind

pieces = st.lists(st.builds(Piece, st.sampled_from(BlockKind), st.text()), max_size=8)


@given(pieces)
def test_every_visible_character_lies_in_exactly_one_block(found: list[Piece]):
    page = compose(1, found)
    covered = [0] * len(page.text)
    for block in page.blocks:
        assert "\n" not in page.text[block.start : block.end]
        for place in range(block.start, block.end):
            covered[place] += 1
    assert all(times == 1 or page.text[n] == "\n" for n, times in enumerate(covered))
    assert max(covered, default=0) <= 1


@given(pieces)
def test_blocks_are_in_order_and_one_newline_apart(found: list[Piece]):
    page = compose(1, found)
    ends = [block.end for block in page.blocks]
    starts = [block.start for block in page.blocks]
    assert starts == [0, *(end + 1 for end in ends)][: len(starts)]


@given(st.text())
def test_cleaning_a_text_twice_changes_nothing(text: str):
    assert plain(plain(text)) == plain(text)


def test_narrow_no_break_spaces_stay_and_ligatures_are_written_out():
    assert plain("1\u202f210 dif\ufb01cultés\n de\u00adux") == "1\u202f210 difficultés deux"


def test_a_bar_inside_a_cell_does_not_make_two_cells():
    assert row_text(["a|b", "c"]) == "a/b | c"


def test_a_note_call_never_joins_the_number_before_it():
    assert superscript("12") == "¹²"
