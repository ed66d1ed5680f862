from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from french_texts import LONG, SHORT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reference import ReferenceEmbedder

from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.ports import Embedder

few = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize("text", [*SHORT, *LONG])
def test_a_text_has_the_vector_that_the_weights_own_engine_gives(
    text: str, embedder: E5Embedder, reference: ReferenceEmbedder
) -> None:
    (passage,) = embedder.embed_passages([text])
    assert passage @ reference.embed_passage(text) >= 0.995
    assert embedder.embed_question(text) @ reference.embed_question(text) >= 0.995


def test_it_keeps_the_promises_of_an_embedder(embedder: E5Embedder) -> None:
    promised: Embedder = embedder
    vectors = promised.embed_passages(SHORT)
    assert vectors.shape == (len(SHORT), promised.dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert promised.embed_question("où ?").shape == (promised.dimension,)


def test_no_text_gives_no_row(embedder: E5Embedder) -> None:
    assert embedder.embed_passages([]).shape == (0, 384)
    vectors, spans = embedder.embed_passages_with_spans([], [])
    assert vectors.shape == (0, 384)
    assert spans == []


@few
@given(st.permutations(list(range(len(SHORT)))), st.integers(1, len(SHORT)))
def test_a_vector_depends_neither_on_neighbours_nor_on_order(
    embedder: E5Embedder, order: list[int], size: int
) -> None:
    chosen = [SHORT[number] for number in order[:size]]
    alone = np.concatenate([embedder.embed_passages([text]) for text in chosen])
    assert np.array_equal(embedder.embed_passages(chosen), alone)


@few
@given(st.text(max_size=300))
def test_any_text_has_a_vector(embedder: E5Embedder, text: str) -> None:
    assert np.linalg.norm(embedder.embed_question(text)) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n\t", "\x00\x01\x02", "\ud800", "🏛️👩🏽‍🔬🇫🇷", "​‌﻿", "الماء 水 вода", "e\u0301" * 50],
)
def test_strange_texts_have_a_vector(embedder: E5Embedder, text: str) -> None:
    assert np.isfinite(embedder.embed_passages([text])).all()


@pytest.mark.parametrize("repeated", ["eau et forêt ", "x", "水", "\u0301"])
def test_what_lies_past_the_last_token_changes_nothing(embedder: E5Embedder, repeated: str) -> None:
    text = repeated * 20_000
    assert np.array_equal(embedder.embed_question(text), embedder.embed_question(text + " fin"))


def test_a_question_is_nearest_to_the_passage_that_answers_it(embedder: E5Embedder) -> None:
    passages = embedder.embed_passages(LONG)
    likeness = passages @ embedder.embed_question("Combien de places dans la salle de spectacle ?")
    assert LONG[int(likeness.argmax())].startswith("Le théâtre")


def test_many_threads_ask_at_once(embedder: E5Embedder) -> None:
    expected = [embedder.embed_question(text) for text in SHORT]
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(embedder.embed_question, SHORT * 5))
    assert all(np.array_equal(a, b) for a, b in zip(found, expected * 5, strict=True))


def test_progress_counts_the_texts_done(embedder: E5Embedder) -> None:
    counts = list[int]()
    embedder.embed_passages(SHORT, progress=counts.append)
    assert counts == list(range(1, len(SHORT) + 1))


def test_a_second_start_finds_the_model_built(cache: Path, embedder: E5Embedder) -> None:
    (kept,) = cache.iterdir()
    built = kept.stat().st_mtime_ns
    again = E5Embedder(cache)
    assert again.name == embedder.name
    assert kept.stat().st_mtime_ns == built
    assert np.array_equal(again.embed_question("où ?"), embedder.embed_question("où ?"))
