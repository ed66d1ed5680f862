"""Whether the sentence found is beside the question, however much it resembles it."""

from eti_assistant.answering.evidence import Evidence
from eti_assistant.retrieval.need import Kind, Need


def beside(need: Need, best: Evidence) -> bool:
    """Whether it tells what once was, or one posting's way for the way in general."""
    seen = best.features
    return bool(seen.bygone) or (need.kind is Kind.PROCEDURE and bool(seen.posting))
