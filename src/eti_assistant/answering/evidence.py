"""How well each sentence found answers the question."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from eti_assistant.answering.expected import holds_expected
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.passages import Hit, Sentence
from eti_assistant.french.analysis import terms
from eti_assistant.french.dates import years
from eti_assistant.french.lexicon import places
from eti_assistant.index.words import opening
from eti_assistant.retrieval.need import AskedWord, Kind, Need

WEIGHTS = {
    "covered": 2.0,
    "covered_here": 2.0,
    "named": 0.3,
    "likeness": 2.3,
    "rank": 1.5,
    "focused": 0.3,
    "expected": 2.2,
    "dated": 2.6,
    "placed": 4.0,
    "notice": -2.2,
    "footnote": -0.4,
    "short": -0.4,
    "row": -0.2,
    "question": -3.0,
    "posting": -0.8,
}
"""Of the features that count; fitted on the development questions by `bench/fit.py`."""

_IN_CONTEXT = 0.75
"""What a word counts that stands above the sentence: heading, head of the table, last sentence."""

_IN_TITLE = 0.6
_ALIKE = 0.85

_IMPOSSIBLE = 2.0

_WEIGHTY = 0.25
"""Weight from which a word is one that the answer should speak of."""

_HEADINGS = (BlockKind.HEADING, BlockKind.TABLE_HEAD, BlockKind.CAPTION)
"""What announces an answer without being one."""


@dataclass(frozen=True, slots=True)
class Features:
    """What tells an answering sentence from another; each is about 0 to 1."""

    covered: float
    """Share of the question's words, by rarity, that stand in the sentence or above it."""
    covered_here: float
    """The same in the sentence alone."""
    named: float
    """How much of the proper name found least is in or above the sentence."""
    missing: float
    """Weight of the heaviest word that stands neither in the sentence nor above it."""
    likeness: float
    """Cosine of the question with the sentence read within its passage, spread out."""
    passage_likeness: float
    rank: float
    """The passage's standing in the ranking."""
    focused: float
    """Whether what is counted or named stands in the sentence, or above it."""
    expected: float
    """Whether the sentence holds what answers this kind of question: a quantity, a date…"""
    dated: float
    placed: float
    notice: float
    """Whether it is a notice that many documents repeat."""
    footnote: float
    short: float
    row: float
    question: float
    """Whether it asks something itself."""
    posting: float
    """Whether it is a job posting's and the question is about something else."""


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
    found = [
        Evidence(hit, index, features, _score(need, features))
        for hit in hits
        for index, features in _of_passage(need, hit, notices)
    ]
    return tuple(sorted(found, key=lambda evidence: -evidence.score))


def stands(need: Need, evidence: Evidence) -> frozenset[str]:
    """The weighty words, places and years of the question that the sentence speaks of."""
    sentence = evidence.sentence
    here = _stems(sentence.text) | _stems(sentence.context)
    words = {w.stem for w in need.words if w.weight > _WEIGHTY and (w.stem in here or w.alike & here)}
    spoken = _places(f"{sentence.text}\n{sentence.context}")
    named = {p.name for p in need.places if (p.name, p.countries) in spoken}
    said = {str(year) for year in need.years} & {str(y) for y in _years(sentence.text)}
    return frozenset(words | named | said)


def _score(need: Need, features: Features) -> float:
    """The weighted features, less what cannot answer however much it resembles the question."""
    silent = features.expected == 0 and need.kind in (Kind.COUNT, Kind.DURATION, Kind.DATE)
    elsewhere = features.placed == 0
    weighed = sum(w * getattr(features, name) for name, w in WEIGHTS.items())
    return weighed - _IMPOSSIBLE * (silent + elsewhere)


