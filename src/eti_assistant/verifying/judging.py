"""The verdict on a claim, from the figures of the corpus that count the same thing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eti_assistant.checking.agreement import bears_out
from eti_assistant.domain.verdicts import Verdict
from eti_assistant.verifying.calculations import Calculated, calculate, is_combined
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.matching import Match
from eti_assistant.verifying.periods import Relation, latest, relation
from eti_assistant.verifying.subjects import Subject

SURE = 0.5
"""Sureness from which a figure counts the same thing as the claim."""

SURE_ENOUGH = 0.35
"""The same where the figure agrees too: two equal figures seldom meet by chance."""

_RIVAL = 0.04
"""How much surer another figure of the same date must be to gainsay one that agrees."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, the matches that decide it, best first, and why, as the name of a sentence."""

    verdict: Verdict
    why: str
    matches: tuple[Match, ...] = ()
    expected: Match | None = None
    calculated: Calculated | None = None


NOTHING = Judgement(Verdict.NOT_FOUND, "not_found")


def judge(claim: Claim, subject: Subject, matching: Callable[[Claim], list[Match]]) -> Judgement:
    """The verdict on single figures, else on what they give when they are combined.

    `matching` gives a claim's matches, best first.
    """
    single = _judge_single(claim, matching(claim))
    if single.verdict is Verdict.CONFIRMED:
        return single
    if single.verdict is Verdict.NOT_FOUND or is_combined(claim):
        found = calculate(claim, subject, matching)
        if found:
            why = f"calculated_{found.verdict.value}"
            return Judgement(found.verdict, why, found.terms, calculated=found)
        if is_combined(claim):
            return NOTHING
    return single


def _judge_single(claim: Claim, matches: Sequence[Match]) -> Judgement:
    """Compare the claim with what the corpus gives for the same thing at the same date."""
    alike = [m for m in matches if m.sure >= SURE_ENOUGH]
    now = _newest(alike) if not claim.as_of else claim.as_of
    at = {r: [m for m in alike if relation(m.figure.as_of, now) is r] for r in Relation}
    same, agreeing = at[Relation.SAME], [m for m in alike if agrees(claim, m)]
    best = max((m.sure for m in same if m.sure >= SURE), default=0.0)
    confirming = [m for m in same if m in agreeing and m.sure >= best - _RIVAL]
    if confirming:
        others = [m for m in same if not agrees(claim, m) and _rivals(m, confirming[0])]
        return Judgement(
            Verdict.CONFIRMED, "disagree" if others else "confirmed", (*confirming[:1], *others[:1])
        )
    known = [m for m in same if m.sure >= SURE and not agrees(claim, m)]
    if known:
        return _other_figure(claim, known, at, agreeing)
    return _another_date(claim, at, agreeing)


def agrees(claim: Claim, match: Match) -> bool:
    """Whether the figure makes the claim true, its negation and the document's included."""
    borne = bears_out(match.figure.quantity, claim.quantity)
    return borne != (claim.denied != match.subject.denied)


def _other_figure(
    claim: Claim,
    known: Sequence[Match],
    at: dict[Relation, list[Match]],
    agreeing: Sequence[Match],
) -> Judgement:
    """The corpus gives another figure at the claim's date: a stale one, or a wrong one."""
    stale = [m for m in at[Relation.EARLIER] if m in agreeing and not claim.denied]
    if stale:
        return Judgement(Verdict.OUTDATED, "outdated", (known[0], stale[0]), known[0])
    why = "denied" if claim.denied else "contradicted"
    return Judgement(Verdict.CONTRADICTED, why, (known[0],), known[0])


def _another_date(
    claim: Claim, at: dict[Relation, list[Match]], agreeing: Sequence[Match]
) -> Judgement:
    """Nothing at the claim's date: a recent figure put earlier, a stale one with a newer since."""
    early = [m for m in at[Relation.LATER] if m in agreeing and m.sure >= SURE]
    if early and not claim.denied:
        return Judgement(Verdict.CONTRADICTED, "too_early", (early[0],), early[0])
    stale = [m for m in at[Relation.EARLIER] if m in agreeing and m.sure >= SURE]
    since = [
        m
        for m in at[Relation.EARLIER]
        if m.sure >= SURE
        and not agrees(claim, m)
        and stale
        and latest(m.figure.as_of) > latest(stale[0].figure.as_of)
    ]
    if stale and since:
        return Judgement(Verdict.OUTDATED, "outdated", (since[0], stale[0]), since[0])
    return NOTHING


def _rivals(one: Match, other: Match) -> bool:
    """Whether two figures of one date are as surely about the same thing, in two documents."""
    return one.figure.source.id != other.figure.source.id and one.sure >= other.sure - _RIVAL / 2


def _newest(matches: Sequence[Match]) -> str:
    """The date of the newest figure that surely counts the same thing."""
    sure = [m.figure.as_of for m in matches if m.sure >= SURE and m.figure.as_of]
    return max(sure, key=latest, default="")
