"""The status judges a refusal; what must and must not be said judges an answer."""

import pytest

from eti_assistant.domain.answers import Answer, Status
from eti_assistant.evaluation.judging import REFUSALS, judge
from eti_assistant.evaluation.questions import Case

ANSWERABLE = Case("Q1", "Combien ?", must_contain=("118",), must_not_contain=("91",))
UNANSWERABLE = Case("Q2", "Combien au Japon ?", answerable=False, must_contain=("ne figure",))


def given(status: Status, text: str) -> Answer:
    return Answer("", status, text)


@pytest.mark.parametrize("status", [Status.ANSWERED, Status.PARTIAL])
def test_an_answer_that_says_it_is_right(status: Status) -> None:
    assert judge(ANSWERABLE, given(status, "Ils sont 118 [1].")).right


def test_an_answer_is_wrong_for_what_it_lacks_and_for_what_it_adds() -> None:
    judgement = judge(ANSWERABLE, given(Status.ANSWERED, "Ils sont 91."))
    assert not judgement.right
    assert [("118" in why, "91" in why) for why in judgement.why] == [(True, False), (False, True)]


def test_a_refusal_that_names_the_figure_is_no_answer() -> None:
    judgement = judge(ANSWERABLE, given(Status.NOT_FOUND, "118 ?"))
    assert not judgement.right
    assert "not_found" in judgement.why[0]


@pytest.mark.parametrize("status", sorted(REFUSALS))
def test_an_unanswerable_question_wants_a_refusal_in_any_words(status: Status) -> None:
    assert judge(UNANSWERABLE, given(status, "Je n'ai rien là-dessus.")).right


def test_an_unanswerable_question_answered_is_wrong_whatever_the_words() -> None:
    assert not judge(UNANSWERABLE, given(Status.ANSWERED, "Ce chiffre ne figure pas.")).right


def test_a_status_that_the_file_expects_is_accepted_too() -> None:
    case = Case("Q3", "?", answerable=False, expected=frozenset({Status.PARTIAL}))
    assert judge(case, given(Status.PARTIAL, "")).right
    assert judge(case, given(Status.PARTIAL, "")).expected_status
    assert judge(case, given(Status.GREETING, "")).right
    assert not judge(case, given(Status.GREETING, "")).expected_status


def test_what_must_not_be_said_is_not_said_in_a_refusal_either() -> None:
    case = Case("Q4", "?", answerable=False, must_not_contain=("61",))
    assert not judge(case, given(Status.NOT_FOUND, "Il y en a 61 ailleurs.")).right
