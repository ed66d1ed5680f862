"""Claims about the project's corpus and about folders of others' documents, and their verdicts."""

import argparse
import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from bench.printing import number, progress, table
from eti_assistant.bootstrap import open_assistant, update_index
from eti_assistant.domain.verdicts import VerifiedClaim

ROOT = Path("evaluation")
VERDICTS = ("confirmed", "contradicted", "outdated", "not_found", "missed")
"""`missed`: no claim was read where one is expected; `unasked`: one where none is."""

DEVELOPMENT, BLIND = "développement", "en aveugle"
_NEAR = 0.02
"""Share by which the expected value may be rounded."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a figure of a text deserves."""

    start: int
    end: int
    verdict: str
    expected: tuple[float, ...]
    """The values that are right instead; none for a text, or where nothing is."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text with its figures."""

    text: str
    kind: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One figure: what it deserves and what it got, "" where nothing was asked."""

    kind: str
    wanted: str
    got: str
    right_value: bool | None
    """Whether what is expected instead is right; None where no value is."""


@dataclass(frozen=True, slots=True)
class Set:
    """The claims of one file, its group, and how long its texts took."""

    name: str
    group: str
    outcomes: tuple[Outcome, ...]
    seconds: float


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--evaluation", type=Path, default=ROOT)


def run(chosen: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as aside:
        sets = tuple(measure(chosen.corpus, chosen.evaluation, Path(aside)))
    print(table(("jeu", "chiffres", "justes", "confirmés à tort", "ms par texte"), _rows(sets)))
    for group in (DEVELOPMENT, BLIND):
        found = [one for each in sets if each.group == group for one in each.outcomes]
        print(f"\n{group} : par sorte\n" + table(("sorte", "justes"), _kinds(found)))
        print(f"\n{group} : verdict mérité, verdict donné")
        print(table(("", *VERDICTS), _confusion(found)))
        told = [one.right_value for one in found if one.right_value is not None]
        print(f"valeur attendue juste : {sum(told)} sur {len(told)}")
        print(f"lus sans raison : {sum(not one.wanted for one in found)}")
    return 0


def measure(corpus: Path, evaluation: Path, out: Path) -> Iterator[Set]:
    """Index the corpus and each folder that has claims, and verify them; indexes go into `out`."""
    own = (
        ("eti", DEVELOPMENT, cases_of(evaluation / "claims" / "eti.jsonl")),
        ("communiqués", DEVELOPMENT, releases(evaluation / "claims" / "releases")),
        ("eti, autres", BLIND, cases_of(evaluation / "claims" / "eti_held.jsonl")),
    )
    yield from _verified(corpus, out / "eti", own)
    for file in sorted((evaluation / "folders").glob("*/claims*.jsonl")):
        group = BLIND if file.stem.endswith("held") else DEVELOPMENT
        name = file.parent.name
        yield from _verified(
            file.parent / "documents", out / name, ((name, group, cases_of(file)),)
        )


def cases_of(file: Path) -> tuple[Case, ...]:
    """The texts of a file, one a line."""
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return tuple(Case(one["text"], one["kind"], _labels(one["claims"])) for one in lines)


def releases(folder: Path) -> tuple[Case, ...]:
    """Whole texts, each with its figures in a file beside it."""
    return tuple(
        Case(
            text.read_text(encoding="utf-8"),
            "release",
            _labels(
                map(json.loads, text.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines())
            ),
        )
        for text in sorted(folder.glob("*.txt"))
    )


def _labels(claims: Iterable[dict[str, Any]]) -> tuple[Label, ...]:
    return tuple(
        Label(int(c["start"]), int(c["end"]), str(c["verdict"]), _values(c["expected"]))
        for c in claims
    )


def _values(expected: object) -> tuple[float, ...]:
    """The numbers of a label, which gives one, several, a text or nothing."""
    if isinstance(expected, int | float):
        return (abs(float(expected)),)
    several = cast("list[object]", expected) if isinstance(expected, list) else []
    return tuple(value for one in several for value in _values(one))


def _verified(
    documents: Path, index: Path, sets: Sequence[tuple[str, str, tuple[Case, ...]]]
) -> Iterator[Set]:
    update_index(documents, index, progress)
    assistant = open_assistant(index)
    for name, group, cases in sets:
        began = time.perf_counter()
        given = [assistant.verify(case.text).claims for case in cases]
        took = (time.perf_counter() - began) / max(len(cases), 1)
        found = [one for case, got in zip(cases, given, strict=True) for one in judged(case, got)]
        yield Set(name, group, tuple(found), took)


def judged(case: Case, given: Sequence[VerifiedClaim]) -> Iterator[Outcome]:
    """What each figure of a text got, then what was read where nothing is claimed."""
    for label in case.labels:
        got = next((g for g in given if g.start < label.end and label.start < g.end), None)
        verdict = got.verdict.value if got else "missed"
        right = verdict == label.verdict and label.expected
        yield Outcome(
            case.kind, label.verdict, verdict, _is_expected(label, got) if right and got else None
        )
    for one in given:
        if not any(one.start < label.end and label.start < one.end for label in case.labels):
            yield Outcome(case.kind, "", one.verdict.value, None)


def _is_expected(label: Label, got: VerifiedClaim) -> bool:
    """Whether the value that the documents give is one of those expected."""
    one = got.expected
    told = [abs(v) for v in (one.value, one.low, one.high) if v is not None] if one else []
    return any(abs(v - w) <= _NEAR * w for v in told for w in label.expected)


def _rows(sets: Sequence[Set]) -> Iterator[tuple[str, ...]]:
    for group in (DEVELOPMENT, BLIND):
        inside = [one for one in sets if one.group == group]
        for one in inside:
            yield (one.name, *_counted(one.outcomes), number(one.seconds * 1000, 0))
        together = [outcome for one in inside for outcome in one.outcomes]
        yield (group.upper(), *_counted(together), "")


def _counted(outcomes: Sequence[Outcome]) -> tuple[str, str, str]:
    asked = [one for one in outcomes if one.wanted]
    right = sum(one.wanted == one.got for one in asked)
    wrongly = sum(one.got == "confirmed" != one.wanted for one in asked)
    share = 100 * right / max(len(asked), 1)
    return str(len(asked)), f"{number(share)} % ({right})", str(wrongly)


def _kinds(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, str]]:
    asked = [one for one in outcomes if one.wanted]
    for kind in sorted({one.kind for one in asked}):
        inside = [one for one in asked if one.kind == kind]
        yield kind, f"{sum(one.wanted == one.got for one in inside)} sur {len(inside)}"


def _confusion(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, ...]]:
    counts = Counter((one.wanted, one.got) for one in outcomes)
    for wanted in VERDICTS[:-1]:
        yield (wanted, *(str(counts[wanted, got]) for got in VERDICTS))
