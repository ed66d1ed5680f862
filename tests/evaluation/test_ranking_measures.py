"""The measures of a ranking, against values worked out by hand."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.evaluation.ranking_measures import discounted_gain, recall, reciprocal_rank

RANKED = [f"d{rank}" for rank in range(1, 15)]


def test_the_reciprocal_rank_is_of_the_first_relevant_one() -> None:
    assert reciprocal_rank(RANKED, {"d4": 1, "d2": 1}) == 0.5
    assert reciprocal_rank(RANKED, {"d11": 1}) == 0


def test_the_discounted_gain_falls_with_the_rank() -> None:
    assert discounted_gain(RANKED, {"d1": 1}) == 1
    assert discounted_gain(RANKED, {"d3": 1}) == pytest.approx(1 / log2(4))
    found = (1 / log2(2) + 2 / log2(3)) / (2 / log2(2) + 1 / log2(3))
    assert discounted_gain(RANKED, {"d1": 1, "d2": 2}) == pytest.approx(found)
    assert discounted_gain(RANKED, {"d11": 1}) == 0


def test_recall_counts_what_the_first_ten_hold() -> None:
    assert recall(RANKED, {"d1": 1, "d10": 1, "d11": 1, "d12": 1}) == 0.5


@given(st.lists(st.sampled_from(RANKED), unique=True), st.sets(st.sampled_from(RANKED), min_size=1))
def test_every_measure_lies_between_none_and_all(ranked: list[str], wanted: set[str]) -> None:
    relevant = dict.fromkeys(wanted, 1.0)
    for measure in (reciprocal_rank, discounted_gain, recall):
        assert 0 <= measure(ranked, relevant) <= 1 + 1e-9
