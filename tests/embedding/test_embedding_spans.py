import numpy as np
import pytest
from french_texts import LONG

from eti_assistant.embedding.e5 import E5Embedder

TEXT = LONG[8]
FEVER = (TEXT.index("Les symptômes"), TEXT.index("Il n'existe"))
PREVENTION = (TEXT.index("La prévention"), len(TEXT))


def test_the_whole_text_has_the_same_vector_with_or_without_spans(embedder: E5Embedder) -> None:
    vectors, spans = embedder.embed_passages_with_spans(LONG, [[(0, 20)]] * len(LONG))
    assert np.array_equal(vectors, embedder.embed_passages(LONG))
    assert [rows.shape for rows in spans] == [(1, 384)] * len(LONG)


def test_a_question_leans_to_the_sentence_that_answers_it(embedder: E5Embedder) -> None:
    _, (sentences,) = embedder.embed_passages_with_spans([TEXT], [[FEVER, PREVENTION]])
    fever = sentences @ embedder.embed_question("Quels sont les symptômes ?")
    prevention = sentences @ embedder.embed_question("Comment prévenir la maladie ?")
    assert prevention[1] - prevention[0] > fever[1] - fever[0]


def test_vectors_of_spans_have_length_one(embedder: E5Embedder) -> None:
    _, (sentences,) = embedder.embed_passages_with_spans([TEXT], [[FEVER, PREVENTION, (3, 4)]])
    assert np.allclose(np.linalg.norm(sentences, axis=1), 1, atol=1e-5)


@pytest.mark.parametrize("span", [(4, 4), (5_000, 5_010), (2, 3)])
def test_a_span_without_a_token_has_the_vector_of_its_text(
    embedder: E5Embedder, span: tuple[int, int]
) -> None:
    (whole,), (spans,) = embedder.embed_passages_with_spans(["La  salle"], [[span]])
    assert np.array_equal(spans[0], whole)


def test_a_text_without_spans_gives_no_rows(embedder: E5Embedder) -> None:
    _, (spans,) = embedder.embed_passages_with_spans([TEXT], [[]])
    assert spans.shape == (0, 384)


def test_spans_and_texts_must_go_by_pairs(embedder: E5Embedder) -> None:
    with pytest.raises(ValueError, match="shorter"):
        embedder.embed_passages_with_spans(["un", "deux"], [[]])
