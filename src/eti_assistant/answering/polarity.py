"""Oui or non: what a sentence found says of what the question asserts."""

import re
from collections.abc import Sequence

from eti_assistant.answering.cues import cue, opposites
from eti_assistant.answering.evidence import Evidence
from eti_assistant.checking.agreement import bears_out
from eti_assistant.domain.documents import BlockKind
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.analysis import terms
from eti_assistant.french.dates import years
from eti_assistant.french.folding import fold
from eti_assistant.french.once import quantities, stems_of
from eti_assistant.retrieval.need import AskedWord, Need

_PARTS = re.compile(r"[;:.]\s|\b(?:mais|alors que|tandis que|et (?:il|elle|ils|elles|on))\b")
_CLAUSE = re.compile(r"[,;](?!\d)|\b(?:alors que|alors qu'|contre|après|au lieu de|tandis que)\b")

_COVERED = 0.7
"""Share of the question that a sentence must be about to settle it."""

_SAID = 0.8
"""Share of the question from which a sentence that says it affirms it, predicate or not."""

_INVERTED = re.compile(r"(\w+)-(?:t-)?(?:ils?|elles?|on)\b")
_BESIDE = re.compile(r"\b(?:si|quand|lorsque|parce que|car)\b.*|, non ?\?$")
"""What a question says beside what it asks."""

_GIVEN = re.compile(r"\b(?:[lcdmtsnv]es|aux|nos|vos|leurs?) (?:quelque |plus de )?$", re.IGNORECASE)
"""What precedes a figure that the question takes for granted ("les 280 de fin 2023")."""


def polarity(need: Need, evidence: Evidence, told: str) -> bool | None:
    """True for oui, False for non, None when what is told of the evidence does not settle it."""
    text = told if evidence.sentence.kind is BlockKind.TABLE_ROW else evidence.sentence.text
    asserted = [q for q in need.asserted if not _GIVEN.search(need.text[: q.start])]
    if asserted:
        return _figures_agree(asserted, need, text)
    if need.years:
        said = years(text)
        if said and not set(need.years) & set(said):
            return False
    if cue("target").search(fold(text)) or evidence.features.excepted:
        return None
    return _holds(need, evidence, fold(text))


def _holds(need: Need, evidence: Evidence, text: str) -> bool | None:
    """Whether the clause that says most of what is asked affirms it, or denies it."""
    asked = [word for word in need.words if not word.name] or list(need.words)
    if not asked:
        return None
    predicate = _predicate(need, asked)
    rest = [word for word in asked if word is not predicate]
    clause = _settling_clause(predicate, rest, text)
    said = _told(predicate, clause)
    if _opposite(predicate, clause) and all(_told(word, text) for word in rest):
        return False
    if evidence.features.covered < _COVERED:
        return None
    asked_denied = bool(cue("denial").search(_BESIDE.sub("", fold(need.text))))
    if cue("denial").search(clause):
        return asked_denied if said or _weight(rest, clause) else None
    if cue("restriction").search(clause) or not (said or evidence.features.covered_here >= _SAID):
        return None
    return not asked_denied


def _sense_clauses(text: str) -> list[str]:
    """The clauses of a sentence; what follows a comma is one when it denies by itself."""
    clauses: list[str] = []
    for part in _PARTS.split(text):
        pieces = part.split(",")
        clauses.append(pieces[0])
        for piece in pieces[1:]:
            if cue("denial").search(piece):
                clauses.append(piece)
            else:
                clauses[-1] += f",{piece}"
    return clauses


def _settling_clause(predicate: AskedWord, rest: Sequence[AskedWord], text: str) -> str:
    """The clause that says the predicate, or denies without repeating it ("les espèces non")."""
    clauses = _sense_clauses(text)
    settling = [c for c in clauses if _told(predicate, c) or cue("denial").search(c)]
    return max(settling or clauses, key=lambda c: (_weight(rest, c), _told(predicate, c)))


def _predicate(need: Need, asked: Sequence[AskedWord]) -> AskedWord:
    """The verb put before its subject, or the first word after; without one, the last word."""
    text = fold(need.text)
    for found in _INVERTED.finditer(text):
        after = [w for w in asked if text.find(fold(w.surface), found.end()) >= 0]
        first = min(after, key=lambda w: text.find(fold(w.surface), found.end()), default=None)
        verb = next((word for word in asked if fold(word.surface) == found[1]), first)
        if verb:
            return verb
    return asked[-1]


def _weight(words: Sequence[AskedWord], clause: str) -> float:
    """How much of what is asked a clause says."""
    return sum(word.weight for word in words if _told(word, clause))


def _told(word: AskedWord, clause: str) -> bool:
    stems = stems_of(clause)
    return word.stem in stems or bool(word.alike & stems)


def _opposite(word: AskedWord, clause: str) -> bool:
    """Whether the clause says the contrary of the word ("facultatif" of "obligatoire")."""
    return bool(opposites(word.stem) & stems_of(clause))


def _figures_agree(asserted: Sequence[Quantity], need: Need, text: str) -> bool | None:
    """Whether a figure asserted stands in the sentence, or another of its kind stands there."""
    found = [quantity for clause in _clauses(need, text) for quantity in quantities(clause)]
    comparable = [
        (asked, other) for asked in asserted for other in found if _same_kind(asked, other, need)
    ]
    if not comparable:
        return None
    return any(bears_out(other, asked) for asked, other in comparable)


def _clauses(need: Need, text: str) -> list[str]:
    """The clauses that speak of the years asked for, or of none."""
    clauses = _CLAUSE.split(text)
    wanted = set(need.years)
    kept = [c for c in clauses if not wanted or not years(c) or wanted & set(years(c))]
    return kept or [text]


def _same_kind(asked: Quantity, other: Quantity, need: Need) -> bool:
    if other.unit and ("%" in (asked.unit, other.unit) or "€" in (asked.unit, other.unit)):
        return asked.unit == other.unit
    if not asked.unit or not other.unit:
        return True
    units, others = set(terms(asked.unit)), set(terms(other.unit))
    meant = units.union(*(word.alike for word in need.words if word.stem in units))
    return bool(meant & others)
