"""What a visitor's question becomes, without a browser."""

from pathlib import Path

import pytest

from eti_assistant.bootstrap import open_assistant
from eti_assistant.domain.questions import Turn
from eti_assistant_ui import wording
from eti_assistant_ui.conversation import KEPT, Answered, Pending, Troubled, begun, turns
from eti_assistant_ui.steps import Steps, View

QUESTION = "Combien de ponts du canal ont été réparés ?"


@pytest.fixture
def steps(page_index: Path) -> Steps:
    return Steps(open_assistant(page_index))


def test_a_question_leaves_the_box_and_waits_in_the_conversation(steps: Steps) -> None:
    assert steps.asked((), QUESTION) == View((Pending(QUESTION),), "", "")


def test_a_proposed_question_leaves_the_box_alone(steps: Steps) -> None:
    assert steps.chosen((), QUESTION) == View((Pending(QUESTION),), "", None)


@pytest.mark.parametrize("blank", ["", "  ", "\n\t\u00a0"])
def test_an_empty_question_is_not_asked(steps: Steps, blank: str) -> None:
    assert steps.asked((), blank) == View((), wording.EMPTY_QUESTION)


def test_one_question_is_answered_at_a_time(steps: Steps) -> None:
    waiting = (Pending(QUESTION),)
    assert steps.asked(waiting, "Une autre ?") == View(waiting, wording.STILL_ANSWERING)


def test_the_answer_takes_the_place_of_the_wait_with_its_excerpts(steps: Steps) -> None:
    view = steps.answered((Troubled("Avant ?", "Panne."), Pending(QUESTION)))
    ended = view.conversation[-1]
    assert isinstance(ended, Answered)
    assert len(view.conversation) == 2
    assert len(ended.excerpts) == len(ended.answer.citations) > 0
    assert ended.answer.hits == ()


def test_a_question_too_long_goes_back_into_the_box_with_the_reason(steps: Steps) -> None:
    long = "a" * 2_001
    view = steps.answered((Pending(long),))
    assert view.conversation == ()
    assert view.question == long
    assert view.note is not None
    assert "2\u202f000" in view.note


def test_a_missing_index_is_an_answer_in_french(tmp_path: Path) -> None:
    view = Steps(open_assistant(tmp_path)).answered((Pending(QUESTION),))
    ended = view.conversation[-1]
    assert isinstance(ended, Troubled)
    assert "index" in ended.message


def test_an_accident_ends_the_wait_and_only_the_wait(steps: Steps) -> None:
    waiting = (Troubled("Avant ?", "Panne."), Pending(QUESTION))
    ended = steps.gave_up(waiting).conversation
    assert ended == (waiting[0], Troubled(QUESTION, wording.UNEXPECTED))
    assert steps.gave_up(ended).conversation == ended
    assert steps.answered(ended).conversation == ended


def test_a_conversation_keeps_its_latest_exchanges() -> None:
    conversation = ()
    for number in range(KEPT + 5):
        conversation = begun(conversation, str(number))
    assert len(conversation) == KEPT
    assert conversation[-1] == Pending(str(KEPT + 4))


def test_the_history_is_what_was_asked_and_answered(steps: Steps) -> None:
    conversation = steps.answered((Pending(QUESTION),)).conversation
    answer = conversation[0].answer.text
    told = turns((*conversation, Troubled("Panne ?", "Panne.")))
    assert told == (Turn("user", QUESTION), Turn("assistant", answer))
