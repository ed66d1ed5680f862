"""What tells the whole from a part, what is from what is aimed at, and the very cell of a table."""

from functools import lru_cache

from eti_assistant.answering.cues import cue
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.passages import Sentence
from eti_assistant.french.folding import fold
from eti_assistant.french.once import places_of, stems_of, years_of
from eti_assistant.retrieval.need import Kind, Need

_FEW = 2
"""Words up to which a question asks for the whole of a thing."""

_TELLING = 0.1
"""Weight from which a word narrows what is asked."""

_LEAST = 0.05
"""Weight under which a word only announces what is asked."""

_HOME = ("FR",)


def narrower(need: Need, sentence: Sentence) -> float:
    """Whether it counts in one place what was asked without a place."""
    if need.kind is not Kind.COUNT or need.places:
        return 0.0
    if _counts_among(sentence.text):
        return 1.0
    return float(any(countries != _HOME for _, countries in places_of(sentence.text)))


def overall(need: Need, sentence: Sentence) -> float:
    """Whether it gives the whole of what was asked without more."""
    telling = [word for word in need.words if word.weight > _TELLING]
    if need.kind is not Kind.COUNT or need.places or len(telling) > _FEW:
        return 0.0
    return float(bool(cue("overall").search(fold(sentence.text))))


def target(need: Need, sentence: Sentence) -> float:
    """Whether it tells what is aimed at when what is was asked."""
    if need.kind is not Kind.COUNT or cue("target").search(fold(need.text)):
        return 0.0
    return float(bool(cue("target").search(fold(sentence.text))))


def cell(need: Need, sentence: Sentence) -> float:
    """Whether its label and the head of one of its columns are both asked for."""
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


@lru_cache(maxsize=20_000)
def _counts_among(text: str) -> bool:
    """Whether it counts a part of those told before ("sur ces 34 experts")."""
    return bool(cue("among").match(fold(text)))
