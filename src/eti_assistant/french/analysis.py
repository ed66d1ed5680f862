"""What the lexical rankings count in a text: stems, character n-grams, content words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from eti_assistant.french.folding import fold
from eti_assistant.french.stems import stem
from eti_assistant.french.tokens import pieces, token_matches, tokens
from eti_assistant.french.word_lists import folded_words

_RUN = re.compile(r"[^\W_]+")
_BOUNDARY = "_"


@dataclass(frozen=True, slots=True)
class Word:
    """A word that carries meaning, at `start:end` of its text."""

    start: int
    end: int
    surface: str
    stem: str


def terms(text: str) -> list[str]:
    """The stems of a text in order, without the words that weigh nothing anywhere."""
    found: list[str] = []
    for token in tokens(text):
        found.extend(_stems(token))
    return found


def question_terms(text: str) -> list[str]:
    """The stems of a question: as `terms`, without interrogatives and polite phrases either."""
    return [word.stem for word in content_words(text)]


def content_words(text: str) -> tuple[Word, ...]:
    """The words of a question or a sentence that say what it is about, with their places."""
    idle = folded_words("stop_words", "question") | folded_words("stop_words", "everywhere")
    shouted = text.isupper()
    return tuple(
        Word(
            match.start() + piece.start,
            match.start() + piece.end,
            match[0][piece.start : piece.end],
            stem(piece.folded),
        )
        for match in token_matches(text)
        for piece in pieces(match[0])
        if piece.folded not in idle or (not shouted and _is_acronym(match[0]))
    )


def character_ngrams(text: str, n: int = 4) -> list[str]:
    """The n-grams of each folded word between two boundary marks; a short word is its own."""
    grams: list[str] = []
    for word in _RUN.findall(fold(text)):
        grams.extend(_grams(word, n))
    return grams


@lru_cache(maxsize=100_000)
def _stems(token: str) -> tuple[str, ...]:
    everywhere = folded_words("stop_words", "everywhere")
    kept = _is_acronym(token)
    return tuple(
        stem(piece.folded) for piece in pieces(token) if kept or piece.folded not in everywhere
    )


def _is_acronym(token: str) -> bool:
    """Whether a word that is spelt like an idle one is not it: "le CET", "les EST"."""
    return len(token) > 2 and token.isupper()


@lru_cache(maxsize=100_000)
def _grams(word: str, n: int) -> tuple[str, ...]:
    marked = f"{_BOUNDARY}{word}{_BOUNDARY}"
    return tuple(marked[i : i + n] for i in range(max(1, len(marked) - n + 1)))
