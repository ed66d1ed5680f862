"""What tells a sentence that answers from another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from eti_assistant.answering.cues import cue
from eti_assistant.answering.expected import holds_expected
from eti_assistant.answering.once import places_of, stems_of, terms_of, years_of
from eti_assistant.answering.situating import dated, placed, posting_words
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.passages import Hit, Sentence
from eti_assistant.french.folding import fold
from eti_assistant.index.words import aside, opening
from eti_assistant.retrieval.need import AskedWord, Kind, Need

_IN_CONTEXT = 0.75
"""What a word counts that stands above the sentence: heading, head of the table, last sentence."""

_IN_TITLE = 0.6
_ALIKE = 0.85
_AKIN = 0.7

_FAMILY = 5
"""Letters that two stems of one family share ("calcul", "calculabl")."""

_HOME = ("FR",)
_FEW = 2
"""Words up to which a question asks for the whole of a thing."""

_TELLING = 0.1
"""Weight from which a word narrows what is asked."""

_NAMED = 0.3
"""Weight from which a proper name must be found."""

_LEAST = 0.05
"""Weight under which a word only announces what is asked."""

_SAME_QUESTION = 0.5
"""Share of words in common from which the page's question is the one asked."""

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
    narrower: float
    """Whether it counts in one place what was asked without a place."""
    overall: float
    """Whether it gives the whole of what was asked without more."""
    target: float
    """Whether it tells what is aimed at when what is was asked."""
    short: float
    row: float
    cell: float
    """Whether its label and the head of one of its columns are both asked for."""
    question: float
    """Whether it asks something itself."""
    replies: float
    """How alike the question is to the one that stands above the sentence."""
    posting: float
    """Whether it is a job posting's and the question is about something else."""


def features_of(need: Need, hit: Hit, notices: frozenset[str]) -> Iterator[tuple[int, Features]]:
    """The features of each sentence of the passage that may answer, with its place in it."""
    passage = hit.passage
    title = stems_of(f"{passage.source.title}\n{posting_words(hit)}")
    general = need.kind in (Kind.PROCEDURE, Kind.REASON, Kind.DEFINITION)
    headings = frozenset[str]().union(*map(stems_of, passage.headings))
    replies = _replies(need, passage.headings[-1] if passage.headings else "")
    announced = frozenset[str]()
    for index, sentence in enumerate(passage.sentences):
        announced = _announced(sentence, announced)
        asks = sentence.text.rstrip().endswith("?")
        if asks:
            replies = _replies(need, sentence.text)
        if sentence.kind in _HEADINGS or _only_announces(sentence.text):
            continue
        before = [s.text for s in passage.sentences[max(0, index - 2) : index]]
        above = headings.union(stems_of(sentence.context), announced, *map(stems_of, before))
        here = stems_of(sentence.text)
        shares = [(word, _share(word, here, above, title)) for word in need.words]
        yield (
            index,
            Features(
                covered=_mean(shares),
                covered_here=_mean([(w, _share(w, here)) for w in need.words]),
                named=min((share for word, share in shares if _is_proper(word)), default=1.0),
                missing=max((word.weight * (1 - share) for word, share in shares), default=0.0),
                likeness=10 * (hit.sentence_likeness[index] - 0.82),
                passage_likeness=10 * (hit.likeness - 0.82),
                rank=hit.score / 2,
                focused=_focused(need, here, above, title),
                dated=dated(need, hit, sentence, before),
                placed=placed(need, hit, sentence, before),
                expected=holds_expected(need, sentence),
                notice=float(
                    opening(terms_of(sentence.text)) in notices or "http" in sentence.text
                ),
                footnote=float(
                    sentence.kind is BlockKind.FOOTNOTE or aside(sentence.text) in notices
                ),
                narrower=_narrower(need, sentence),
                overall=_overall(need, sentence),
                target=_target(need, sentence),
                short=float(len(here) < 4),
                row=float(sentence.kind is BlockKind.TABLE_ROW),
                cell=_cell(need, sentence),
                question=float(asks),
                replies=replies,
                posting=float(bool(passage.source.posting) and (not need.posting or general)),
            ),
        )


