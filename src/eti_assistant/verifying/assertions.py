"""Dates, ranks and references that a sentence asserts, and those that a document gives."""

import re
from collections.abc import Iterator, Sequence

from eti_assistant.checking.ordinals import read_ordinals
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.figures import Figure
from eti_assistant.domain.passages import Passage
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.clauses import Span, clauses
from eti_assistant.french.dates import read_dates
from eti_assistant.french.folding import fold
from eti_assistant.french.quantities import read_quantities
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.cues import cue
from eti_assistant.verifying.roles import is_denied
from eti_assistant.verifying.stating import Stated

DATE, RANK, REFERENCE = "date", "rank", "reference"
"""The units of what is asserted without counting anything; a rank's value is its number."""

_LAW = re.compile(
    r"(?:n°|nº|n o|numéro|no)\s?(?P<number>\d{2,4}[-‑–]\d{1,5}(?:[-‑–]\d+)?|[A-Z]?\d{4,}(?:/\d+)*)"
    r"|(?P<posting>(?:19|20)\d\d/[A-Z]{2,}/\d+)"
)
_OF_LAW = re.compile(r"\s+du\s+$")
_SINCE = re.compile(r"\W*depuis\W+(?:le|la|l)?\W*")
"""A sentence that opens with since when: it situates what is counted."""

_DATELINE = re.compile(
    r"^[^.;]{0,80}(?:\s[–—-]|[,|:])\s(?:(?:le|du)\s)?$|^\W*communiqué\b[^.;]{0,60}$", re.IGNORECASE
)
"""What stands before the day a text was written ("Communiqué de presse – 3 mars 2025")."""

_EDITION = re.compile(r"\b(?:campagnes?|saisons?|annees?|exercices?|editions?|rentrees?) (?:de )?$")

_SUBJECT = 3
"""Words before a day that make it what is said."""

_REACH = 60
"""Characters before a date in which a verb asserts it."""

Asserted = tuple[Span, str, float | None, str]
"""Its span, its unit, its value, and its normal form (ISO 8601 date, reference)."""


def assertions_of(stated: Stated) -> tuple[tuple[Claim, str], ...]:
    """What the sentence asserts besides its quantities, each with its normal form."""
    text = stated.text
    quantities = [q for q in read_quantities(text) if q.unit != "x"]
    found = list(_asserted(text, counts=bool(quantities)))
    spans = tuple(span for span, *_ in found)
    parts = clauses(text, spans)
    figures = (*spans, *((q.start, q.end) for q in read_quantities(text)))
    now = bool(cue("current").search(fold(text)))
    return tuple(
        (
            Claim(
                stated=stated,
                quantity=_as_quantity(text, span, unit, value),
                span=span,
                clause=part,
                figures=tuple(sorted(figures)),
                as_of="",
                denied=is_denied(text, part, span[0]),
                current=now,
            ),
            form,
        )
        for (span, unit, value, form), part in zip(found, parts, strict=True)
    )


def given_in(passage: Passage) -> Iterator[tuple[Figure, str]]:
    """The dates, ranks and references of a passage as figures, each with its normal form."""
    for sentence in passage.sentences:
        if sentence.kind in (BlockKind.HEADING, BlockKind.TABLE_HEAD):
            continue
        found = list(_all(sentence.text))
        parts = clauses(sentence.text, [span for span, *_ in found])
        for (span, unit, value, form), part in zip(found, parts, strict=True):
            yield (
                Figure(
                    source=passage.source,
                    page=passage.page,
                    quote=sentence.text,
                    start=sentence.start,
                    end=sentence.end,
                    quantity=_as_quantity(sentence.text, span, unit, value),
                    counts="",
                    scope="",
                    as_of=form if unit == DATE else "",
                    dated="sentence",
                    clause=part,
                    context="\n".join((*passage.headings, sentence.context)),
                ),
                form,
            )


def _all(text: str) -> Iterator[Asserted]:
    """Every date, rank and reference, in order."""
    found: list[Asserted] = []
    for law in _LAW.finditer(text):
        group = "number" if law["number"] else "posting"
        found.append((law.span(group), REFERENCE, None, _plain(law[group])))
    taken = [span for span, *_ in found]
    for date in read_dates(text):
        if date.iso.startswith("--") or _inside(date.start, taken):
            continue
        found.append(((date.start, date.end), DATE, None, date.iso))
    taken = [span for span, *_ in found]
    found += [
        ((rank.start, rank.end), RANK, float(rank.value), str(rank.value))
        for rank in read_ordinals(text)
        if not _inside(rank.start, taken)
    ]
    found.sort(key=lambda one: one[0])
    end = 0
    for one in found:
        if one[0][0] >= end:
            yield one
            end = one[0][1]


def _asserted(text: str, *, counts: bool) -> Iterator[Asserted]:
    """What is asserted and does not only situate: references, ranks, dates behind a verb."""
    law_end = -10
    ranked = False
    for one in _all(text):
        span, unit, _, _ = one
        if unit == REFERENCE:
            law_end = span[1]
            yield one
        elif unit == RANK and not counts and not ranked:
            ranked = _is_predicate(text, span)
            if ranked:
                yield one
        elif unit == DATE:
            if _DATELINE.search(text[: span[0]]) and not text[span[1] :].strip(" .–—-)"):
                continue
            if _EDITION.search(fold(text[: span[0]])):
                continue
            of_law = _OF_LAW.fullmatch(text[law_end : span[0]]) if law_end > 0 else None
            if of_law or _asserts(text[: span[0]], counts=counts, day="-" in one[3][5:]):
                yield one


def _asserts(before: str, *, counts: bool, day: bool) -> bool:
    """Whether a date is what is said: behind a verb; a day, wherever nothing is counted."""
    left = fold(before)[-_REACH:]
    if not left.strip() or (counts and _SINCE.fullmatch(fold(before))):
        return False
    said = cue("asserts_beside" if counts else "asserts_date").search(left)
    said = said or (day and cue("asserts_day_beside").search(left))
    return bool(said) or (day and not counts and len(left.split()) >= _SUBJECT)


def _is_predicate(text: str, span: Span) -> bool:
    """Whether a rank is what is said of something ("se classe deuxième", "est la première")."""
    left = fold(text[max(0, span[0] - 30) : span[0]])
    return bool(cue("asserts_rank").search(left))


def _inside(place: int, spans: Sequence[Span]) -> bool:
    return any(start <= place < end for start, end in spans)


def _as_quantity(text: str, span: Span, unit: str, value: float | None) -> Quantity:
    return Quantity(*span, text[slice(*span)], value, None, None, unit)


def _plain(reference: str) -> str:
    return fold(reference).replace("–", "-").replace("‑", "-")


def same_form(known: str, stated: str, unit: str) -> bool | None:
    """Whether a document's date or reference bears out the one stated; None when it cannot tell.

    A date is borne out by the same one or a more precise one; a vaguer one tells nothing.
    """
    if known == stated:
        return True
    if unit != DATE:
        return False
    ends, wanted = known.split("/"), stated.split("/")
    if len(wanted) == 1 and any(end.startswith((f"{stated}-", f"{stated}T")) for end in ends):
        return True
    if len(ends) == 1 and any(end.startswith(f"{known}-") for end in wanted):
        return None
    return len(wanted) > 1 and set(wanted) == set(ends)
