"""A quote as its numbers are read."""

import re

_CALL = re.compile(r"(?<=[^\W\d_])(?<![ckm\d\s]m)(?<!\bm)[¹²³⁰⁴-⁹]+(?![^\W\d_])")


def without_calls(quote: str) -> str:
    """The quote without the calls of its footnotes ("six opérateurs¹"); "km²" is no call."""
    return _CALL.sub("", quote)
