"""The project's own question files are well-formed, varied and hard enough."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from eti_assistant.evaluation.matching import holds

FOLDER = Path(__file__).parents[1] / "evaluation"
STATUSES = {"answered", "partial", "clarify", "not_found", "out_of_scope", "greeting"}
ENDINGS = {"clarify", "not_found", "out_of_scope", "greeting"}
TRAPS = {"contradiction", "distinction", "fausse_prémisse", "homonyme", "injection"}
SETS = [("eti.jsonl", 240), ("eti_second.jsonl", 100), ("eti_held.jsonl", 120)]
FILES = [*(name for name, _ in SETS), "conversations.jsonl"]

Row = dict[str, Any]


def rows_of(name: str) -> list[Row]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def corpus_facts() -> list[Row]:
    files = sorted(Path(__file__).parent.glob("corpus_facts_*.jsonl"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [json.loads(line) for line in lines]


def answers_sought(name: str) -> list[Row]:
    """Every question of a file, or every turn of a file of conversations."""
    if name != "conversations.jsonl":
        return rows_of(name)
    return [turn for row in rows_of(name) for turn in row["turns"]]


def normalised(question: str) -> str:
    return " ".join(question.lower().split())


@pytest.mark.parametrize(("name", "least"), SETS)
def test_a_set_is_large_and_every_question_has_its_own_name(name: str, least: int) -> None:
    rows = rows_of(name)
    assert len(rows) >= least
    assert len({row["id"] for row in rows}) == len(rows)


@pytest.mark.parametrize("name", [name for name, _ in SETS])
def test_a_third_of_the_questions_have_no_answer_or_set_a_trap(name: str) -> None:
    rows = rows_of(name)
    hard = [row for row in rows if not row["answerable"] or row["category"] in TRAPS]
    refusals = [row for row in rows if not row["answerable"]]
    assert len(hard) * 3 >= len(rows)
    assert len(refusals) * 4 >= len(rows)


@pytest.mark.parametrize("name", [name for name, _ in SETS])
def test_no_kind_of_question_takes_over(name: str) -> None:
    rows = rows_of(name)
    kinds = Counter(row["category"] for row in rows)
    assert len(kinds) >= 20
    assert max(kinds.values()) * 8 <= len(rows)


def test_a_set_repeats_no_question_of_another() -> None:
    alone = [
        normalised(row["question"])
        for name, _ in SETS
        for row in rows_of(name)
        if "history" not in row
    ]
    assert len(set(alone)) == len(alone)


@pytest.mark.parametrize("name", FILES)
def test_what_an_answer_must_and_must_not_say_can_be_read(name: str) -> None:
    for row in answers_sought(name):
        assert 1 <= len(row["question"]) <= 2000
        for entry in row["must_contain"]:
            assert all(variant.strip() for variant in entry.split("|")), row["question"]
        assert all(entry.strip() for entry in row["must_not_contain"]), row["question"]


@pytest.mark.parametrize("name", FILES)
def test_an_expected_status_agrees_with_answerable(name: str) -> None:
    for row in answers_sought(name):
        expected = set(row["expected_status"].split("|"))
        assert expected <= STATUSES, row["question"]
        wanted = ENDINGS if not row["answerable"] else STATUSES - ENDINGS
        assert expected & wanted, row["question"]


@pytest.mark.parametrize("name", [name for name, _ in SETS])
def test_an_answerable_question_names_what_it_rests_on(name: str) -> None:
    for row in rows_of(name):
        assert row["gold_answer_fr"].strip(), row["id"]
        if row["answerable"]:
            assert row["must_contain"], row["id"]
            assert row["facts"], row["id"]


@pytest.mark.parametrize("name", [name for name, _ in SETS])
def test_a_question_rests_on_facts_of_the_corpus(name: str) -> None:
    known = {fact.get("fact") or fact["posting"] for fact in corpus_facts()}
    unknown = {
        row["id"]: row["facts"] for row in rows_of(name) if not known.issuperset(row["facts"])
    }
    assert unknown == {}


@pytest.mark.parametrize("name", [name for name, _ in SETS])
def test_the_gold_answer_says_what_an_answer_must(name: str) -> None:
    failed = [
        (row["id"], entry)
        for row in rows_of(name)
        if row["answerable"]
        for entry in row["must_contain"]
        if not holds(row["gold_answer_fr"], entry)
    ]
    assert failed == []


@pytest.mark.parametrize("name", [name for name, _ in SETS])
def test_a_history_alternates_and_ends_with_the_assistant(name: str) -> None:
    histories = [row["history"] for row in rows_of(name) if "history" in row]
    assert len(histories) * 12 >= len(rows_of(name))
    for history in histories:
        roles = [turn["role"] for turn in history]
        assert roles == ["user", "assistant"] * (len(roles) // 2)


def test_there_are_twenty_conversations_of_two_to_five_turns() -> None:
    rows = rows_of("conversations.jsonl")
    assert len({row["id"] for row in rows}) == len(rows) >= 20
    assert all(2 <= len(row["turns"]) <= 5 for row in rows)
