"""Passages from which what answers a question is taken away."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from eti_assistant.domain.passages import Hit
from eti_assistant.evaluation.matching import holds


def without(hit: Hit, entries: Sequence[str]) -> Hit:
    """The hit without the sentences that hold one of the entries."""
    kept = [
        (sentence, likeness)
        for sentence, likeness in zip(hit.passage.sentences, hit.sentence_likeness, strict=True)
        if not any(holds(f"{sentence.text} | {sentence.context}", entry) for entry in entries)
    ]
    passage = replace(hit.passage, sentences=tuple(sentence for sentence, _ in kept))
    return replace(hit, passage=passage, sentence_likeness=tuple(likeness for _, likeness in kept))


def is_of(hit: Hit, documents: Sequence[str]) -> bool:
    """Whether the passage is of one of the documents, named by id or by file."""
    source = hit.passage.source
    return any(source.id == one or Path(source.path).name == Path(one).name for one in documents)
