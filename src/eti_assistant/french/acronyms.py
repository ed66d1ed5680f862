"""Acronyms and their long forms, both ways."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from eti_assistant.french.folding import fold
from eti_assistant.french.phrases import FoldedWord, PhraseTable, folded_sequence, phrase_key
from eti_assistant.french.stems import stem
from eti_assistant.french.word_lists import folded_words, table

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of a group of names for the same thing."""

    written: str
    others: tuple[str, ...]

    @property
    def acronym(self) -> bool:
        return " " not in self.written and sum(letter.isupper() for letter in self.written) > 1


def expand(text: str, defined: Pairs = ()) -> tuple[str, ...]:
    """The other names of what a text names by an acronym or its long form, each once.

    `defined` adds the pairs (acronym, long form) of a corpus to those of the lexicon. An acronym
    that is also a word counts in capitals, or behind the words the lexicon lists for it.
    """
    words = folded_sequence(text)
    plain, stems = [word.folded for word in words], [stem(word.folded) for word in words]
    weighty = [index for index, word in enumerate(plain) if word not in _light()]
    acronyms, long_forms = _names(defined)
    found: dict[str, None] = {}
    for index in range(len(words)):
        for _, name in acronyms.starting_at(plain, index):
            if _meant(text, words, index, name.written):
                found.update(dict.fromkeys(name.others))
    for _, name in _longest(long_forms, [stems[index] for index in weighty]):
        found.update(dict.fromkeys(name.others))
    present = f" {' '.join(plain)} "
    return tuple(name for name in found if f" {' '.join(phrase_key(name))} " not in present)


def _longest(long_forms: PhraseTable[_Name], stems: list[str]) -> Iterator[tuple[int, _Name]]:
    first = 0
    while first < len(stems):
        matches = list(long_forms.starting_at(stems, first))
        yield from (match for match in matches if match[0] == matches[0][0])
        first = matches[0][0] if matches else first + 1


def _meant(text: str, words: tuple[FoldedWord, ...], index: int, acronym: str) -> bool:
    """Whether a word of the text is this acronym and not an ordinary word spelt like it."""
    cues = _ambiguous().get(fold(acronym))
    surface = text[words[index].start : words[index].end]
    shouted = text.isupper() and len(words) > 1
    if cues is None or (surface.rstrip("s").isupper() and len(surface) > 1 and not shouted):
        return True
    return index > 0 and words[index - 1].folded in cues


@lru_cache(maxsize=4)
def _names(defined: Pairs) -> tuple[PhraseTable[_Name], PhraseTable[_Name]]:
    """Acronyms by their folded letters, long forms by the stems of their words."""
    names = list(_groups(defined))
    acronyms = [name for name in names if name.acronym]
    singular = (((fold(name.written),), name) for name in acronyms)
    plural = (((f"{fold(name.written)}s",), name) for name in acronyms)
    long_forms = ((_stems(name.written), name) for name in names if not name.acronym)
    return PhraseTable((*singular, *plural)), PhraseTable(long_forms)


def _groups(defined: Pairs) -> Iterator[_Name]:
    groups: dict[str, list[str]] = table("acronyms")["acronyms"]
    own = ((acronym, (long_form,)) for acronym, long_form in defined)
    lexicon: Iterable[tuple[str, tuple[str, ...]]] = (
        (acronym, tuple(others)) for acronym, others in groups.items()
    )
    for acronym, others in (*lexicon, *own):
        yield _Name(acronym, others)
        for other in others:
            if " " in other:
                yield _Name(other, (acronym,))


def _stems(phrase: str) -> tuple[str, ...]:
    words = (word.folded for word in folded_sequence(phrase))
    return tuple(stem(word) for word in words if word not in _light())


def _light() -> frozenset[str]:
    return folded_words("stop_words", "everywhere")


@cache
def _ambiguous() -> dict[str, frozenset[str]]:
    rules: dict[str, list[str]] = table("acronyms")["lower_case_only_after"]
    return {fold(acronym): frozenset(cues) for acronym, cues in rules.items()}
