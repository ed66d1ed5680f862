"""Asks a file of questions and judges the answers."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter

from eti_assistant.assistant import Assistant
from eti_assistant.domain.answers import Answer, Status
from eti_assistant.domain.questions import Turn
from eti_assistant.errors import InvalidQuestion
from eti_assistant.evaluation import wording
from eti_assistant.evaluation.judging import judge
from eti_assistant.evaluation.proof import prove
from eti_assistant.evaluation.questions import Case, read_cases
from eti_assistant.evaluation.report import Report, Result
from eti_assistant.evaluation.writing import write_report

Progress = Callable[[str, int, int], None]
"""Called with the step's name, how much of it is done, and how much there is."""


def run_evaluation(
    questions: Path,
    out: Path,
    assistant: Assistant,
    progress: Progress,
    *,
    today: date | None = None,
) -> Report:
    """Ask every question, write `report.json` and `report.md` into `out`, give the report.

    `today` is the day of the questions that name none. Raises `UsageError` for a file that
    cannot be read, before anything is asked, `IndexMissing` and `IndexDamaged`.
    """
    cases = read_cases(questions)
    report = Report(
        questions.name, assistant.index_version, ask_all(cases, assistant, progress, today)
    )
    write_report(report, out)
    return report


def ask_all(
    cases: Sequence[Case], assistant: Assistant, progress: Progress, today: date | None = None
) -> tuple[Result, ...]:
    """Each case asked and judged, in order; a conversation goes on from the answers given.

    A question that is none (empty, too long) counts as one that was asked to be put otherwise.
    """
    results: list[Result] = []
    history: tuple[Turn, ...] = ()
    for done, case in enumerate(cases):
        progress(wording.STEP, done, len(cases))
        history = history if case.follows else case.history
        result = _ask(case, history, assistant, today)
        results.append(result)
        answered = Turn("assistant", result.answer.text)
        history = (*history, Turn("user", case.question), answered)
    progress(wording.STEP, len(cases), len(cases))
    return tuple(results)


def _ask(case: Case, history: tuple[Turn, ...], assistant: Assistant, today: date | None) -> Result:
    begun = perf_counter()
    try:
        answer = assistant.ask(case.question, history=history, today=case.today or today)
    except InvalidQuestion as error:
        # What a reader gets then is a request to ask otherwise.
        answer = Answer("", Status.CLARIFY, error.message)
    elapsed_ms = (perf_counter() - begun) * 1_000
    proof = prove(case, answer, lambda document, page: assistant.page(document, page).text)
    return Result(case, answer, judge(case, answer), proof, elapsed_ms)
