"""Checks the figures of a text against the corpus."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from eti_assistant.domain.passages import Hit
from eti_assistant.domain.verdicts import Verification, VerifiedClaim
from eti_assistant.french.lexicon import expand
from eti_assistant.french.once import stems_of
from eti_assistant.retrieval.ranking import Query
from eti_assistant.retrieval.retriever import Retriever
from eti_assistant.verifying.asserting import judge_assertion
from eti_assistant.verifying.assertions import assertions_of, given_in
from eti_assistant.verifying.claims import Claim, claims_of
from eti_assistant.verifying.judging import judge
from eti_assistant.verifying.matching import Found, Match, match
from eti_assistant.verifying.stating import Stated, leans_on_another, read_sentences
from eti_assistant.verifying.subjects import Weighing, subject_of_claim
from eti_assistant.verifying.telling import told

_PASSAGES = 14
"""How many passages are read for a sentence."""

_EQUAL = 40
"""How many figures equal to a claim's are compared with it, beyond those of the passages."""

_UNRANKED = 0.85
"""Likeness of a sentence that the search did not rank."""


class Verifier:
    """Checks texts against one version of the index."""

    def __init__(self, retriever: Retriever) -> None:
        self._retriever = retriever
        self._weigh = Weighing(retriever.index.stems)

    def verify(self, text: str) -> Verification:
        """A verdict for each figure that the text states; nothing is kept."""
        found = tuple(one for stated in read_sentences(text) for one in self._checked(stated))
        return Verification(found, self._retriever.index.version)

    def _checked(self, stated: Stated) -> Iterator[VerifiedClaim]:
        claims, asserted = claims_of(stated), assertions_of(stated)
        if not claims and not asserted:
            return
        hits = self._hits(stated)
        found = self._found(hits, claims)
        verdicts = [
            (c, judge(c, subject_of_claim(c), lambda one: self._matches(one, found)))
            for c in claims
        ]
        given = tuple(one for hit in hits for one in _given(hit)) if asserted else ()
        verdicts += [(c, judge_assertion(c, f, self._formed(c, given))) for c, f in asserted]
        for claim, judgement in sorted(verdicts, key=lambda pair: pair[0].start):
            yield told(claim, judgement)

    def _hits(self, stated: Stated) -> tuple[Hit, ...]:
        """The passages that are about the sentence."""
        asked = f"{stated.before} {stated.text}".strip()
        names = expand(asked, self._retriever.index.definitions)
        return self._retriever.retrieve(Query(asked, names), _PASSAGES)

    def _found(self, hits: Sequence[Hit], claims: Sequence[Claim]) -> tuple[Found, ...]:
        """The figures of the passages, and those of any passage that are equal to a claim's."""
        found = {f.figure: f for hit in hits for f in self._figures(hit)}
        for value in {c.quantity.value for c in claims if c.quantity.value is not None}:
            for figure in self._retriever.index.figures.of_value(value, _EQUAL):
                if figure not in found and not figure.quantity.doubtful:
                    found[figure] = Found(figure, _UNRANKED, frozenset())
        return tuple(found.values())

    def _figures(self, hit: Hit) -> Iterator[Found]:
        likeness, nearby = _likeness(hit), stems_of(hit.passage.text)
        leant = _leant_on(hit)
        for figure in self._retriever.index.figures.of_passage(hit.passage.id):
            if not figure.quantity.doubtful:
                like = likeness.get(figure.start, hit.likeness)
                yield Found(figure, like, nearby, leant.get(figure.start, ""))

    def _matches(self, claim: Claim, found: Sequence[Found]) -> list[Match]:
        subject = subject_of_claim(claim)
        matches = (match(claim, subject, one, self._weigh) for one in found)
        return sorted((m for m in matches if m), key=lambda m: -m.score)

    def _formed(self, claim: Claim, given: Sequence[tuple[Found, str]]) -> list[tuple[Match, str]]:
        subject = subject_of_claim(claim)
        matches = ((match(claim, subject, one, self._weigh), form) for one, form in given)
        return sorted(((m, f) for m, f in matches if m), key=lambda pair: -pair[0].score)


def _given(hit: Hit) -> Iterator[tuple[Found, str]]:
    """The dates, ranks and references of a found passage."""
    likeness, nearby = _likeness(hit), stems_of(hit.passage.text)
    for figure, form in given_in(hit.passage):
        yield Found(figure, likeness.get(figure.start, hit.likeness), nearby), form


def _leant_on(hit: Hit) -> dict[int, str]:
    """The sentence that each sentence leaning on another leans on, by its start."""
    return {
        sentence.start: before.text
        for before, sentence in pairwise(hit.passage.sentences)
        if before.kind is sentence.kind and leans_on_another(sentence.text)
    }


def _likeness(hit: Hit) -> dict[int, float]:
    """The likeness of each sentence of the passage, by its start."""
    return {s.start: c for s, c in zip(hit.passage.sentences, hit.sentence_likeness, strict=True)}
