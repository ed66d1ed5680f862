"""What surrounds the exchanges: header, welcome, notes under the question."""

from eti_assistant_ui import wording
from eti_assistant_ui.conversation import Conversation
from eti_assistant_ui.rendering.answers import exchange_html, question_buttons
from eti_assistant_ui.rendering.markup import element, text


def header_html() -> str:
    """The page's name and what it is for."""
    skip = element("a", text(wording.SKIP_LINK), class_="eti-skip", href="#eti-question")
    name = element("h1", text(wording.TITLE), class_="eti-name")
    tagline = element("p", text(wording.TAGLINE), class_="eti-tagline")
    return element("header", skip + name + tagline, class_="eti-header")


def conversation_html(conversation: Conversation) -> str:
    """Every exchange, oldest first; the welcome while there is none."""
    if not conversation:
        return _welcome()
    exchanges = "".join(
        exchange_html(exchange, place) for place, exchange in enumerate(conversation, 1)
    )
    return element("section", exchanges, aria_label=wording.CONVERSATION)


def note_html(message: str) -> str:
    """A short message to the visitor about the question being written."""
    return element("p", text(message), class_="eti-note") if message else ""


def disclosure_html() -> str:
    """What the visitor must know about who answers."""
    return element("p", text(wording.DISCLOSURE), class_="eti-disclosure")


def _welcome() -> str:
    heading = element("h2", text(wording.WELCOME))
    lead = element("p", text(wording.WELCOME_TEXT), class_="eti-lead")
    examples = element("h3", text(wording.EXAMPLES_HEADING)) + question_buttons(wording.EXAMPLES)
    return element("section", heading + lead + examples, class_="eti-welcome")
