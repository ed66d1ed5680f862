"""What the page does at each event: a conversation in, what to show out. No state of its own."""

from dataclasses import dataclass

from eti_assistant.assistant import Assistant
from eti_assistant.errors import InvalidQuestion
from eti_assistant_ui import wording
from eti_assistant_ui.conversation import Conversation, begun, finished, is_waiting, troubled


@dataclass(frozen=True, slots=True)
class View:
    """What the page shows next; a `question` (in the box) or `note` of `None` stays as it is."""

    conversation: Conversation
    note: str | None = ""
    question: str | None = None


class Steps:
    """The events of a question: asked, then answered or given up."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def asked(self, conversation: Conversation, question: str) -> View:
        """The question taken from the box into the conversation, unless there is none."""
        if not question.strip():
            return View(conversation, wording.EMPTY_QUESTION)
        if is_waiting(conversation):
            return View(conversation, wording.STILL_ANSWERING)
        return View(begun(conversation, question), question="")

    def chosen(self, conversation: Conversation, question: str) -> View:
        """A proposed question asked; what the box holds stays."""
        view = self.asked(conversation, question)
        return View(view.conversation, view.note)

    def answered(self, conversation: Conversation) -> View:
        """The waiting question answered; one that cannot be asked goes back into the box."""
        if not is_waiting(conversation):
            return View(conversation, None)
        try:
            return View(finished(self._assistant, conversation))
        except InvalidQuestion as error:
            return View(conversation[:-1], error.message, conversation[-1].question)

    def gave_up(self, conversation: Conversation) -> View:
        """What a visitor reads when something unforeseen happened."""
        if not is_waiting(conversation):
            return View(conversation, None)
        return View(troubled(conversation, wording.UNEXPECTED))
