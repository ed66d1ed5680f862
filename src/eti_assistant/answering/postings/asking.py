"""What a question asks of postings."""

import re
from dataclasses import dataclass

from eti_assistant.answering.postings.words import Field, cue, fields, light_stems, state_cue
from eti_assistant.french.analysis import terms
from eti_assistant.french.folding import fold
from eti_assistant.retrieval.need import AskedWord, Need
from eti_assistant.retrieval.patterns import plain

_NOUN = re.compile(r"\bquel(?:le)?s? (?:est |sont |etait |etaient )?(?:les? |la |l )?(\w+)")


@dataclass(frozen=True, slots=True)
class Asking:
    """A question that may be about postings.

    `cue` is the kind of word that says so: "offer", "post", "weak" or "". `state` is "open" or
    "closed" when it asks which of the two; `topic` are the words that say which posting is meant.
    """

    cue: str
    several: bool
    every: bool
    """All the postings of a kind are asked for."""
    exists: bool
    state: str
    fields: tuple[Field, ...]
    topic: tuple[AskedWord, ...]


def asking(need: Need) -> Asking | None:
    """What is asked, None when nothing in the question speaks of postings."""
    text = plain(fold(need.text))
    kind = next((name for name in ("offer", "post", "weak") if cue(name).search(text)), "")
    if cue("never").search(text):
        return None
    asked = _asked(text)
    state = next((s for s in ("closed", "open") if state_cue(s).search(text)), "")
    if not asked and not state and _asks_else(text):
        return None
    if any(field.name == "deadline" for field in asked):
        kind = kind or "weak"
    if not kind and not asked:
        return None
    return Asking(
        cue=kind,
        several=bool(cue("several").search(text)),
        every=bool(cue("every").search(text)),
        exists=bool(cue("exists").search(text)),
        state=state,
        fields=asked,
        topic=_topic(need, text, asked),
    )


def _asks_else(text: str) -> bool:
    """Whether "quel" asks for something that is no posting: "quels ministères proposent…"."""
    light = light_stems()
    return any(set(terms(noun)) - light for noun in _NOUN.findall(text))


def _asked(text: str) -> tuple[Field, ...]:
    """The fields asked for; where to apply is not where the post is."""
    found = {field.name: field for field in fields() if field.asked.search(text)}
    if "apply" in found:
        found.pop("city", None)
    return tuple(found.values())


def _topic(need: Need, text: str, asked: tuple[Field, ...]) -> tuple[AskedWord, ...]:
    """The words that are neither light nor part of what is asked."""
    light = light_stems()
    taken = " ".join(match[0] for field in asked for match in field.asked.finditer(text))
    spent = set(re.findall(r"\w+", taken))
    return tuple(
        word for word in need.words if word.stem not in light and fold(word.surface) not in spent
    )
