"""Corrects a question's typing errors with the words of the corpus.

Only what is neither a French word nor a word of the corpus is corrected: a real word that the
corpus does not hold must stay, since it is why the corpus has no answer.
"""

from eti_assistant.french.analysis import content_words
from eti_assistant.french.folding import fold
from eti_assistant.french.frequency import is_french
from eti_assistant.french.spelling import correct
from eti_assistant.index.opened import OpenIndex


def corrected(text: str, index: OpenIndex) -> str:
    """The question with its misspelt words replaced."""
    for word in reversed(content_words(text)):
        folded = fold(word.surface)
        if folded in index.vocabulary or not folded.isalpha() or len(folded) < 4:
            continue
        if word.surface[:1].isupper() and not text.isupper() and word.start:
            continue
        if is_french(folded):
            continue
        right = correct(folded, index.vocabulary)
        if right:
            text = f"{text[: word.start]}{right}{text[word.end :]}"
    return text
