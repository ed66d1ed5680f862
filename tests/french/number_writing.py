"""Writes numbers in French words, the other way round from the reader."""

_SMALL = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_TENS = dict(
    zip(range(20, 70, 10), ["vingt", "trente", "quarante", "cinquante", "soixante"], strict=True)
)
_OTHER_TENS = {
    "fr": {},
    "be": {70: "septante", 90: "nonante"},
    "ch": {70: "septante", 80: "huitante", 90: "nonante"},
}
_SCALES = ((10**12, "billion"), (10**9, "milliard"), (10**6, "million"))


def in_words(value: int, *, hyphens: bool, country: str) -> str:
    """`hyphens`: the 1990 spelling, every word joined; `country`: "fr", "be" or "ch"."""
    written = " ".join(_large(value, country)) if value else "zéro"
    return written.replace(" ", "-") if hyphens else written


def _large(value: int, country: str) -> list[str]:
    words: list[str] = []
    for scale, name in _SCALES:
        count, value = divmod(value, scale)
        if count:
            words += [*_below_a_million(count, country), name + ("s" if count > 1 else "")]
    return words + _below_a_million(value, country)


def _below_a_million(value: int, country: str) -> list[str]:
    thousands, rest = divmod(value, 1000)
    head = _below_a_thousand(thousands, country) if thousands > 1 else []
    return head + (["mille"] if thousands else []) + _below_a_thousand(rest, country)


def _below_a_thousand(value: int, country: str) -> list[str]:
    hundreds, rest = divmod(value, 100)
    head = [_SMALL[hundreds]] if hundreds > 1 else []
    if hundreds:
        head.append("cents" if hundreds > 1 and not rest else "cent")
    return head + ([_below_a_hundred(rest, country)] if rest else [])


def _below_a_hundred(value: int, country: str) -> str:
    if value < 20:
        return _SMALL[value]
    tens, unit = value // 10 * 10, value % 10
    named = {**_TENS, **_OTHER_TENS[country]}
    if tens not in named:
        return _below_a_hundred_by_score(tens, unit)
    if unit == 1:
        return f"{named[tens]} et un"
    return f"{named[tens]}-{_SMALL[unit]}" if unit else named[tens]


def _below_a_hundred_by_score(tens: int, unit: int) -> str:
    """From 70 to 99, counted on from soixante and quatre-vingts."""
    if tens == 70:
        return "soixante et onze" if unit == 1 else f"soixante-{_SMALL[10 + unit]}"
    rest = tens - 80 + unit
    return f"quatre-vingt-{_SMALL[rest]}" if rest else "quatre-vingts"
