"""Numbers and objects of JSON."""

Json = dict[str, object]


def whole(number: float | None) -> float | int | None:
    """The number, as an integer where it is one."""
    return int(number) if number is not None and number == int(number) else number
