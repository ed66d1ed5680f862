"""The lexical ranking: BM25 over given terms, written once and read by many."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eti_assistant.index.lexical import LexicalRanking, write_ranking

TEXTS = [
    ["expert", "afriqu", "expert"],
    ["expert", "asie"],
    ["budget", "million"],
    [],
    ["hydrogen", "chili", "million", "million", "million"],
]


@pytest.fixture(scope="module")
def ranking(tmp_path_factory: pytest.TempPathFactory) -> LexicalRanking:
    folder = tmp_path_factory.mktemp("lexical") / "stems"
    write_ranking(folder, TEXTS)
    return LexicalRanking(folder)


def test_only_texts_that_share_a_term_score(ranking: LexicalRanking) -> None:
    assert np.flatnonzero(ranking.scores(["expert", "inconnu"])).tolist() == [0, 1]
    assert not ranking.scores(["inconnu"]).any()
    assert not ranking.scores([]).any()


def test_a_rare_term_counts_more_than_a_common_one(ranking: LexicalRanking) -> None:
    assert ranking.rarity("asie") > ranking.rarity("expert") > 0
    assert ranking.rarity("inconnu") > ranking.rarity("asie")
    assert ranking.scores(["expert", "asie"]).argmax() == 1


def test_a_term_repeated_in_the_question_counts_once(ranking: LexicalRanking) -> None:
    once, twice = ranking.scores(["expert"]), ranking.scores(["expert", "expert"])
    assert np.array_equal(once, twice)


def test_scores_are_bm25_of_lucene(ranking: LexicalRanking) -> None:
    average = sum(map(len, TEXTS)) / len(TEXTS)
    saturated = 3 / (3 + 1.2 * (1 - 0.75 + 0.75 * 5 / average))
    expected = ranking.rarity("million") * saturated
    assert ranking.scores(["million"])[4] == pytest.approx(expected, rel=1e-5)


def test_the_texts_of_a_term_are_counted(ranking: LexicalRanking) -> None:
    assert [ranking.frequency(t) for t in ("expert", "million", "inconnu")] == [2, 2, 0]
    assert ranking.size == len(TEXTS)


def test_a_word_of_the_same_family_is_held(ranking: LexicalRanking) -> None:
    assert ranking.holds("expert")
    assert ranking.holds("hydrolog")
    assert not ranking.holds("hydre")
    assert not ranking.holds("asia")


def test_texts_without_any_term_can_be_ranked(tmp_path: Path) -> None:
    write_ranking(tmp_path / "stems", [[], []])
    ranking = LexicalRanking(tmp_path / "stems")
    assert ranking.scores(["expert"]).tolist() == [0, 0]


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(st.lists(st.sampled_from("abcdefg"), max_size=6), min_size=1, max_size=8))
def test_what_is_asked_with_all_of_a_text_s_terms_finds_that_text(
    texts: list[list[str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any") / "stems"
    write_ranking(folder, texts)
    ranking = LexicalRanking(folder)
    for place, terms in enumerate(texts):
        assert (ranking.scores(terms)[place] > 0) == bool(terms)
