"""The names of the world's places in French, with what makes each of them recognisable."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from babel import Locale

from eti_assistant.french.folding import fold
from eti_assistant.french.phrases import PhraseTable, phrase_key
from eti_assistant.french.word_lists import table

_NOT_COUNTRIES = frozenset("AC BV CP DG EA EU EZ HM IC QO TA UM UN XA XB ZZ".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A way to name a place; `kind` is "" for an expression that names none.

    `capital` asks for a capital letter, `after` for one of these words before it, `spared` lists
    the words before it that spare the capital; `language` marks a demonym that is also a language.
    """

    name: str
    kind: str
    countries: tuple[str, ...]
    demonym: bool = False
    language: bool = False
    capital: bool = False
    spared: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@cache
def place_names() -> PhraseTable[PlaceName]:
    """Every name, by its folded words; read once."""
    return PhraseTable(_entries())


@cache
def country_names() -> dict[str, str]:
    """The usual French name of each country and territory, by ISO 3166-1 code."""
    known = cast("dict[str, str]", dict(Locale("fr").territories))
    own: dict[str, dict[str, Any]] = table("places")["countries"]
    return {
        code: own.get(code, {}).get("name", known[code].replace("’", "'"))
        for code in known
        if len(code) == 2 and code not in _NOT_COUNTRIES
    }


@cache
def language_words(name: str) -> frozenset[str]:
    """One list of the folded words behind which a demonym is a language."""
    return frozenset(fold(word) for word in table("places")["rules"][name])


def demonym_forms(masculine: str) -> tuple[str, ...]:
    """The four forms of a demonym, from "malien", or "turc/turque" when the feminine is odd."""
    masculine, _, feminine = masculine.partition("/")
    if not feminine:
        doubled = masculine.endswith(("en", "on"))
        mute = "" if masculine.endswith("e") else "e"
        feminine = f"{masculine}ne" if doubled else f"{masculine}{mute}"
    plural = masculine if masculine.endswith(("s", "x")) else f"{masculine}s"
    return tuple(dict.fromkeys((masculine, feminine, plural, f"{feminine}s")))


def _entries() -> Iterator[tuple[tuple[str, ...], PlaceName]]:
    read = table("places")
    for phrase in read["rules"]["not_places"]:
        yield phrase_key(phrase), PlaceName(phrase, "", ())
    for code, name in country_names().items():
        yield from _named(name, "country", (code,), read["countries"].get(code, {}))
    for name, fields in read["shared"].items():
        yield from _named(name, "country", tuple(fields["countries"].split()), fields)
    for name, fields in read["regions"].items():
        yield from _named(name, "region", tuple(fields["countries"].split()), fields)


def _named(
    name: str, kind: str, countries: tuple[str, ...], fields: dict[str, Any]
) -> Iterator[tuple[tuple[str, ...], PlaceName]]:
    for written in (name, *fields.get("names", ())):
        yield _ruled(written, PlaceName(name, kind, countries))
    for city in fields.get("cities", ()):
        yield _ruled(city, PlaceName(city, "city", countries))
    languages = {phrase_key(word) for word in table("places")["rules"]["languages"]}
    for masculine in fields.get("demonyms", ()):
        for form in demonym_forms(masculine):
            key = phrase_key(form)
            yield key, PlaceName(name, kind, countries, demonym=True, language=key in languages)


def _ruled(written: str, place: PlaceName) -> tuple[tuple[str, ...], PlaceName]:
    key = phrase_key(written)
    capital, spared, after = _rules()
    word = " ".join(key)
    return key, PlaceName(
        place.name,
        place.kind,
        place.countries,
        capital=key in capital,
        spared=spared.get(word, ()),
        after=after.get(word, ()),
    )


@cache
def _rules() -> tuple[
    frozenset[tuple[str, ...]], dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]
]:
    rules = table("places")["rules"]
    return (
        frozenset(phrase_key(name) for name in rules["capital_only"]),
        {name: tuple(words) for name, words in rules["capital_unless_after"].items()},
        {name: tuple(words) for name, words in rules["given_names"].items()},
    )
