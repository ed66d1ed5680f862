import pytest
import tokenizers
from french_texts import LONG, SHORT
from hypothesis import given, settings
from hypothesis import strategies as st
from reference import ReferenceEmbedder
from tokenizers import models, pre_tokenizers

from eti_assistant.embedding.tokens import Tokenizer
from eti_assistant.embedding.weights import Weights

BLANK = 6
"""The piece that is a space alone."""

WORDS = ("eau", "forêt", "experts", "½", "ﬁn", "…", "2024", "l’air")


@pytest.mark.parametrize("text", [*SHORT, *LONG, "", "a  b   c ", "🏛️ 水を飲む"])
def test_a_text_has_as_many_tokens_as_for_the_weights_own_engine(
    text: str, tokenizer: Tokenizer, reference: ReferenceEmbedder
) -> None:
    assert len(tokenizer.encode("passage: " + text).ids) == reference.count_tokens(text)


def test_texts_are_cut_as_a_general_library_cuts_them(
    tokenizer: Tokenizer, weights: Weights
) -> None:
    vocabulary = weights.vocabulary
    numbered = {number: piece for piece, number in vocabulary.pieces.items()}
    pieces = [numbered.get(number, f"<{number}>") for number in range(len(vocabulary.scores))]
    scored = list(zip(pieces, vocabulary.scores, strict=True))
    library = tokenizers.Tokenizer(models.Unigram(scored, vocabulary.unknown, byte_fallback=False))
    library.pre_tokenizer = pre_tokenizers.Metaspace()
    for text in (*SHORT, *LONG):
        expected = library.encode(text.translate(dict(vocabulary.replacements))).ids
        assert list(tokenizer.encode(text).ids[1:-1]) == expected


def test_marks_written_in_a_text_are_ordinary_letters(tokenizer: Tokenizer) -> None:
    ids = tokenizer.encode("<s>début</s><pad><mask>").ids
    assert ids.count(0) == 1
    assert ids.count(2) == 1
    assert 1 not in ids


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_places_change_no_token_and_follow_the_text(tokenizer: Tokenizer, text: str) -> None:
    tokens = tokenizer.encode_with_places("passage: ", text)
    assert tokens.ids == tokenizer.encode("passage: " + text).ids
    assert len(tokens.starts) == len(tokens.ends) == len(tokens.ids) - 2
    assert list(tokens.ends) == sorted(tokens.ends)
    assert list(tokens.starts) == sorted(tokens.starts)
    assert tokens.ends[-1] == len(text)


@given(st.lists(st.sampled_from(WORDS), min_size=1))
def test_each_word_has_tokens_of_its_own(tokenizer: Tokenizer, words: list[str]) -> None:
    tokens, at = tokenizer.encode_with_places("passage: ", " ".join(words)), 0
    found = list[int]()
    for word in words:
        found.extend(tokens.ids[tokens.within((at, at + len(word)))])
        at += len(word) + 1
    whole = [token for token in tokens.ids if token != BLANK]
    prefix = tokenizer.encode("passage:").ids[:-1]
    assert [*prefix, *(token for token in found if token != BLANK), tokens.ids[-1]] == whole


def test_no_more_tokens_than_the_model_reads(weights: Weights) -> None:
    tokens = Tokenizer(weights.vocabulary, 16).encode_with_places("passage: ", LONG[0])
    assert len(tokens.ids) == 16
    assert len(tokens.starts) == 14


def test_an_endless_word_is_read_no_further_than_the_model_reads(tokenizer: Tokenizer) -> None:
    assert len(tokenizer.encode("mot" * 1_000_000).ids) == 512
