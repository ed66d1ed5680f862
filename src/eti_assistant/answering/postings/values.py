"""What a posting states, and which of its sentences state it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from eti_assistant.answering.postings.board import Offer, Read, read
from eti_assistant.answering.postings.words import Field, light_cue
from eti_assistant.checking.figures import same_figure
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.passages import Sentence
from eti_assistant.french.date_writing import date_in_french
from eti_assistant.french.dates import read_dates
from eti_assistant.french.folding import fold
from eti_assistant.french.lexicon import places
from eti_assistant.french.quantities import read_quantities
from eti_assistant.index.library import Library
from eti_assistant.retrieval.patterns import plain

_CONTACT = re.compile(r"@|https?://|www\.")
_LABELLED = (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM)
_EXACT = ("date", "duration")
"""What a labelled line states better than a sentence."""

_SPANS = frozenset({"jours", "jour", "semaines", "semaine", "mois", "an", "ans", "année", "années"})


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it is told, with the sentences of the posting that hold it, by their index."""

    text: str
    held: frozenset[int]


def value_of(offer: Offer, name: str, library: Library) -> Value | None:
    """A field's value where the posting's text holds it, else None."""
    written = _written(offer, name)
    if not written:
        return None
    told = read(library, offer.source.id)
    if name == "deadline":
        return _deadline(written, told)
    held = _where(told, written) or _figures(told, written)
    text = _whole(written, held, told) if name == "duration" else written
    return Value(text, held) if held else None


def sentences_on(field: Field, offer: Offer, library: Library) -> tuple[int, ...]:
    """The posting's sentences that state what the field asks, though no field of it does."""
    told = read(library, offer.source.id).sentences
    if field.holds == "section":
        return _below(field, [sentence for _, sentence in told])
    stating = [
        index
        for index, (_, sentence) in enumerate(told)
        if sentence.kind is not BlockKind.HEADING and _states(field, sentence)
    ]
    labelled = [index for index in stating if told[index][1].kind in _LABELLED]
    return tuple((labelled if field.holds in _EXACT else []) or stating)


def _below(field: Field, sentences: Sequence[Sentence]) -> tuple[int, ...]:
    """The sentences under the first heading that the field names, up to the next heading."""
    heads = [i for i, one in enumerate(sentences) if one.kind is BlockKind.HEADING]
    named = [
        i for i in heads if field.said.search(plain(fold(sentences[i].text))) and i != heads[0]
    ]
    if not named:
        return ()
    end = next((i for i in heads if i > named[0]), len(sentences))
    return tuple(range(named[0] + 1, end))


def _written(offer: Offer, name: str) -> str:
    """The field as the posting gives it."""
    return str(getattr(offer.posting, name, "") or "")


def _whole(written: str, held: frozenset[int], told: Read) -> str:
    """The value with what a labelled line adds to it: "12 mois", "12 mois, renouvelable"."""
    if not read_quantities(written):
        return written
    for index in sorted(held):
        found = re.search(
            rf"[:|]\s*({re.escape(written)}[^.;|\n]{{0,60}})", told.sentences[index][1].text
        )
        if found and found[1][len(written) :][:1] in (",", " "):
            return found[1].strip()
    return written


def _where(told: Read, written: str) -> frozenset[int]:
    wanted = fold(written)
    return frozenset(i for i, (_, s) in enumerate(told.sentences) if wanted in fold(s.text))


def _figures(told: Read, written: str) -> frozenset[int]:
    """The sentences that hold every figure of the value, however they write it."""
    figures = read_quantities(written)
    if not figures:
        return frozenset()
    found = [(i, read_quantities(s.text)) for i, (_, s) in enumerate(told.sentences)]
    return frozenset(
        i for i, said in found if all(any(same_figure(f, q) for q in said) for f in figures)
    )


def _deadline(iso: str, told: Read) -> Value | None:
    """The day in French, with its hour when the text holds that too."""
    day, full = date_in_french(iso[:10]), date_in_french(iso)
    held = frozenset(
        i
        for i, (_, s) in enumerate(told.sentences)
        if iso[:4] in s.text and any(iso[:10] in date.iso for date in read_dates(s.text))
    )
    timed = frozenset(i for i in held if fold(full) in fold(told.sentences[i][1].text))
    if timed:
        return Value(full, timed)
    return Value(day, held) if held else None


def _states(field: Field, sentence: Sentence) -> bool:
    text = plain(fold(f"{sentence.context} {sentence.text}"))
    if not field.said.search(text) or light_cue("silent").search(text):
        return False
    if field.holds == "date":
        return bool(read_dates(sentence.text))
    if field.holds == "duration":
        return any(q.unit in _SPANS for q in read_quantities(sentence.text))
    if field.holds == "place":
        return bool(places(sentence.text))
    if field.holds == "contact":
        return bool(_CONTACT.search(sentence.text))
    return field.holds != "code" or any(c.isdigit() for c in sentence.text)
