"""The figures that a text states, each with the part of its sentence that says what it counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from eti_assistant.checking.agreement import is_round
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.clause_dates import clause_dates, situating_dates, told_dates
from eti_assistant.french.clauses import Span, clauses
from eti_assistant.french.dates import read_dates
from eti_assistant.french.folding import fold
from eti_assistant.french.quantities import read_quantities
from eti_assistant.french.sentences import split_sentences
from eti_assistant.verifying.cues import cue
from eti_assistant.verifying.roles import is_denied

_LINE = re.compile(r"[^\n]+")
_LEANING = re.compile(
    r"^(?:(?:et|mais|or|ainsi|dont|soit|parmi)\b|(?:il|elle|ils|elles|celui|celle|ceux|celles|ce|cela"
    r"|ces|cette|cet|leur|leurs|son|sa|ses|on|y)\b|(?:parmi|sur) (?:eux|elles|ces|ceux)"
    r"|(?:la|cette|une|soit une) (?:progression|hausse|baisse|augmentation|croissance|diminution)\b"
    r"|un an (?:plus|apres)\b|[^,]{0,30}, (?:elles?|ils)\b)"
    r"|\ben (?:a|ont|avait|avaient|est|sont|represent\w+|compt\w+|accueill\w+|rec[eo]\w+)\b"
)
_NEAR_SIGN = "environ "
_AIM = re.compile(r"(?:doubl|tripl|quadrupl)(?:ement|er)s?")
_REACH = 60
_ELLIPTIC = re.compile(
    r"(?:[,;]|\bet)\s(?:la |le |les |l['’])[^,;.\d]{2,50}?[\s\u00a0]"
    r"(?P<number>\d+(?:[\u202f\u00a0 ]\d{3})*(?:,\d+)?)(?=\s*(?:[.;]|,\s|$|et\b))"
)
_BLANKS = re.compile(r"\s")
_SCALE = re.compile(r"million|milliard", re.IGNORECASE)
_TIMES = ("ans", "mois", "semaines", "jours")
CURRENCIES = frozenset(("€", "$", "£", "¥", "CHF", "FCFA"))


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence of the text at `start`, with what it leans on: the one before it, its date."""

    text: str
    start: int
    before: str = ""
    carried: str = ""
    """The date that the paragraph spoke of last, ISO 8601."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure of a sentence; `quantity` is what is claimed, its verb and negation read.

    `span` is the figure's in the sentence, `clause` the part that speaks of it. `as_of` is "" for
    a statement about now, or about no time. `denied` tells a negated statement.
    """

    stated: Stated
    quantity: Quantity
    span: Span
    clause: Span
    figures: tuple[Span, ...]
    as_of: str
    denied: bool = False
    current: bool = False
    term: bool = False
    """Whether it stands for a term of the figure stated, whose change or sum it then leaves out."""

    @property
    def own(self) -> str:
        """The part of the sentence that speaks of this figure."""
        return self.stated.text[slice(*self.clause)]

    @property
    def start(self) -> int:
        """Where the figure stands in the whole text."""
        return self.stated.start + self.span[0]


def read_sentences(text: str) -> Iterator[Stated]:
    """The sentences of a text; a line break ends a paragraph."""
    for line in _LINE.finditer(text):
        before, leant, carried = "", "", ""
        for start, end in split_sentences(line[0]):
            sentence = line[0][start:end]
            leans = _LEANING.search(fold(sentence)) is not None
            leans = leans or before.endswith("?")
            carried = _shifted(carried, sentence)
            leant = f"{leant} {before}".strip() if leans else ""
            yield Stated(sentence, line.start() + start, leant, carried)
            dates = told_dates(sentence)
            carried = dates[-1] if dates else carried
            before = sentence


def _shifted(date: str, sentence: str) -> str:
    """The date of a sentence that counts from the one before it ("un an plus tard")."""
    folded = fold(sentence)
    years = (
        1 if cue("year_later").search(folded) else -1 if cue("year_sooner").search(folded) else 0
    )
    return str(int(date[:4]) + years) if years and date[:4].isdigit() else date


def claims_of(stated: Stated) -> tuple[Claim, ...]:
    """The quantities of a sentence as claims, in order."""
    text = stated.text
    read = [q for q in read_quantities(text) if not _is_named(q) and not _situates(text, q)]
    quantities = _with_scales(_with_elliptic(text, read))
    figures = tuple((q.start, q.end) for q in quantities)
    spans = clauses(text, figures)
    dates = clause_dates(text, figures, spans)
    now = bool(cue("current").search(fold(text)))
    return tuple(
        _claim(stated, quantity, clause, figures, date, now)
        for quantity, clause, date in zip(quantities, spans, dates, strict=True)
    )


