"""What stands after a numeral: scale, sign, unit, the noun it counts."""

import re
from dataclasses import dataclass, replace

from eti_assistant.french.counted_nouns import counted_noun
from eti_assistant.french.money import CURRENCY, currency, currency_before
from eti_assistant.french.numerals import DIGITS, SPACE, Numeral, Writing, tidy
from eti_assistant.french.quantity_words import valued

_SCALES = {**valued("short_scales"), **valued("thousands"), **valued("scales")}
_WORD_SCALES = frozenset(valued("scales"))
_SHORT_MONEY = r"(?:€|\$(?:[ ](?:US|CAN?)(?![^\W\d_]))?|£|EUR|USD|CAD|CHF|F[ ]?CFA|F)"
_END = r"(?![^\W\d_])"
_AFTER = re.compile(
    rf"""
    [{SPACE}\n]?(?:
        (?P<percent>%|pour[ -]?cents?{_END}|p\.[ ]?100{_END})
        |(?P<permille>‰|pour[ ]mille{_END}|p\.[ ]?1[ ]?000)
        |(?P<short>k|K|Md?s?|MDS?|Mrds?|Mio|m|G)[ ]?(?P<money>{_SHORT_MONEY}{_END})
        |(?P<letter>Md?s?|Mrds?|Mio|k)(?:[{SPACE}](?:de[ ]|d['’])(?P<letter_money>{CURRENCY}){_END}
            |(?=[{SPACE}](?:de[ ]|d['’])))
        |(?P<long>mille|milliers?|millions?|milliards?|billions?){_END}
            (?P<half>[ ]et[ ]demie?{_END})?
            (?:[{SPACE}\n](?:de[ ]|d['’])?(?P<long_money>{CURRENCY}){_END})?
        |(?:de[ ]|d['’])?(?P<currency>(?:{CURRENCY}){_END})
    )
    """,
    re.VERBOSE,
)
_REST = re.compile(
    rf"[{SPACE}](\d{{1,3}})[{SPACE}](milliers?|mille|millions?)(?![^\W\d_])"
    rf"(?:[{SPACE}](?:de |d['’])?({CURRENCY})(?![^\W\d_]))?"
)
_FACTOR = re.compile(r"(?:multipli|divis)[^\W\d_]+ par $", re.IGNORECASE)
_HALF_NOUN = re.compile(r"[ \u00a0]et demie?(?![^\W\d_])")


@dataclass(frozen=True, slots=True)
class Measure:
    """What a numeral measures: `value` scaled, `end` after scale and sign, the noun up to `reach`.

    `signed`: a scale or a sign stands there, so the numeral is certainly a quantity. `prefix`:
    how many characters a currency takes in front of it ("CHF 120").
    """

    value: float
    factor: float
    end: int
    unit: str
    reach: int
    signed: bool
    prefix: int = 0


def measure(text: str, numeral: Numeral) -> Measure:
    """The numeral with its scale, and its unit or the noun it counts."""
    found = _measured(text, numeral)
    start, money = currency_before(text, numeral.start)
    if not money or numeral.writing not in DIGITS:
        return found
    prefix = numeral.start - start
    return replace(found, unit=money, reach=found.end, signed=True, prefix=prefix)


def _measured(text: str, numeral: Numeral) -> Measure:
    if numeral.unit:
        return Measure(numeral.value, 1, numeral.end, numeral.unit, numeral.end, True)
    after = _AFTER.match(text, numeral.end)
    if after is None or (numeral.writing is Writing.ARTICLE and not after["percent"]):
        return _counted(text, numeral)
    scale = after["short"] or after["letter"] or after["long"]
    factor = _SCALES[scale] if scale else 1
    value = tidy((numeral.value + (0.5 if after["half"] else 0)) * factor)
    rest = _REST.match(text, after.end()) if after["long"] and not after["long_money"] else None
    if rest:
        value += int(rest[1]) * _SCALES[rest[2]]
        return _scaled(text, value, factor, rest.end(), rest[3])
    money = after["money"] or after["letter_money"] or after["long_money"] or after["currency"]
    sign = "%" if after["percent"] else "‰" if after["permille"] else money
    return _scaled(text, value, factor, after.end(), sign)


def _scaled(text: str, value: float, factor: float, end: int, sign: str | None) -> Measure:
    unit = currency(sign) if sign else ""
    if unit:
        return Measure(value, factor, end, unit, end, True)
    noun, reach = counted_noun(text, end, several=True, linked=True)
    return Measure(value, factor, end, noun, reach, True)


def _counted(text: str, numeral: Numeral) -> Measure:
    linked = numeral.writing is Writing.COLLECTIVE or _ends_with_scale(text, numeral)
    noun, reach = counted_noun(text, numeral.end, several=numeral.value >= 2, linked=linked)
    if noun and (half := _HALF_NOUN.match(text, reach)):
        return Measure(tidy(numeral.value + 0.5), 1, half.end(), noun, half.end(), True)
    if not noun and _FACTOR.search(text[max(0, numeral.start - 24) : numeral.start]):
        return Measure(numeral.value, 1, numeral.end, "x", numeral.end, True)
    return Measure(numeral.value, 1, numeral.end, noun, reach, False)


def _ends_with_scale(text: str, numeral: Numeral) -> bool:
    written = text[numeral.start : numeral.end].lower().removesuffix(" et demi")
    return re.split(r"[\s-]", written)[-1] in _WORD_SCALES
