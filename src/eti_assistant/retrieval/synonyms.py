"""Words that mean the same in administrative French, from `french/data/synonyms.toml`.

A rank in figures means the rank in letters ("5e", "cinquième").
"""

from collections.abc import Iterator
from functools import cache

from eti_assistant.french.folding import fold
from eti_assistant.french.stems import stem
from eti_assistant.french.word_lists import table


def alike(word_stem: str) -> frozenset[str]:
    """Stems of the words that may stand for this one in an answer."""
    return _groups().get(word_stem, frozenset())


@cache
def _groups() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for group in [*table("synonyms")["groups"], *_ranks()]:
        stems = {stem(fold(word)) for word in group}
        for one in stems:
            groups.setdefault(one, set()).update(stems - {one})
    return {one: frozenset(others) for one, others in groups.items()}


def _ranks() -> Iterator[list[str]]:
    written = table("ordinals")
    for number, word in enumerate(written["words"], 1):
        yield [word, *(f"{number}{ending}" for ending in written["endings"])]
