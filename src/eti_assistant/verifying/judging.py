"""The verdict on a claim, from the figures of the corpus that count the same thing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eti_assistant.domain.verdicts import Verdict
from eti_assistant.verifying.agreeing import agrees, exactness, is_bound, is_stale
from eti_assistant.verifying.calculations import Calculated, calculate, is_combined
from eti_assistant.verifying.claims import Claim
from eti_assistant.verifying.matching import Match
from eti_assistant.verifying.periods import Relation, latest, period_of, relation
from eti_assistant.verifying.roles import is_superseded
from eti_assistant.verifying.subjects import Subject

LIKELY = 0.0
"""Score from which a figure counts the same thing as the claim."""

GAINSAYS = 0.6
"""Score from which another figure gainsays the claim."""

AGREES = -0.7
"""Score that is enough where the figure agrees: two equal figures seldom meet by chance."""

STALE = -0.8
"""The same for an equal figure of an earlier date, once the claim's date has another figure."""

DOUBTS = -1.4
"""The same once what one says and the other does not is counted."""

NEWER = -0.75
"""The same where the claim's figure was right earlier."""

AS_SURELY = 5.6
NEARLY_AS_SURELY = 0.8
"""How much less than the best a figure may score to tell what is newest: for a claim about now,
for one that says no date."""

UNLIKE = 0.5
"""Likeness of units under which a figure beside another counts something else."""

RIVAL = 0.9
"""How much better the figure of another thing may score than the one that agrees."""

DIVERGES = 3.5
"""The same when it stands in another document: sources may disagree."""


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
    if single.verdict is Verdict.NOT_FOUND or is_combined(subject):
        found = calculate(claim, subject, matching)
        if found and (single.verdict is Verdict.OUTDATED) <= (found.verdict is Verdict.CONFIRMED):
            why = f"calculated_{found.verdict.value}"
            return Judgement(found.verdict, why, found.terms, calculated=found)
        if is_combined(subject) and single.verdict is not Verdict.OUTDATED:
            return NOTHING
    if claim.quantity.unit == "%" and single.verdict is Verdict.CONTRADICTED and not claim.denied:
        found = calculate(claim, subject, matching)
        if found and found.verdict is Verdict.CONFIRMED:
            return Judgement(found.verdict, "calculated_confirmed", found.terms, calculated=found)
    return single


def _judge_single(claim: Claim, matches: Sequence[Match]) -> Judgement:
    """Compare the claim with what the corpus gives for the same thing at the same date."""
    now = claim.as_of or _newest(matches, AS_SURELY if claim.current else NEARLY_AS_SURELY)
    past = is_superseded(claim.stated.text, *claim.span)
    at = {r: [m for m in matches if _relation(m, now, past=past) is r] for r in Relation}
    same = at[Relation.SAME]
    rivals = [m for m in same if m.one_unit and m.score >= LIKELY and agrees(claim, m) is False]
    enough = AGREES - exactness(claim)
    known = same if claim.as_of else [*same, *at[Relation.LATER]]
    agreeing = [
        m
        for m in known
        if m.score >= enough and not m.looks.swapped and m.certain >= DOUBTS and agrees(claim, m)
    ]
    confirming = [m for m in agreeing if not any(_outdoes(r, m) for r in rivals)]
    moved = _moved_on(claim, matches)
    if moved:
        return Judgement(Verdict.OUTDATED, "outdated", moved, moved[0])
    if confirming:
        others = [m for m in rivals if _in_another_document(m, confirming[0])]
        why = "disagree" if others else "confirmed"
        return Judgement(Verdict.CONFIRMED, why, (*confirming[:1], *others[:1]))
    stale = any(m.score >= LIKELY and is_stale(claim, m) for m in at[Relation.EARLIER])
    beside = _beside(claim, rivals, same)
    if beside:
        return Judgement(Verdict.CONFIRMED, "confirmed", (beside,))
    known = [
        m for m in rivals if m.certain >= GAINSAYS or (stale and m.certain >= NEWER) or claim.denied
    ]
    if known:
        return _other_figure(claim, known[0], at[Relation.EARLIER])
    return _another_date(claim, at)


