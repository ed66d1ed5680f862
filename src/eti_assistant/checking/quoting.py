"""A quote as its numbers are read."""

from dataclasses import dataclass

from eti_assistant.checking.pairing import Paired, pair
from eti_assistant.domain.answers import Citation
from eti_assistant.domain.quantities import Quantity
from eti_assistant.french.footnote_calls import without_calls
from eti_assistant.french.quantities import read_quantities
from eti_assistant.french.sentences import split_sentences


@dataclass(frozen=True, slots=True)
class Held:
    """A quantity of a quote, and what may name the thing it counts: its line, its table's head."""

    paired: Paired
    beside: str

    @property
    def quantity(self) -> Quantity:
        """The quantity itself."""
        return self.paired.quantity


@dataclass(frozen=True, slots=True)
class ReadQuote:
    """A citation, the lines of its quote and the quantities that its reading leaves no doubt of."""

    citation: Citation
    lines: tuple[str, ...]
    held: tuple[Held, ...]


def read_quote(citation: Citation) -> ReadQuote:
    """Read a quote line by line: a line is a block, its numbers count nothing of the next one."""
    lines = tuple(without_calls(line) for line in citation.quote.splitlines())
    held = (
        Held(paired, f"{lines[0]}\n{line}")
        for line in lines
        for start, end in split_sentences(line)
        for paired in pair(line[start:end], read_quantities(line[start:end]))
        if not paired.quantity.doubtful
    )
    return ReadQuote(citation, lines, tuple(held))
