"""A verdict as a reader is told it: its quotes, and one French sentence that says why."""

import re

from eti_assistant.checking.arithmetic import scale_of
from eti_assistant.domain.answers import Calculation, Citation, Term
from eti_assistant.domain.figures import Figure
from eti_assistant.domain.quantities import Quantity
from eti_assistant.domain.verdicts import Expected, Verdict, VerifiedClaim
from eti_assistant.french.date_writing import date_in_french
from eti_assistant.french.folding import fold
from eti_assistant.verifying.calculations import Calculated
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.counted_units import SIGNS
from eti_assistant.verifying.cues import cue, listed_words, words
from eti_assistant.verifying.judging import Judgement
from eti_assistant.verifying.matching import Match

_BLANKS = re.compile(r"[\n\r\t ]+")
_NUMBER = re.compile(r"\d+")
_SCALES = {1_000: "k", 1_000_000: "M", 1_000_000_000: "Md"}
_NBSP = "\u00a0"


def told(claim: Claim, judgement: Judgement) -> VerifiedClaim:
    """The verdict with its citations, what is expected instead, and its explanation."""
    citations = tuple(
        _citation(number, m.figure) for number, m in enumerate(judgement.matches, start=1)
    )
    calculated = judgement.calculated
    expected = _expected(judgement.expected.figure) if judgement.expected else None
    if calculated and judgement.verdict is Verdict.CONTRADICTED:
        result = calculated.result
        expected = Expected(result.text, result.value, unit=result.unit, as_of=claim.as_of)
    stated = claim.stated.text[slice(*claim.span)]
    return VerifiedClaim(
        text=stated,
        start=claim.start,
        end=claim.start + len(stated),
        quantity=claim.quantity,
        verdict=judgement.verdict,
        explanation=explained(claim, judgement),
        expected=expected,
        calculation=_shown(calculated) if calculated else None,
        citations=citations,
    )


def explained(claim: Claim, judgement: Judgement) -> str:
    """One sentence; its figures are the claim's, the quotes' or the calculation's."""
    known = judgement.matches[0] if judgement.matches else None
    other = judgement.matches[1] if len(judgement.matches) > 1 else None
    stated = _lowered(claim.stated.text[slice(*claim.span)])
    if judgement.why.endswith("contradicted") and cue("told_by_verb").match(fold(stated)):
        stated = f"«{_NBSP}{stated}{_NBSP}»"
    return words(_sentence(claim, judgement, stated)).format(
        stated=stated,
        known=_named(known) if known else "",
        known_at=_at(known, claim) if known else "",
        other=_named(other) if other else "",
        other_at=(_at(other, claim) or words("earlier")) if other else "",
        expression=judgement.calculated.expression if judgement.calculated else "",
        claim_at=_when(claim.as_of, "in"),
    )


def _sentence(claim: Claim, judgement: Judgement, stated: str) -> str:
    """The name of the sentence to fill in."""
    if judgement.why != "confirmed":
        return judgement.why
    if claim.denied:
        return "confirmed_denied"
    same = _digits(judgement.matches[0].figure.quantity.text) == _digits(stated)
    return "confirmed" if same else "confirmed_so"


def _named(one: Match) -> str:
    """The figure as the document writes it, with what it counts: "394 experts"."""
    quantity = one.figure.quantity
    text = _lowered(quantity.text)
    unit = quantity.unit
    if unit in listed_words("asserted") or cue("told_by_verb").match(fold(text)):
        return f"«{_NBSP}{text}{_NBSP}»"
    if unit in SIGNS - _times():
        return (
            text
            if cue("signed").search(f"{text} {fold(text)}")
            else f"{text}{_NBSP}{_sign(quantity)}"
        )
    if not unit or unit in text:
        return text
    blank = "" if text.endswith(("’", "'")) else _NBSP
    return f"{text}{blank}{_agreed(quantity)}"


def _sign(quantity: Quantity) -> str:
    """The scale and sign that a table's head gives a bare figure: "M€"."""
    size = scale_of(quantity.text, quantity.value or 0)[0]
    return f"{_SCALES.get(int(size), '')}{quantity.unit}"


def _agreed(quantity: Quantity) -> str:
    """The unit in the number of the figure: "1 an", "2 ans"."""
    alone = quantity.value is not None and abs(quantity.value) < 2
    return quantity.unit[:-1] if alone and quantity.unit in _times() - {"mois"} else quantity.unit


def _times() -> frozenset[str]:
    return frozenset(listed_words("durations"))


def _at(one: Match, claim: Claim) -> str:
    """Its date, where a reader can see it: in the quote, the title or the text."""
    figure = one.figure
    if figure.quantity.unit in listed_words("asserted"):
        return ""
    seen = f"{figure.quote} {figure.source.title} {figure.context} {claim.stated.text}"
    shown = _when(figure.as_of, "for")
    return shown if set(_NUMBER.findall(shown)) <= set(_NUMBER.findall(seen)) else ""


def _when(iso: str, way: str) -> str:
    """A date after its preposition ("pour 2024", "au 31 décembre 2023"), "" for none."""
    if not iso:
        return ""
    kind = "period" if "/" in iso else "day" if iso.count("-") >= 2 else way
    return words(f"at_{kind}").format(date=date_in_french(iso))


def _lowered(text: str) -> str:
    """A figure as it stands inside a sentence, on one line."""
    line = _BLANKS.sub(" ", text).strip()
    shouted = line.isupper() and not any(sign.isdigit() for sign in line)
    opens = line[:1].isupper() and line[1:2].islower()
    return line.lower() if shouted else line[:1].lower() + line[1:] if opens else line


def _digits(text: str) -> str:
    return "".join(_NUMBER.findall(text)) or text.lower()


def _shown(calculated: Calculated) -> Calculation:
    """The operation, each term with the citation it is read in."""
    terms = tuple(
        Term(m.figure.quantity.value or 0, n) for n, m in enumerate(calculated.terms, start=1)
    )
    return Calculation(calculated.expression, terms)


def _citation(number: int, figure: Figure) -> Citation:
    return Citation(number, figure.source, figure.page, figure.quote, figure.start, figure.end)


def _expected(figure: Figure) -> Expected:
    one = figure.quantity
    return Expected(one.text, one.value, one.low, one.high, one.unit, figure.as_of)
