"""Cutting a text into the pieces of a unigram vocabulary (Kudo, 2018).

No piece of the vocabulary goes past a space, so that the best cut of a text is the best cut of
each of its words: words are cut once and remembered. Written here because a general library needs
one second and 270 MB to load 250,000 pieces.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import inf

from eti_assistant.embedding.weights_file import Vocabulary
from eti_assistant.ports import Span

_SPACE = "\u2581"
"""How the vocabulary writes the space before a word."""

_SPACES = re.compile(" {2,}")
_UNKNOWN_PENALTY = 10.0
_WORDS_KEPT = 65_536
_LONGEST_KEPT = 40

Cut = tuple[tuple[int, ...], tuple[int, ...]]
"""Ids of a word's pieces, and their lengths in characters."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as the model reads it, start and end marks included.

    `starts` and `ends` give each token's place in the text (code points); marks have none, hence
    two fewer places than ids.
    """

    ids: tuple[int, ...]
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def within(self, span: Span) -> slice:
        """The tokens that hold a character of the span, as positions in `ids`."""
        start, end = span
        return slice(bisect_right(self.ends, start) + 1, bisect_left(self.starts, end) + 1)


class Tokenizer:
    """Safe to call from many threads; what lies past `limit` tokens is left out."""

    def __init__(self, vocabulary: Vocabulary, limit: int) -> None:
        self._vocabulary = vocabulary
        self._room = limit - 2
        self._replacements = dict(vocabulary.replacements)
        self._longest = max(map(len, vocabulary.pieces))
        self._furthest = limit * self._longest
        self._unknown_score = min(vocabulary.scores) - _UNKNOWN_PENALTY
        self._remembered = lru_cache(_WORDS_KEPT)(self._cut)

    def encode(self, text: str) -> Tokens:
        """The tokens without their places."""
        ids, _ = self._cut_words(_SPACES.sub(" ", text.translate(self._replacements)))
        return Tokens(ids)

    def encode_with_places(self, prefix: str, text: str) -> Tokens:
        """The tokens of `prefix + text`, with places in `text` (those of the prefix end by 0)."""
        letters, origins = self._normalised(prefix + text)
        ids, lengths = self._cut_words(letters)
        # Each word is cut with the space before it; the first one's is not in the text.
        spelled, places = " " + letters, [0, *origins, len(prefix + text)]
        bounds = list(accumulate(lengths, initial=0))
        starts = [places[at + (spelled[at] == " ")] - len(prefix) for at in bounds[:-1]]
        ends = [places[at] - len(prefix) for at in bounds[1:]]
        return Tokens(ids, tuple(starts), tuple(ends))

    def _normalised(self, text: str) -> tuple[str, list[int]]:
        """The text as the model spells it, and where each of its characters comes from."""
        letters, origins = list[str](), list[int]()
        for origin, letter in enumerate(text):
            for written in self._replacements.get(ord(letter), letter):
                if written == " " and letters and letters[-1] == " ":
                    continue
                letters.append(written)
                origins.append(origin)
        return "".join(letters), origins

    def _cut_words(self, letters: str) -> Cut:
        ids, lengths = list[int](), list[int]()
        for word in letters.split(" "):
            known = self._remembered if len(word) <= _LONGEST_KEPT else self._cut
            pieces, sizes = known(_SPACE + word[: self._furthest])
            ids.extend(pieces)
            lengths.extend(sizes)
            if len(ids) >= self._room:
                break
        whole = (self._vocabulary.start, *ids[: self._room], self._vocabulary.end)
        return whole, tuple(lengths[: self._room])

    def _cut(self, word: str) -> Cut:
        """The likeliest pieces (Viterbi); a character in no piece is one unknown."""
        scores, cuts = [0.0] + [-inf] * len(word), [(0, 0)] * (len(word) + 1)
        for start in range(len(word)):
            self._extend(word, start, scores, cuts)
        ids, lengths, end = list[int](), list[int](), len(word)
        while end:
            start, piece = cuts[end]
            ids.append(piece)
            lengths.append(end - start)
            end = start
        return tuple(reversed(ids)), tuple(reversed(lengths))

    def _extend(
        self, word: str, start: int, scores: list[float], cuts: list[tuple[int, int]]
    ) -> None:
        """Every piece that starts there, kept where it gives its end a better score."""
        pieces, likelihoods = self._vocabulary.pieces, self._vocabulary.scores
        reached = scores[start]
        if (score := reached + self._unknown_score) > scores[start + 1]:
            scores[start + 1], cuts[start + 1] = score, (start, self._vocabulary.unknown)
        for end in range(start + 1, min(len(word), start + self._longest) + 1):
            piece = pieces.get(word[start:end])
            if piece is not None and (score := reached + likelihoods[piece]) > scores[end]:
                scores[end], cuts[end] = score, (start, piece)
