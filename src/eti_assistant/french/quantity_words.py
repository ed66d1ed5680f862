"""The word lists of the quantity reader, from `data/quantities.toml`."""

from eti_assistant.french.word_lists import table


def listed(key: str) -> frozenset[str]:
    """The words of one list."""
    words: str = table("quantities")[key]
    return frozenset(words.split())


def valued(key: str) -> dict[str, int]:
    """Words with the number that each one means."""
    values: dict[str, int] = table("quantities")[key]
    return dict(values)


def named(key: str) -> dict[str, str]:
    """Words with the one name of the unit that each one means."""
    names: dict[str, str] = table("quantities")[key]
    return {word: name for name, words in names.items() for word in _names(words)}


def phrases(key: str) -> tuple[str, ...]:
    """The expressions of one list, which bars separate."""
    written: str = table("quantities")[key]
    return tuple(" ".join(phrase.split()) for phrase in written.split("|"))


def _names(words: str) -> list[str]:
    return words.split(",") if "," in words else words.split()
