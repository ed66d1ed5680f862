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
    return {word: name for name, words in names.items() for word in words.split()}
