"""What the assistant knows of names and spellings; its words are in `french/data/*.toml`."""

from eti_assistant.french.acronyms import expand
from eti_assistant.french.definitions import definition_in
from eti_assistant.french.messages import normalise_question
from eti_assistant.french.places import Place, country_name, places
from eti_assistant.french.spelling import Vocabulary, correct

__all__ = [
    "Place",
    "Vocabulary",
    "correct",
    "country_name",
    "definition_in",
    "expand",
    "normalise_question",
    "places",
]
