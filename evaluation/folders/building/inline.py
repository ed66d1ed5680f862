"""The one inline mark of a source."""


def bold_parts(text: str) -> list[tuple[str, bool]]:
    """The text in order, each part with whether it is bold."""
    return [(part, index % 2 == 1) for index, part in enumerate(text.split("**")) if part]
