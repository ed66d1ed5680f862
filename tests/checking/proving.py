"""Citations of a quote, for tests of the judge."""

from eti_assistant.checking.figures import Proof, prove
from eti_assistant.domain.answers import Citation
from eti_assistant.domain.passages import Source

SOURCE = Source("reports/exemple", "Rapport d'exemple", "report", "0" * 64, published="2025-08-28")


def cited(*quotes: str) -> tuple[Citation, ...]:
    """Each quote as a numbered citation."""
    return tuple(
        Citation(number, SOURCE, 1, quote, 0, len(quote)) for number, quote in enumerate(quotes, 1)
    )


def judged(sentence: str, *quotes: str) -> Proof:
    """What the judge finds of a sentence that cites these quotes."""
    return prove(sentence, cited(*quotes))
