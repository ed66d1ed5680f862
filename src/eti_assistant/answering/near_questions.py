"""Questions near one that the documents leave unanswered, and that they do answer."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from eti_assistant.answering.cues import units
from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.expected import quantities
from eti_assistant.answering.suggestions import (
    document_question,
    posting_question,
    whole_question,
)
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.passages import Hit, Sentence
from eti_assistant.french.dates import years
from eti_assistant.french.folding import fold
from eti_assistant.french.once import stems_of
from eti_assistant.retrieval.need import Need
from eti_assistant.wording import suggestions

_OFFERED = 3
_READ = 12
"""How many of the nearest sentences questions are made from."""

_TELLING = 0.05
"""Weight from which a word says what is asked."""

_NOUN = re.compile(r"[^\W\d_]{4,}s|[^\W\d_]{3,}x")
_VOWEL = re.compile(r"[aeiouyh]")


def questions_near(asked: str, ranked: Sequence[Evidence]) -> tuple[str, ...]:
    """Up to three, the nearest first: see `_made_from`; then what the nearest documents say."""
    read = ranked[:_READ]
    made = chain.from_iterable(_made_from(evidence) for evidence in read)
    about = (document_question(evidence.hit.passage.source) for evidence in read)
    once = dict.fromkeys(q for q in chain(made, about) if q and fold(q) != fold(asked))
    return tuple(islice(once, _OFFERED))


def question_that_heads(need: Need, hits: Sequence[Hit]) -> str:
    """The question of a page, as it is written, that asks all that is asked; "" without one."""
    asked = [word for word in need.words if word.weight > _TELLING]
    if not asked or need.years or need.places:
        return ""
    for heading in (hit.passage.headings[-1] for hit in hits if hit.passage.headings):
        stems = stems_of(whole_question(heading))
        if all(word.stem in stems for word in asked):
            return heading
    return ""


def _made_from(evidence: Evidence) -> Iterator[str]:
    """The question that heads the passage, its posting's deadline, the figure of its sentence."""
    passage = evidence.hit.passage
    heading = whole_question(passage.headings[-1]) if passage.headings else ""
    if heading:
        yield heading
    posted = posting_question(passage.source)
    if posted:
        yield posted
    else:
        yield from islice(_counting(evidence.sentence), 1)


def _counting(sentence: Sentence) -> Iterator[str]:
    """What is counted in a sentence that names one year: "Combien de licenciés en … ?"."""
    said = sorted(set(years(sentence.text)))
    if len(said) != 1 or sentence.kind is BlockKind.TABLE_ROW:
        return
    for quantity in quantities(sentence.text):
        unit = quantity.unit
        if not quantity.doubtful and _NOUN.fullmatch(unit) and unit not in units("uncounted"):
            of = "d'" if _VOWEL.match(fold(unit)) else "de "
            whole = f"{unit}{_complement(unit, sentence.text[quantity.end :])}"
            yield suggestions("counted")[0].format(of=of, counted=whole, year=said[0])


def _complement(unit: str, after: str) -> str:
    """What the noun is completed with: " d'urgences" behind "deux services"."""
    found = re.match(
        rf"\s*{re.escape(unit)}(\s(?:de\s|d['’])[^\W\dA-Z_][\w-]{{2,}})(?![\w'’])", after
    )
    return found[1] if found else ""
