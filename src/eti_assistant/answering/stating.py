"""From a sentence of a passage to the statement that a reader is told, with its quote."""

import re

from eti_assistant.answering.cues import cue
from eti_assistant.answering.evidence import Evidence
from eti_assistant.answering.quotes import MAX_QUOTE, clean, statement
from eti_assistant.answering.statements import Statement
from eti_assistant.answering.told_lists import LISTED, lead_of, list_around
from eti_assistant.answering.told_rows import cells_of, row_of, rows_around, table_of
from eti_assistant.domain.documents import Block, BlockKind, Page
from eti_assistant.domain.passages import Sentence
from eti_assistant.french.folding import fold
from eti_assistant.index.library import Library
from eti_assistant.retrieval.need import Need

_LOOSE = " \u00a0\u202f;,."
_OPENING = re.compile(r"(?:(?:Les?|La|Une?|Des|Du|De|En|À|Aux?|Par|Pour|Sur) |[LD]['’])")
_REPLY = re.compile(r"^(?:Oui|Non)[ \u00a0\u202f]?[:,.] ?(?=\S)")
_SAME_QUESTION = 0.75
"""How alike the page's question must be for its oui or non to be told."""

_MOST_BEFORE = 3
"""How many sentences are gone back to find what one points to."""


def state(need: Need, evidence: Evidence, library: Library) -> Statement:
    """The sentence with what it needs to be understood: list, head of the row, antecedent."""
    passage = evidence.hit.passage
    page = library.page(passage.source.id, passage.page)
    sentence = evidence.sentence
    if sentence.kind is BlockKind.TABLE_ROW:
        rows = rows_around(need, sentence, page)
        return table_of(evidence, page, rows) if rows else row_of(need, evidence, page)
    listed = list_around(need, sentence, page)
    if listed:
        return _listed(evidence, page, listed)
    if sentence.kind is BlockKind.LIST_ITEM:
        return _item(evidence, page)
    start = _antecedent(evidence, sentence)
    text = clean(page.text[start : sentence.end])
    if evidence.features.replies < _SAME_QUESTION:
        text = _without_reply(text)
    return statement(evidence, page, start, sentence.end, text)


def _item(evidence: Evidence, page: Page) -> Statement:
    """One item of a list, after the sentence that announces the list when it is near."""
    sentence = evidence.sentence
    first = next((i for i, b in enumerate(page.blocks) if b.start <= sentence.start < b.end), 0)
    while first and page.blocks[first - 1].kind is BlockKind.LIST_ITEM:
        first -= 1
    text = clean(page.text[sentence.start : sentence.end]).rstrip(_LOOSE)
    lead = lead_of(page, first, None)
    if not lead or sentence.end - lead[0].start > MAX_QUOTE:
        return statement(
            evidence, page, sentence.start, sentence.end, f"{text[:1].upper()}{text[1:]}."
        )
    announced = clean(page.text[lead[0].start : lead[0].end]).rstrip(" \u00a0\u202f:")
    return statement(evidence, page, lead[0].start, sentence.end, f"{announced} : {_led(text)}.")


def _listed(evidence: Evidence, page: Page, blocks: tuple[Block, ...]) -> Statement:
    """A list with the sentence that announces it, written as one sentence."""
    texts = [clean(page.text[block.start : block.end]).rstrip(_LOOSE) for block in blocks]
    announced = blocks[0].kind not in LISTED
    lead = texts.pop(0).rstrip(" \u00a0\u202f:") if announced else ""
    whole = all(page.text[b.start : b.end].rstrip().endswith(".") for b in blocks[-len(texts) :])
    told = [cells_of(text) if " | " in text else text for text in texts]
    items = (". " if whole and not lead else " ; ").join(told)
    items = _led(items) if lead else items
    text = f"{lead} : {items}." if lead else f"{items[:1].upper()}{items[1:]}."
    return statement(evidence, page, blocks[0].start, blocks[-1].end, text)


def _antecedent(evidence: Evidence, sentence: Sentence) -> int:
    """Where the quote begins: some sentences earlier when this one only points back to them."""
    start, first = sentence.start, sentence
    for before in reversed(evidence.hit.passage.sentences[: evidence.index][-_MOST_BEFORE:]):
        if not cue("looks_back").match(fold(first.text)):
            break
        if before.kind is not sentence.kind or sentence.end - before.start > MAX_QUOTE:
            break
        start, first = before.start, before
    return start


def _without_reply(text: str) -> str:
    """The sentence less the "Oui :" that answers another question than the one asked."""
    rest = _REPLY.sub("", text)
    return text if rest == text else f"{rest[:1].upper()}{rest[1:]}"


def _led(text: str) -> str:
    """What follows a colon: an article or a preposition that opens it loses its capital."""
    opening = _OPENING.match(text)
    return f"{text[:1].lower()}{text[1:]}" if opening else text
