"""The noun that a number counts, when it follows at once."""

import re

from eti_assistant.french.numerals import SPACE

_TIMES = {
    **dict.fromkeys(("an", "ans", "année", "années"), "ans"),
    **dict.fromkeys(("mois",), "mois"),
    **dict.fromkeys(("jour", "jours"), "jours"),
    **dict.fromkeys(("heure", "heures", "h"), "heures"),
    **dict.fromkeys(("semaine", "semaines"), "semaines"),
    **dict.fromkeys(("minute", "minutes", "min", "mn"), "minutes"),
    **dict.fromkeys(("seconde", "secondes"), "secondes"),
    **dict.fromkeys(("trimestre", "trimestres"), "trimestres"),
    **dict.fromkeys(("semestre", "semestres"), "semestres"),
    **dict.fromkeys(("siècle", "siècles"), "siècles"),
}
DURATIONS = frozenset(_TIMES.values())
"""The units of time, as `counted_noun` names them."""

_NAMED = {**_TIMES, **dict.fromkeys(("point", "points", "pt", "pts"), "points")}
_MEASURES = frozenset(
    "km m cm mm µm nm ha t kt Mt Gt kg g mg µg l L cl ml hl W kW MW GW TW kWh MWh GWh TWh Wh kWc "
    "MWc GWc J kJ MJ V A Hz kHz MHz GHz Ko Mo Go To dB Pa hPa bar bars kcal cal tep ktep Mtep "
    "ETP ETPT km² m² cm² m³ hm³ km2 m2 m3 km/h m/s °C °F tCO2 teqCO2 nœuds s j".split()
)
_ADJECTIVES = (
    r"(?:nouve(?:aux|lles)|autres|grand(?:e?s)|petit(?:e?s)|principa(?:ux|les)|premi(?:ers|ères)"
    r"|derni(?:ers|ères)|bon(?:ne)?s|jeunes|ancien(?:ne)?s|différent(?:e?s)|véritables|seul(?:e?s)"
    r"|mêmes|bea?ux|belles|vieux|vieilles|long(?:ue)?s|prochain(?:e?s)|précédent(?:e?s)|simples"
    r"|mauvais(?:es)?|pauvres|meilleur(?:e?s)|maigres|courageu(?:x|ses)|brèves|courtes?)"
)
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"
_NOUN = re.compile(
    rf"(?P<gap>[{SPACE}]{{0,2}}\n?)(?P<link>de |d['’])?(?:{_ADJECTIVES}[{SPACE}\n])?"
    rf"(?P<unit>(?:°[CF]|[kmc]?m[²³23]|km/h|m/s|tCO2|teqCO2)(?!\w)|{_WORD})"
    rf"(?P<neutral>[·•.(-](?:[^\W\d_]{{1,5}})[)]?(?:[·•.-]?s)?(?![^\W\d_]))?"
    rf"(?P<apostrophe>['’])?"
)
_PAIR = re.compile(rf"[{SPACE}\n](?:et|ou)[{SPACE}\n]({_WORD})")
_NO_NOUN = frozenset(
    "en dans à de du des sur pour par et ou contre au aux ont sont est était étaient sera seront "
    "qui que dont mais plus moins sous sans vers depuis très pas puis après dès chez nous vous "
    "ils elles les ses ces mes tes nos vos leurs certains certaines plusieurs quelques tous "
    "toutes alors lors hors jamais toujours toutefois parfois ailleurs dehors dedans dessous "
    "dessus près auprès exprès désormais néanmoins eux ceux deux trois six dix suis es entre "
    "avec comme car si ni se ne la le un une a ait avait auront avaient soit selon parmi y il "
    "elle on lui leur où quand lorsque tandis pendant durant avant fin début voire environ "
    "seulement notamment chacun chacune aussi ensuite enfin ainsi cette cet ce son sa "
    "représentent représentant parce puisque jusqu là ici ci".split()
)
_TIMES_MORE = re.compile(r" (?:plus|moins|supérieur|inférieur|la |le |les |l['’]|mieux|davantage)")


def counted_noun(
    text: str, position: int, *, several: bool, linked: bool = False
) -> tuple[str, int]:
    """The lower-case noun right after `position` and where it ends, or `("", position)`.

    `linked` lets it follow `de`, as after a million. Times have one name each ("années" is
    "ans"), inclusive writing gives the masculine plural, measures keep their capitals.
    """
    found = _NOUN.match(text, position)
    if found is None or (found["apostrophe"] is not None) or (found["link"] and not linked):
        return "", position
    written = found["unit"]
    if written in _MEASURES and not found["link"]:
        return _NAMED.get(written, written), found.end("unit")
    if not found["gap"] and len(written) < 3:
        return "", position
    lowered = written.lower()
    if lowered in _NAMED:
        return _NAMED[lowered], found.end("unit")
    if lowered == "fois":
        return ("x" if _TIMES_MORE.match(text, found.end()) else "fois"), found.end()
    if lowered in _NO_NOUN or not _may_be_counted(written, several, bool(found["neutral"])):
        return "", position
    if found["neutral"]:
        return lowered.removesuffix("s") + "s", found.end()
    return _paired(text, lowered, found.end("unit"))


def _may_be_counted(written: str, several: bool, neutral: bool) -> bool:
    if written.isupper():
        return len(written) > 1
    if not several:
        return written.islower() and len(written) > 1
    return neutral or written[-1] in "sx" or written.split("-")[0][-1] in "sx"


def _paired(text: str, noun: str, end: int) -> tuple[str, int]:
    """Of `expertes et experts`, the masculine; any other noun alone."""
    pair = _PAIR.match(text, end)
    if pair is None:
        return noun, end
    second = pair[1].lower()
    if second[:4] != noun[:4] or second == noun:
        return noun, end
    return min(noun, second, key=len), pair.end()
