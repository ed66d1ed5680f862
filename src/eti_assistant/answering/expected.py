"""Whether a sentence holds what a kind of question is answered with."""

import re
from collections.abc import Sequence
from functools import lru_cache

from eti_assistant.answering.cues import cue, units
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.passages import Sentence
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.analysis import terms
from eti_assistant.french.dates import read_dates
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import places
from eti_assistant.french.once import quantities
from eti_assistant.retrieval.need import AskedWord, Kind, Measure, Need

_NAME = re.compile(
    r"\b(?:M\.|MM\.|Mme|Mlle|Dr|Pr)\s[A-ZÀ-Ý]|"
    r"(?<![.!?] )(?<!^)\b[A-ZÀ-Ý][\w'’-]+(?: (?:de |d'|du |des |la |le )?[A-ZÀ-Ý][\w'’-]+)+"
)
_NAMED_LIST = 2.3

_SPELT = 1.7
"""What a sentence counts that spells an acronym out."""

_NONE = 0.7
"""What a sentence counts that says there was none, or that it did not take place."""


def holds_expected(need: Need, sentence: Sentence) -> float:
    """1 when the sentence holds it, 0 when it does not, 0.5 when any sentence may do."""
    text, context = sentence.text, sentence.context
    if need.kind is Kind.EXTREME:
        return 0.8 if quantities(text) or cue("superlative").search(fold(text)) else 0.35
    if need.kind in (Kind.COUNT, Kind.CHANGE):
        return _counts(need, text, context)
    if need.kind is Kind.CONTACT:
        return 1.0 if cue("contact").search(fold(text)) else 0.2
    if need.kind is Kind.DURATION:
        return float(any(q.unit.lower() in units("duration") for q in quantities(text)))
    if need.kind is Kind.DATE:
        return 1.0 if read_dates(text) else 0.7 if cue("time").search(fold(text)) else 0.0
    if need.kind is Kind.PLACE:
        return 0.9 if any(not place.home for place in places(text)) else 0.3
    if need.kind is Kind.PERSON:
        return 1.0 if _NAME.search(text) else 0.2
    if need.kind is Kind.REASON:
        return 1.0 if cue("reason").search(fold(text)) else 0.3
    if need.kind is Kind.DEFINITION:
        return _defines(need, text)
    if need.kind in (Kind.LIST, Kind.PROCEDURE):
        return _enumerates(need, sentence)
    return 0.5


def _defines(need: Need, text: str) -> float:
    """Whether the sentence says what the word asked about is."""
    folded = fold(text)
    return max((_defines_word(word, folded) for word in need.words), default=0.4)


def _defines_word(word: AskedWord, folded: str) -> float:
    term = re.escape(fold(word.surface))
    if re.search(rf"\({term}\)|\b{term} \(", folded):
        return _SPELT if word.acronym else 1.0
    if re.search(rf"\b{term}\b", folded) and cue("named").search(folded):
        return 1.0
    apart = 4 if word.acronym else 40
    if re.search(rf"\b{term}\b.{{0,{apart}}}?(?:{cue('is').pattern})", folded):
        return 1.0
    office = not word.acronym and rf"\b{term}\b.{{0,40}}?(?:{cue('office').pattern})"
    return 1.0 if office and re.search(office, folded) else 0.4


def _enumerates(need: Need, sentence: Sentence) -> float:
    """Whether the sentence is part of a list, announces one, or names several things.

    More than 1 when what is listed is what is asked for: it heads a column, or is announced.
    """
    announced = sentence.text if sentence.text.rstrip().endswith(":") else sentence.context
    if need.kind is Kind.LIST and need.focus & set(terms(announced)):
        return _NAMED_LIST
    if sentence.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW):
        return 0.9
    if sentence.text.rstrip().endswith(":"):
        return 1.0
    return 0.6 if _names_several(sentence.text) else 0.4


def _names_several(text: str) -> bool:
    """Whether it is an enumeration: two separators, or one and a conjunction."""
    separated = text.count(",") + text.count(";")
    return separated > 1 or (separated == 1 and (" et " in text or " ou " in text))


def _counts(need: Need, text: str, context: str) -> float:
    """Whether a quantity of what is counted stands there; of something else counts for less."""
    found = quantities(text)
    if not found and not context and _denies(text):
        return _NONE
    if need.measure is Measure.SHARE:
        return float(any(q.unit in ("%", "‰") for q in found) or bool(found and "%" in context))
    if not found and not (context and any(c.isdigit() for c in text)):
        return 0.0
    if need.measure is Measure.MONEY:
        return _amounts(found, context)
    if not need.counted:
        return 0.8
    counted = [q for q in found if q.unit not in ("%", "‰", "€")]
    if not counted and not context:
        return 0.2
    told = {unit for q in counted for unit in terms(q.unit)} | set(terms(context))
    if told & need.counted:
        return 1.0
    meant = frozenset[str]().union(*(w.alike for w in need.words if w.stem in need.counted))
    return 0.85 if told & meant else 0.35


@lru_cache(maxsize=20_000)
def _denies(text: str) -> bool:
    """Whether the sentence says that there was none, or that it did not take place."""
    return bool(cue("none").search(fold(text)))


def _amounts(found: Sequence[Quantity], context: str) -> float:
    """Whether a sum of money stands there; a table may say its currency elsewhere."""
    money = cue("money")
    if any(money.search(fold(q.unit)) for q in found) or money.search(fold(context)):
        return 1.0
    return 0.7 if context and not any(q.unit for q in found) else 0.0
