"""Sentences about postings, with the quotes that bear them out."""

import re
from collections.abc import Sequence
from datetime import date

from eti_assistant.answering.postings.board import Offer, read
from eti_assistant.answering.postings.quoting import quotes
from eti_assistant.answering.postings.values import Value, sentences_on, value_of
from eti_assistant.answering.postings.words import Field, words
from eti_assistant.answering.statements import Statement
from eti_assistant.french.folding import fold
from eti_assistant.french.quantities import read_quantities
from eti_assistant.index.library import Library

_ASIDE = re.compile(r"\s*\([^)]*\)")
_INNER = re.compile(r"«\s*([^»]*?)\s*»")
_SAID = 2
"""Sentences quoted for what a posting states in its text only."""


def tell_fields(
    offer: Offer, fields: Sequence[Field], today: date, library: Library
) -> tuple[tuple[Statement, ...], tuple[Field, ...]]:
    """What the posting states of the fields, and the fields of which it states nothing."""
    told: list[tuple[Field, Value]] = []
    said: list[Statement] = []
    silent: list[Field] = []
    for field in fields:
        value = value_of(offer, field.name, library) if field.label else None
        found = () if value else _said(field, offer, library)
        if value:
            told.append((field, value))
        elif found:
            said += found
        else:
            silent.append(field)
    statements = (_fields(offer, told, today, library),) if told else ()
    return (*statements, *said), tuple(silent)


def tell_state(offer: Offer, today: date, library: Library, shown: Sequence[str] = ()) -> Statement:
    """Whether the posting is open, until when, with the fields to be shown beside its place."""
    extra = [(name, value_of(offer, name, library)) for name in shown]
    values = [(name, value) for name, value in extra if value]
    place, proofs = _place(offer, library, [words(n, value=v.text) for n, v in values])
    deadline = value_of(offer, "deadline", library)
    name = words("offer", title=_named(offer), place=place)
    is_open = offer.is_open(today)
    if is_open is None:
        text = words("unknown", offer=name)
    elif deadline:
        text = words("open" if is_open else "closed", offer=name, deadline=deadline.text)
    else:
        text = words("until" if is_open else "over", offer=name)
    needed = [*(value for _, value in values), *proofs, *([deadline] if deadline else [])]
    return Statement(text, quotes(offer, needed, library))


def _fields(
    offer: Offer, told: Sequence[tuple[Field, Value]], today: date, library: Library
) -> Statement:
    shown = {field.name for field, _ in told}
    place, proofs = _place(offer, library, (), without=shown)
    passed = offer.is_open(today) is False
    parts = [(f.passed if passed else f.label).format(value=v.text) for f, v in told]
    text = words("one_field", title=_named(offer), place=place, fields=" ; ".join(parts))
    return Statement(text, quotes(offer, [*(v for _, v in told), *proofs], library))


def _said(field: Field, offer: Offer, library: Library) -> tuple[Statement, ...]:
    """The posting's own sentences."""
    sentences = read(library, offer.source.id).sentences
    found = [
        Value(" ".join(sentences[index][1].text.replace(" | ", " : ").split()), frozenset({index}))
        for index in sentences_on(field, offer, library)[:_SAID]
    ]
    if not found:
        return ()
    said = " ".join(value.text for value in found)
    text = words("says", title=_named(offer), sentence=said)
    return (Statement(text, quotes(offer, [*found, *_title(offer, library)], library)),)


def _place(
    offer: Offer,
    library: Library,
    more: Sequence[str],
    without: frozenset[str] | set[str] = frozenset(),
) -> tuple[str, list[Value]]:
    """The aside " (ville, pays ; réf. …)" with the values that must be quoted for it."""
    posting = offer.posting
    where = [
        posting.city if "city" not in without else "",
        posting.country if "country" not in without else "",
    ]
    parts = [", ".join(dict.fromkeys(_ASIDE.sub("", one) for one in where if one))]
    reference = value_of(offer, "ref", library) if "ref" not in without else None
    parts += [words("reference", ref=reference.text)] if reference else []
    inside = " ; ".join([part for part in [*parts, *more] if part])
    proofs = [*_title(offer, library), *([reference] if reference else [])]
    return (f" ({inside})" if inside else ""), proofs


def _named(offer: Offer) -> str:
    """The title as it stands between quotation marks."""
    return _INNER.sub(lambda found: f"“{found[1]}”", offer.title)


def _title(offer: Offer, library: Library) -> list[Value]:
    """The title where the text holds it; it must, when it has figures."""
    sentences = read(library, offer.source.id).sentences
    wanted = fold(offer.title)
    held = frozenset(i for i, (_, s) in enumerate(sentences) if wanted in fold(s.text))
    if held:
        return [Value(offer.title, held)]
    figures = {q.text for q in read_quantities(offer.title)}
    loose = frozenset(
        i for i, (_, s) in enumerate(sentences) if figures and all(f in s.text for f in figures)
    )
    return [Value(offer.title, loose)] if loose else []
