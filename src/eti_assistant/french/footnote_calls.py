"""The calls of footnotes in a text ("six opérateurs¹"); "km²" holds none."""

import re

_CALL = re.compile(r"(?<=[^\W\d_]|[)»”.])(?<![ckm\d\s]m)(?<!\bm)[¹²³⁰⁴-⁹]+(?![^\W\d_])")


def without_calls(text: str) -> str:
    """The text without them."""
    return _CALL.sub("", text)


def blanked_calls(text: str) -> str:
    """The text with a blank for each of their signs: every other sign keeps its place."""
    return _CALL.sub(lambda call: " " * len(call[0]), text)
