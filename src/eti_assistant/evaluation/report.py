"""What a run of questions measured."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from eti_assistant.domain.answers import Answer
from eti_assistant.evaluation.judging import REFUSALS, Judgement
from eti_assistant.evaluation.proof import Proof
from eti_assistant.evaluation.questions import Case


@dataclass(frozen=True, slots=True)
class Result:
    """One question, asked and judged."""

    case: Case
    answer: Answer
    judgement: Judgement
    proof: Proof
    elapsed_ms: float


@dataclass(frozen=True, slots=True)
class Rate:
    """`hits` out of `total`; the share of nothing is 1."""

    hits: int
    total: int

    @property
    def share(self) -> float:
        """Between 0 and 1."""
        return self.hits / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True)
class Report:
    """Every result of a run, in the file's order, and the measures over them."""

    file: str
    index_version: str
    results: tuple[Result, ...]

    @property
    def right(self) -> Rate:
        """Right answers and right refusals."""
        return _rate(self.results, lambda r: r.judgement.right)

    @property
    def expected_status(self) -> Rate:
        """Statuses that are the expected ones, and not merely accepted."""
        return _rate(self.results, lambda r: r.judgement.expected_status)

    @property
    def citation_precision(self) -> Rate:
        """Citations verbatim and supporting their sentences, among all."""
        proofs = [result.proof for result in self.results]
        return Rate(sum(p.right_citations for p in proofs), sum(p.citations for p in proofs))

    @property
    def citation_recall(self) -> Rate:
        """Answers with a right citation, among the answers to answerable questions."""
        told = [r for r in self.results if r.proof.right_source is not None]
        return _rate(told, lambda r: bool(r.proof.right_source))

    @property
    def numbers_supported(self) -> Rate:
        """Numbers of answers that stand in their quotes, among all."""
        proofs = [result.proof for result in self.results]
        return Rate(sum(p.supported_numbers for p in proofs), sum(p.numbers for p in proofs))

    @property
    def refusal_precision(self) -> Rate:
        """Right refusals among the refusals."""
        refused = [r for r in self.results if r.answer.status in REFUSALS]
        return _rate(refused, lambda r: r.judgement.right)

    @property
    def refusal_recall(self) -> Rate:
        """Unanswerable questions that got what they should."""
        return _rate(
            [r for r in self.results if not r.case.answerable], lambda r: r.judgement.right
        )

    @property
    def wrong(self) -> tuple[Result, ...]:
        """The wrong answers."""
        return tuple(result for result in self.results if not result.judgement.right)

    def rates(self) -> dict[str, Rate]:
        """The measures by their names."""
        return {
            "right": self.right,
            "expected_status": self.expected_status,
            "citation_precision": self.citation_precision,
            "citation_recall": self.citation_recall,
            "numbers_supported": self.numbers_supported,
            "refusal_precision": self.refusal_precision,
            "refusal_recall": self.refusal_recall,
        }

    def by(self, name: Callable[[Result], str]) -> dict[str, Rate]:
        """Right answers among the results that share a name, by name."""
        names = sorted({name(result) for result in self.results})
        return {
            one: _rate([r for r in self.results if name(r) == one], lambda r: r.judgement.right)
            for one in names
        }

    def percentile_ms(self, percentage: float) -> float:
        """How long a question took, in milliseconds."""
        return float(np.percentile([result.elapsed_ms for result in self.results], percentage))


def _rate(results: Sequence[Result], test: Callable[[Result], bool]) -> Rate:
    return Rate(sum(test(result) for result in results), len(results))