def _announced(sentence: Sentence, before: frozenset[str]) -> frozenset[str]:
    """The words of the sentence that announces the list an item belongs to, however long."""
    if sentence.text.rstrip().endswith(":"):
        return stems_of(sentence.text)
    return before if sentence.kind is BlockKind.LIST_ITEM else frozenset[str]()


def _replies(need: Need, heading: str) -> float:
    """The share of their words that the question and one asked by the page have in common."""
    if not heading.rstrip().endswith("?"):
        return 0.0
    asked = {word.stem for word in need.words}
    meant = asked.union(*(word.alike for word in need.words))
    own = stems_of(heading)
    common = len(own & asked) + 0.5 * len((own & meant) - asked)
    share = 2 * common / max(len(asked) + len(own), 1)
    return min(share, 1.0) if share >= _SAME_QUESTION else 0.0


@lru_cache(maxsize=20_000)
def _counts_among(text: str) -> bool:
    """Whether it counts a part of those told before ("sur ces 34 experts")."""
    return bool(cue("among").match(fold(text)))


@lru_cache(maxsize=20_000)
def _only_announces(text: str) -> bool:
    """Whether it says what the page is for ("Voici comment…") and no list follows it."""
    return not text.rstrip().endswith(":") and bool(cue("announces").match(fold(text)))


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
    if len(word.stem) >= _FAMILY:
        family = word.stem[:_FAMILY]
        if family in _families(here):
            return _AKIN
        if family in _families(above):
            return _IN_CONTEXT * _AKIN
    if word.stem in title:
        return _IN_TITLE
    return _IN_CONTEXT * _ALIKE if word.alike & (above | title) else 0.0


@lru_cache(maxsize=20_000)
def _families(stems: frozenset[str]) -> frozenset[str]:
    """What words of one family share: "naissance", "naître" aside, "calculé"."""
    return frozenset(stem[:_FAMILY] for stem in stems if len(stem) >= _FAMILY)


def _is_proper(word: AskedWord) -> bool:
    """Whether the answer must speak of it: a proper name that is not everywhere."""
    return word.name and not word.acronym and word.weight > _NAMED


def _mean(shares: Sequence[tuple[AskedWord, float]]) -> float:
    """Mean of the shares weighted by the words' rarity; 1 when nothing is asked."""
    total = sum(word.weight for word, _ in shares)
    return sum(word.weight * share for word, share in shares) / total if total else 1.0


def _narrower(need: Need, sentence: Sentence) -> float:
    if need.kind is not Kind.COUNT or need.places:
        return 0.0
    if _counts_among(sentence.text):
        return 1.0
    return float(any(countries != _HOME for _, countries in places_of(sentence.text)))


def _overall(need: Need, sentence: Sentence) -> float:
    telling = [word for word in need.words if word.weight > _TELLING]
    if need.kind is not Kind.COUNT or need.places or len(telling) > _FEW:
        return 0.0
    return float(bool(cue("overall").search(fold(sentence.text))))


def _target(need: Need, sentence: Sentence) -> float:
    if need.kind is not Kind.COUNT or cue("target").search(fold(need.text)):
        return 0.0
    return float(bool(cue("target").search(fold(sentence.text))))


def _cell(need: Need, sentence: Sentence) -> float:
    if sentence.kind is not BlockKind.TABLE_ROW or not sentence.context:
        return 0.0
    label, heads = stems_of(sentence.text.split("|")[0]), stems_of(sentence.context)
    asked = [word for word in need.words if word.weight > _LEAST]
    named = any(word.stem in label or word.alike & label for word in asked)
    named |= bool(label) and label <= {word.stem for word in need.words}
    named |= bool(need.places) and bool(
        places_of(sentence.text) & {(p.name, p.countries) for p in need.places}
    )
    headed = bool(set(need.years) & set(years_of(sentence.context))) or any(
        (word.stem in heads or word.alike & heads) and word.stem not in label for word in asked
    )
    return float(named and headed)


def _focused(
    need: Need, here: frozenset[str], above: frozenset[str], title: frozenset[str]
) -> float:
    shares = [_share(w, here, above, title) for w in need.words if w.stem in need.focus]
    return min(shares, default=1.0)
