"""The labels under which documents give their fields, read from `labels.toml`."""

import functools
import tomllib
import unicodedata
from collections import Counter
from dataclasses import dataclass
from importlib import resources

_FEWEST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Labels:
    """Folded label → field name of a `Description`, or kind; small word → language."""

    posting: dict[str, str]
    description: dict[str, str]
    kinds: dict[str, str]
    languages: dict[str, str]
    titles: dict[str, str]


@functools.cache
def labels() -> Labels:
    """The labels shipped with the package."""
    source = resources.files("eti_assistant.corpus").joinpath("labels.toml")
    tables: dict[str, dict[str, list[str]]] = tomllib.loads(source.read_text(encoding="utf-8"))
    turned = {
        name: {fold_label(label): field for field, known in table.items() for label in known}
        for name, table in tables.items()
    }
    return Labels(**turned)


def field_of(label: str) -> str:
    """The field that a label of front matter or metadata names, "" if none."""
    folded = fold_label(label)
    return labels().posting.get(folded, "") or labels().description.get(folded, "")


def language_of(text: str) -> str:
    """The language whose small words are the most frequent in a text, "" if they are too few."""
    known = labels().languages
    found = Counter(filter(None, (known.get(word.lower()) for word in text.split())))
    best = found.most_common(1)
    return best[0][0] if best and best[0][1] >= _FEWEST_WORDS else ""


def kind_of(word: str) -> str:
    """The kind that a word names ("Rapports" → "report"), the word itself if unknown."""
    return labels().kinds.get(fold_label(word), word.strip().lower())


def fold_label(label: str) -> str:
    """Without accents, capitals, underscores or final colon."""
    bare = unicodedata.normalize("NFD", label.replace("’", "'").replace("_", " "))
    letters = "".join(char for char in bare if not unicodedata.combining(char))
    return " ".join(letters.casefold().strip(" :*\u00a0\u202f").split())
