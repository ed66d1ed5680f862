"""The contract's JSON objects: one form for the command line, the API and the interface."""

from eti_assistant.representation.answers import answer_json, citation_json, figure_json, page_link
from eti_assistant.representation.documents import (
    document_json,
    exported_passage_json,
    page_json,
    passage_json,
)
from eti_assistant.representation.numbers import Json, whole
from eti_assistant.representation.verdicts import known_figure_json, verification_json

__all__ = [
    "Json",
    "answer_json",
    "citation_json",
    "document_json",
    "exported_passage_json",
    "figure_json",
    "known_figure_json",
    "page_json",
    "page_link",
    "passage_json",
    "verification_json",
    "whole",
]