def _with_elliptic(text: str, read: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, with those whose noun was told before ("… 86 missions, le sport 64")."""
    found = list(read)
    taken = (*read, *read_dates(text))
    for match in _ELLIPTIC.finditer(text):
        start, end = match.span("number")
        before = [q for q in read if q.end <= start and q.unit]
        if before and not any(one.start < end and start < one.end for one in taken):
            value = float(_BLANKS.sub("", match["number"]).replace(",", "."))
            found.append(Quantity(start, end, match["number"], value, None, None, before[-1].unit))
    return sorted(found, key=lambda q: q.start)


def _with_scales(quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, each bare million in the currency told before ("58 M€, dont 41 millions")."""
    found: list[Quantity] = []
    for one in quantities:
        last = found[-1].unit if found else ""
        bare = not one.unit and _SCALE.search(one.text) and last in CURRENCIES
        found.append(replace(one, unit=last) if bare else one)
    return found


def _situates(text: str, quantity: Quantity) -> bool:
    """Whether a duration only says when, or how often ("en un an", "deux ans plus tard")."""
    if quantity.unit not in _TIMES:
        return False
    left = fold(text[max(0, quantity.start - _REACH) : quantity.end])
    right = fold(text[quantity.end : quantity.end + _REACH])
    return bool(cue("situates_before").search(left) or cue("situates_after").match(right))


def _is_named(quantity: Quantity) -> bool:
    """Whether a multiple is only the name of an aim: "le doublement", "doubler"."""
    return quantity.unit == "x" and bool(_AIM.fullmatch(fold(quantity.text)))


def _claim(
    stated: Stated,
    quantity: Quantity,
    clause: Span,
    figures: tuple[Span, ...],
    date: str,
    now: bool,
) -> Claim:
    left = fold(stated.text[max(0, quantity.start - _REACH) : quantity.start])
    negated = cue("negation").search(fold(quantity.text))
    denied = not negated and is_denied(stated.text, clause, quantity.start)
    quantity = _approached(quantity, stated.text)
    read, bounded = _as_said(quantity, left, denied=denied)
    date = _shifted(date, stated.text[slice(*clause)])
    current = now and not date
    return Claim(
        stated=stated,
        quantity=read,
        span=(quantity.start, quantity.end),
        clause=clause,
        figures=figures,
        as_of=date or ("" if current else stated.carried),
        denied=denied and not bounded,
        current=current,
    )


def _approached(quantity: Quantity, text: str) -> Quantity:
    """The quantity as an approximation when words after it say so ("un sur cinq, à peu près")."""
    bare = quantity.low is None and quantity.high is None and not is_round(quantity)
    if bare and cue("near_after").match(fold(text[quantity.end : quantity.end + _REACH])):
        return replace(quantity, text=f"{_NEAR_SIGN}{quantity.text}")
    return quantity


def _as_said(quantity: Quantity, left: str, *, denied: bool) -> tuple[Quantity, bool]:
    """The quantity as its verb bounds it, and whether that takes the negation in."""
    if quantity.value is None:
        return quantity, False
    free = quantity.low is None and quantity.high is None
    if denied and quantity.low is not None:
        return _at_most(quantity), True
    if free and cue("over").search(left):
        return (
            (_at_most(quantity), True) if denied else (replace(quantity, low=quantity.value), False)
        )
    if free and cue("under").search(left):
        bound = "low" if denied else "high"
        return replace(quantity, **{bound: quantity.value}), denied
    if denied and free and cue("reach").search(left):
        return replace(quantity, high=quantity.value, text=f"moins de {quantity.text}"), True
    if free and not is_round(quantity) and cue("near").search(left):
        return replace(quantity, text=f"{_NEAR_SIGN}{quantity.text}"), False
    return quantity, False


def _at_most(quantity: Quantity) -> Quantity:
    return replace(quantity, low=None, high=quantity.value)


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with blanks where its figures and dates stand: what is left says what they count."""
    signs = list(text)
    for start, end in (*spans, *((d.start, d.end) for d in situating_dates(text))):
        signs[start:end] = " " * (end - start)
    return "".join(signs)
