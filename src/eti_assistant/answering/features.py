"""What tells a sentence that answers from another."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from eti_assistant.answering.bearing import bygone, excepted, subject
from eti_assistant.answering.covering import focused, is_proper, mean, replies_of, share
from eti_assistant.answering.cues import cue
from eti_assistant.answering.expected import holds_expected
from eti_assistant.answering.situating import dated, placed, posting_words
from eti_assistant.answering.wholes import cell, narrower, overall, target
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.passages import Hit, Sentence
from eti_assistant.french.folding import fold
from eti_assistant.french.once import stems_of, terms_of
from eti_assistant.index.words import aside, opening
from eti_assistant.retrieval.need import Kind, Need

"""Letters that two stems of one family share ("calcul", "calculabl")."""

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
    subject: float
    """Whether it says what the thing to define is or does."""
    excepted: float
    """Whether it is about all but those asked about."""
    bygone: float
    """Whether it tells what was so long ago."""
    posting: float
    """Whether it is a job posting's and the question is about something else."""


def features_of(
    need: Need, hit: Hit, notices: frozenset[str], latest: int = 0
) -> Iterator[tuple[int, Features]]:
    """The features of each sentence of the passage that may answer, with its place in it.

    `latest` is the newest year of the documents found.
    """
    passage = hit.passage
    title = stems_of(f"{passage.source.title}\n{posting_words(hit)}")
    general = need.kind in (Kind.PROCEDURE, Kind.REASON, Kind.DEFINITION)
    headings = frozenset[str]().union(*map(stems_of, passage.headings))
    replies = replies_of(need, passage.headings[-1] if passage.headings else "")
    announced = frozenset[str]()
    for index, sentence in enumerate(passage.sentences):
        announced = _announced(sentence, announced)
        asks = sentence.text.rstrip().endswith("?")
        if asks:
            replies = replies_of(need, sentence.text)
        if sentence.kind in _HEADINGS or _only_announces(sentence.text):
            continue
        before = [s.text for s in passage.sentences[max(0, index - 2) : index]]
        above = headings.union(stems_of(sentence.context), announced, *map(stems_of, before))
        here = stems_of(sentence.text)
        shares = [(word, share(word, here, above, title)) for word in need.words]
        yield (
            index,
            Features(
                covered=mean(shares),
                covered_here=mean([(w, share(w, here)) for w in need.words]),
                named=min((share for word, share in shares if is_proper(word)), default=1.0),
                missing=max((word.weight * (1 - share) for word, share in shares), default=0.0),
                likeness=10 * (hit.sentence_likeness[index] - 0.82),
                passage_likeness=10 * (hit.likeness - 0.82),
                rank=hit.score / 2,
                focused=focused(need, here, above, title),
                dated=dated(need, hit, sentence, before),
                placed=placed(need, hit, sentence, before),
                expected=holds_expected(need, sentence),
                notice=float(
                    opening(terms_of(sentence.text)) in notices or "http" in sentence.text
                ),
                footnote=float(
                    sentence.kind is BlockKind.FOOTNOTE or aside(sentence.text) in notices
                ),
                narrower=narrower(need, sentence),
                overall=overall(need, sentence),
                target=target(need, sentence),
                short=float(len(here) < 4),
                row=float(sentence.kind is BlockKind.TABLE_ROW),
                cell=cell(need, sentence),
                question=float(asks),
                replies=replies,
                subject=subject(need, sentence),
                excepted=excepted(need, sentence),
                bygone=bygone(need, sentence, latest),
                posting=float(bool(passage.source.posting) and (not need.posting or general)),
            ),
        )


def _announced(sentence: Sentence, before: frozenset[str]) -> frozenset[str]:
    """The words of the sentence that announces the list an item belongs to, however long."""
    if sentence.text.rstrip().endswith(":"):
        return stems_of(sentence.text)
    return before if sentence.kind is BlockKind.LIST_ITEM else frozenset[str]()


@lru_cache(maxsize=20_000)
def _only_announces(text: str) -> bool:
    """Whether it says what the page is for ("Voici comment…") and no list follows it."""
    return not text.rstrip().endswith(":") and bool(cue("announces").match(fold(text)))
