"""The question sets on other people's documents stand on those documents, and on them only."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from eti_assistant.corpus.manifest import Manifest
from eti_assistant.corpus.reading import read_file
from eti_assistant.domain.answers import Status
from eti_assistant.evaluation.matching import holds, plain
from eti_assistant.evaluation.questions import read_cases

FOLDERS = Path(__file__).parents[1] / "evaluation" / "folders"
NAMES = sorted(path.parent.name for path in FOLDERS.glob("*/questions.jsonl"))
SUFFIXES = {".pdf", ".docx", ".html", ".md", ".txt"}
FIELDS = {
    "id", "question", "gold_answer_fr", "must_contain", "must_not_contain", "answerable",
    "category", "expected_status", "documents",
}  # fmt: skip
WORDED_BY_THE_ANSWER = {"calcul", "vérification", "négation", "fausse_prémisse"}


def questions(name):
    lines = (FOLDERS / name / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def answerable(name):
    return [question for question in questions(name) if question["answerable"]]


@cache
def read_text(path):
    return "\n".join(page.text for page in read_file(path.parent, path, Manifest()).pages)


def named_text(name, question):
    documents = FOLDERS / name / "documents"
    return "\n".join(read_text(documents / file) for file in question["documents"])


def test_there_are_fifteen_folders_to_look_at_and_four_held_out():
    assert [sum(name.startswith(group) for name in NAMES) for group in ("dev-", "held-")] == [15, 4]


def test_there_are_at_least_300_questions_and_a_quarter_has_no_answer():
    every = [question for name in NAMES for question in questions(name)]
    refused = [question for question in every if not question["answerable"]]
    assert len(every) >= 300
    assert len(refused) >= len(every) / 4
    assert len({question["id"] for question in every}) == len(every)


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_holds_readable_documents_and_no_manifest(name):
    files = list((FOLDERS / name / "documents").iterdir())
    assert len(files) >= 3
    assert {path.suffix for path in files} <= SUFFIXES
    assert all(len(read_text(path)) > 500 for path in files)


@pytest.mark.parametrize("name", NAMES)
def test_every_question_has_the_form_of_the_readme(name):
    assert len(read_cases(FOLDERS / name / "questions.jsonl")) == len(questions(name))
    for question in questions(name):
        assert set(question) - {"history", "quote_contains"} == FIELDS, question["id"]
        assert set(question["expected_status"].split("|")) <= set(Status), question["id"]
        assert bool(question["must_contain"]) == question["answerable"], question["id"]
        assert bool(question["documents"]) == question["answerable"], question["id"]
        assert ("quote_contains" in question) == question["answerable"], question["id"]
        assert question["expected_status"] != "answered" or question["answerable"], question["id"]


@pytest.mark.parametrize("name", NAMES)
def test_the_proof_of_every_answer_stands_in_a_document_it_names(name):
    missing = [
        (question["id"], question["quote_contains"])
        for question in answerable(name)
        if plain(question["quote_contains"]) not in plain(named_text(name, question))
    ]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_every_expected_entry_is_written_in_a_document_it_names(name):
    missing = [
        (question["id"], entry)
        for question in answerable(name)
        if question["category"] not in WORDED_BY_THE_ANSWER
        for entry in question["must_contain"]
        if not holds(named_text(name, question), entry)
    ]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_the_gold_answer_passes_its_own_check(name):
    failed = [
        (question["id"], entry)
        for question in answerable(name)
        for entry in question["must_contain"]
        if not holds(question["gold_answer_fr"], entry)
    ]
    assert failed == []


def test_the_committed_documents_are_those_of_the_sources(tmp_path):
    script = [sys.executable, str(FOLDERS / "build.py"), "--out", str(tmp_path)]
    subprocess.run(script, check=True)
    built = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert len(built) == len(list(FOLDERS.glob("*/sources/*.md")))
    for path in built:
        assert read_text(path) == read_text(FOLDERS / path.relative_to(tmp_path)), path.name
