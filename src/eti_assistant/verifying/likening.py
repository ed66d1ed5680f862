"""Words that may stand for one another where a text retells a document."""

from functools import cache

from eti_assistant.french.folding import fold
from eti_assistant.french.stems import stem
from eti_assistant.retrieval import synonyms
from eti_assistant.verifying.cues import listed_groups


@cache
def alike(word_stem: str) -> frozenset[str]:
    """Stems of the words that may name the same thing: synonyms, and looser kin."""
    return synonyms.alike(word_stem) | _kin().get(word_stem, frozenset())


@cache
def _kin() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in listed_groups("kin"):
        stems = {stem(fold(word)) for word in group}
        for one in stems:
            found.setdefault(one, set()).update(stems - {one})
    return {one: frozenset(others) for one, others in found.items()}
