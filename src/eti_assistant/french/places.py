"""The countries, cities and regions that a text names."""

from collections.abc import Sequence
from dataclasses import dataclass

from eti_assistant.french.phrases import FoldedWord, folded_sequence
from eti_assistant.french.place_names import PlaceName, country_names, language_words, place_names

_HOME = ("FR",)


@dataclass(frozen=True, slots=True)
class Place:
    """A place named at `start:end`; `kind` is "country", "region" or "city".

    `name` is the usual French name, a demonym's being its country's; `countries` are ISO 3166-1
    codes, several for a region or a name that countries share ("Congo").
    """

    start: int
    end: int
    surface: str
    name: str
    kind: str
    countries: tuple[str, ...]
    demonym: bool = False

    @property
    def home(self) -> bool:
        """Whether it is France itself, which says little in a French text."""
        return self.countries == _HOME


def places(text: str) -> tuple[Place, ...]:
    """Places in the order of the text, the longest name at each point; accents are optional."""
    words = folded_sequence(text)
    keys = [word.folded for word in words]
    found: list[Place] = []
    first = 0
    while first < len(words):
        end, name = _longest(text, words, keys, first)
        if name and name.kind:
            start, stop = words[first].start, words[end - 1].end
            surface = text[start:stop]
            found.append(
                Place(start, stop, surface, name.name, name.kind, name.countries, name.demonym)
            )
        first = end
    return tuple(found)


def country_name(code: str) -> str:
    """The usual French name of an ISO 3166-1 code, "" for an unknown one."""
    return country_names().get(code, "")


def _longest(
    text: str, words: Sequence[FoldedWord], keys: Sequence[str], first: int
) -> tuple[int, PlaceName | None]:
    for end, name in place_names().starting_at(keys, first):
        if _recognised(text, words, keys, first, end, name):
            return end, name
    return first + 1, None


def _recognised(
    text: str,
    words: Sequence[FoldedWord],
    keys: Sequence[str],
    first: int,
    end: int,
    name: PlaceName,
) -> bool:
    before = f" {' '.join(keys[max(0, first - 3) : first])}"
    capitalised = text[words[end - 1].start].isupper()
    if name.demonym and first and keys[first - 1] in language_words("language_nouns"):
        return False
    if name.language:
        return _behind_a_noun(text, words, keys, first)
    spared = any(before.endswith(f" {cue}") for cue in name.spared)
    if name.capital and not capitalised and not spared:
        return False
    if not name.after:
        return True
    surname = end < len(words) and text[words[end - 1].end : words[end].start] == " "
    surname = surname and text[words[end].start].isupper() and not text.isupper()
    return not surname and any(before.endswith(f" {cue}") for cue in name.after)


def _behind_a_noun(text: str, words: Sequence[FoldedWord], keys: Sequence[str], first: int) -> bool:
    """A demonym that is also a language: "le ministère espagnol", not "parler espagnol"."""
    if text[words[first].start].isupper() and not text.isupper():
        return True
    if not first or text[words[first - 1].end : words[first].start].strip("\u00a0 -"):
        return False
    return keys[first - 1] not in language_words("language_cues")
