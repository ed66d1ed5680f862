"""The word of a question that the documents do not hold."""

import re
from collections.abc import Sequence

from eti_assistant.answering.evidence import Evidence
from eti_assistant.french.once import stems_of
from eti_assistant.retrieval.need import AskedWord, Need

_WEIGHTY = 0.25
"""Weight from which a word is one that the documents should speak of."""

_FAMILY = 5
"""Letters that two stems of one family share."""

_BEFORE_A_NOUN = re.compile(
    r"(?:\b(?:le|la|les|une?|des|du|de|aux?|en|ce|cette|ces|sa|son|ses|leurs?|mon|ma|mes|par|sans"
    r"|avec|pour|quel(?:le)?s?) |[dl]')$",
    re.IGNORECASE,
)


def unheard(need: Need, ranked: Sequence[Evidence]) -> AskedWord | None:
    """The one weighty word, a noun, that no passage found holds.

    None when several words are: the question only says in other words what the passages say.
    """
    weighty = [word for word in need.words if word.weight > _WEIGHTY]
    if not weighty:
        return None
    held = frozenset[str]().union(*(stems_of(e.sentence.text) for e in ranked))
    held = held.union(*(stems_of(e.sentence.context) for e in ranked))
    families = {stem[:_FAMILY] for stem in held if len(stem) >= _FAMILY}
    lost = [word for word in weighty if not (word.stem in held or word.alike & held)]
    lost = [word for word in lost if word.stem[:_FAMILY] not in families]
    return lost[0] if len(lost) == 1 and _is_noun(lost[0], need.text) else None


def _is_noun(word: AskedWord, text: str) -> bool:
    """Whether an article or a preposition stands before the word."""
    return bool(_BEFORE_A_NOUN.search(text[: text.find(word.surface)].replace("’", "'")))