def _of_passage(need: Need, hit: Hit, notices: frozenset[str]) -> Iterator[tuple[int, Features]]:
    passage = hit.passage
    title = _stems(f"{passage.source.title}\n{_posting_words(hit)}")
    headings = _stems("\n".join(passage.headings))
    for index, sentence in enumerate(passage.sentences):
        if sentence.kind in _HEADINGS:
            continue
        before = " ".join(s.text for s in passage.sentences[max(0, index - 2) : index])
        above = headings | _stems(sentence.context) | _stems(before)
        here = _stems(sentence.text)
        shares = [(word, _share(word, here, above, title)) for word in need.words]
        yield index, Features(
            covered=_mean(shares),
            covered_here=_mean([(w, _share(w, here)) for w in need.words]),
            named=min((share for word, share in shares if word.name), default=1.0),
            missing=max((word.weight * (1 - share) for word, share in shares), default=0.0),
            likeness=10 * (hit.sentence_likeness[index] - 0.82),
            passage_likeness=10 * (hit.likeness - 0.82),
            rank=hit.score / 2,
            focused=_focused(need, here, above, title),
            dated=_dated(need, hit, sentence, before),
            placed=_placed(need, hit, sentence, before),
            expected=holds_expected(need, sentence),
            notice=float(opening(sentence.text) in notices),
            footnote=float(sentence.kind is BlockKind.FOOTNOTE),
            short=float(len(here) < 4),
            row=float(sentence.kind is BlockKind.TABLE_ROW),
            question=float(sentence.text.rstrip().endswith("?")),
            posting=float(bool(passage.source.posting) and not need.posting),
        )


def _share(
    word: AskedWord,
    here: frozenset[str],
    above: frozenset[str] = frozenset(),
    title: frozenset[str] = frozenset(),
) -> float:
    if word.stem in here:
        return 1.0
    if word.alike & here:
        return _ALIKE
    if word.stem in above:
        return _IN_CONTEXT
    if word.stem in title:
        return _IN_TITLE
    return _IN_CONTEXT * _ALIKE if word.alike & (above | title) else 0.0


def _mean(shares: Sequence[tuple[AskedWord, float]]) -> float:
    """Mean of the shares weighted by the words' rarity; 1 when nothing is asked."""
    total = sum(word.weight for word, _ in shares)
    return sum(word.weight * share for word, share in shares) / total if total else 1.0


def _focused(
    need: Need, here: frozenset[str], above: frozenset[str], title: frozenset[str]
) -> float:
    shares = [_share(w, here, above, title) for w in need.words if w.stem in need.focus]
    return min(shares, default=1.0)


def _dated(need: Need, hit: Hit, sentence: Sentence, before: str) -> float:
    """Whether the sentence speaks of the years asked for."""
    if not need.years:
        return 1.0
    wanted = set(need.years)
    said = set(_years(sentence.text))
    if said & wanted:
        return 1.0
    above = "\n".join((*hit.passage.headings, sentence.context))
    if not said and wanted & set(_years(above)):
        return 0.9
    source = hit.passage.source
    edition = set(_years(source.as_of)) or set(_years(source.title)) or set(_years(source.published))
    if not said and wanted & (set(_years(before)) or edition):
        return 0.8
    return 0.5 if wanted & edition else 0.0


def _placed(need: Need, hit: Hit, sentence: Sentence, before: str) -> float:
    """Whether the sentence speaks of the places asked for: each one, or the mean of them."""
    if not need.places:
        return 1.0
    source = hit.passage.source
    here = _places(f"{sentence.text}\n{sentence.context}")
    above = _places("\n".join((*hit.passage.headings, before)))
    title = _places(f"{source.title}\n{_posting_words(hit)}")
    shares: list[float] = []
    for place in need.places:
        key = (place.name, place.countries)
        found = [(here, 1.0), (above, 0.85), (title, 0.8)]
        shares.append(max((value for keys, value in found if key in keys), default=0.0))
    return sum(shares) / len(shares)


def _posting_words(hit: Hit) -> str:
    posting = hit.passage.source.posting
    return f"{posting.country} {posting.city} {posting.title}" if posting else ""


@lru_cache(maxsize=20_000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(terms(text))


@lru_cache(maxsize=20_000)
def _years(text: str) -> tuple[int, ...]:
    return years(text)


@lru_cache(maxsize=20_000)
def _places(text: str) -> frozenset[tuple[str, tuple[str, ...]]]:
    return frozenset((place.name, place.countries) for place in places(text))