def _relation(one: Match, now: str, *, past: bool) -> Relation:
    """How the figure's date stands to the claim's; what its sentence says is past is earlier."""
    found = relation(period_of(one.figure), now)
    return Relation.EARLIER if found is Relation.SAME and one.superseded and not past else found


def _beside(claim: Claim, rivals: Sequence[Match], same: Sequence[Match]) -> Match | None:
    """The claim's own long figure in the row or sentence that would gainsay it."""
    if not rivals or exactness(claim) <= 0 or claim.denied:
        return None
    quote = rivals[0].figure.quote
    known = (m for m in same if m.figure.quote == quote and agrees(claim, m))
    return next((m for m in known if not m.looks.swapped and m.looks.unit >= UNLIKE), None)


def _moved_on(claim: Claim, matches: Sequence[Match]) -> tuple[Match, Match] | None:
    """What a document says a current claim became ("passe de 5,2 M€ à 5,9 M€"), and its past."""
    if not claim.current:
        return None
    for past in (m for m in matches if m.superseded and m.score >= LIKELY and is_stale(claim, m)):
        for one in matches:
            if one.figure.quote == past.figure.quote and one.one_unit and not one.superseded:
                return one, past
    return None


def _outdoes(rival: Match, other: Match) -> bool:
    """Whether another figure is more surely about the claim's thing, and counts it as well."""
    if other.figure.quantity.value is None:
        return False
    elsewhere = other.score >= LIKELY and rival.figure.source.id != other.figure.source.id
    margin = DIVERGES if elsewhere else RIVAL
    return rival.certain > other.certain + margin and rival.looks.unit >= other.looks.unit


def _other_figure(claim: Claim, known: Match, earlier: Sequence[Match]) -> Judgement:
    """The corpus gives another figure at the claim's date: a stale one, or a wrong one."""
    if not claim.denied and (claim.current or not is_bound(claim)):
        stale = [m for m in earlier if m.score >= STALE and is_stale(claim, m)]
        if stale:
            return Judgement(Verdict.OUTDATED, "outdated", (known, stale[0]), known)
    why = "denied" if claim.denied else "contradicted"
    return Judgement(Verdict.CONTRADICTED, why, (known,), known)


def _another_date(claim: Claim, at: dict[Relation, list[Match]]) -> Judgement:
    """Nothing at the claim's date: a recent figure put earlier, a stale one with a newer since."""
    later = [m for m in at[Relation.LATER] if m.certain >= GAINSAYS and m.one_unit]
    early = [m for m in later if agrees(claim, m)]
    if early and not claim.denied and not is_bound(claim):
        return Judgement(Verdict.CONTRADICTED, "too_early", (early[0],), early[0])
    earlier = [m for m in at[Relation.EARLIER] if m.score >= LIKELY and m.one_unit]
    stale = next((m for m in earlier if is_stale(claim, m)), None)
    since = [
        m
        for m in earlier
        if stale
        and agrees(claim, m) is False
        and latest(m.figure.as_of) > latest(stale.figure.as_of)
    ]
    if stale and since:
        return Judgement(Verdict.OUTDATED, "outdated", (since[0], stale), since[0])
    return NOTHING


def _in_another_document(one: Match, other: Match) -> bool:
    """Whether two figures of one date are as surely about the same thing, in two documents."""
    return one.figure.source.id != other.figure.source.id and one.score >= other.score - RIVAL


def _newest(matches: Sequence[Match], within: float) -> str:
    """The date of the newest figure that surely counts the same thing."""
    likely = [m for m in matches if m.score >= LIKELY and m.one_unit]
    best = max((m.score for m in likely), default=0.0)
    likely = [m.figure.as_of for m in likely if m.score >= best - within]
    return max((date for date in likely if date), key=latest, default="")
