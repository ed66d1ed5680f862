"""How well each sentence found answers the question."""

from collections.abc import Sequence
from dataclasses import dataclass

from eti_assistant.answering.features import Features, features_of
from eti_assistant.answering.situating import editions
from eti_assistant.domain.passages import Hit, Sentence
from eti_assistant.french.once import places_of, stems_of, years_of
from eti_assistant.retrieval.need import Kind, Need

WEIGHTS = {
    "covered": 1.9,
    "covered_here": 2.0,
    "missing": 0.3,
    "likeness": 2.6,
    "passage_likeness": -0.5,
    "rank": 2.6,
    "focused": 0.5,
    "expected": 1.9,
    "dated": 2.6,
    "placed": 4.2,
    "notice": -2.3,
    "footnote": -0.8,
    "narrower": -1.2,
    "overall": 0.8,
    "target": -1.0,
    "short": -0.45,
    "row": -0.7,
    "cell": 1.4,
    "question": -3.1,
    "replies": 1.5,
    "subject": 2.4,
    "excepted": -5.0,
    "bygone": -2.0,
    "posting": -1.0,
}
"""Of the features that count; fitted on the development questions by `bench/fit.py`."""

_IMPOSSIBLE = 0.8

_SILENT = 2.0
"""What a sentence loses that holds no quantity, no date, when one is asked for."""

_WEIGHTY = 0.25
"""Weight from which a word is one that the answer should speak of."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a found passage, weighed against a need."""

    hit: Hit
    index: int
    features: Features
    score: float
    """How well the sentence answers; comparable within one question."""

    @property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.hit.passage.sentences[self.index]


def weigh(need: Need, hits: Sequence[Hit], notices: frozenset[str]) -> tuple[Evidence, ...]:
    """Every sentence of the hits, the best first."""
    latest = max((y for hit in hits for y in editions(hit.passage.source)), default=0)
    found = [
        Evidence(hit, index, features, _score(need, features))
        for hit in hits
        for index, features in features_of(need, hit, notices, latest)
        if not features.notice or need.kind is Kind.CONTACT
    ]
    return tuple(sorted(found, key=lambda evidence: -evidence.score))


def stands(need: Need, evidence: Evidence) -> frozenset[str]:
    """The weighty words, places and years of the question that the sentence speaks of."""
    sentence = evidence.sentence
    here = stems_of(sentence.text) | stems_of(sentence.context)
    words = {
        w.stem for w in need.words if w.weight > _WEIGHTY and (w.stem in here or w.alike & here)
    }
    spoken = places_of(f"{sentence.text}\n{sentence.context}")
    named = {p.name for p in need.places if (p.name, p.countries) in spoken}
    said = {str(year) for year in need.years} & {str(y) for y in years_of(sentence.text)}
    return frozenset(words | named | said)


def _score(need: Need, features: Features) -> float:
    """The weighted features, less what cannot answer however much it resembles the question."""
    silent = features.expected == 0 and need.kind in (Kind.COUNT, Kind.DURATION, Kind.DATE)
    elsewhere = features.placed == 0
    weighed = sum(w * getattr(features, name) for name, w in WEIGHTS.items())
    return weighed - _SILENT * silent - _IMPOSSIBLE * elsewhere
