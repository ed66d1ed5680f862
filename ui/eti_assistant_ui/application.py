"""The page as a Gradio application; the only module that imports gradio."""

# pyright: reportUnknownMemberType=false
# Gradio's own annotations are partial.

import os
from collections.abc import Callable
from typing import Any

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
# Else the queue sums up all its past events, with pandas, after each one.
os.environ["GRADIO_ANALYTICS_CACHE_FREQUENCY"] = str(10**12)

import gradio as gr
from fastapi import FastAPI
from gradio.themes import Base

from eti_assistant.assistant import Assistant
from eti_assistant_ui import wording
from eti_assistant_ui.conversation import Conversation
from eti_assistant_ui.document import ASSETS
from eti_assistant_ui.rendering.frame import (
    conversation_html,
    disclosure_html,
    header_html,
    note_html,
)
from eti_assistant_ui.steps import Steps, View

_AT_ONCE = 8
"""Questions answered at the same time."""
_QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
"""The page shows its own progress, and its events are no public API."""

Event = Callable[..., list[Any]]


def application(assistant: Assistant) -> FastAPI:
    """The page alone, as an application to mount at `/`."""
    page = _page(Steps(assistant))
    page.queue(default_concurrency_limit=_AT_ONCE, max_size=256, api_open=False)
    return gr.mount_gradio_app(
        FastAPI(),
        page,
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        favicon_path=str(ASSETS / "icon.svg"),
        theme=_theme(),
    )


def _theme() -> Base:
    """System fonts, and the colours of `style.css` for what is drawn before it applies."""
    fonts = ("system-ui", "-apple-system", "Segoe UI", "Noto Sans", "Liberation Sans", "sans-serif")
    return Base(font=fonts, font_mono=("ui-monospace", "monospace")).set(
        body_background_fill="#fbfaf7",
        body_background_fill_dark="#12181d",
        body_text_color="#1c252c",
        body_text_color_dark="#e7ebee",
    )


def _page(steps: Steps) -> gr.Blocks:
    with gr.Blocks(title=wording.TITLE, analytics_enabled=False, fill_width=True) as page:
        state = gr.State(())
        _html(header_html(), "eti-top")
        conversation = _html(conversation_html(()), "eti-conversation", script="conversation.js")
        with gr.Column(elem_id="eti-ask"):
            with gr.Row(elem_id="eti-row"):
                note = _html("", "eti-note", script="note.js")
                question = _question_box()
                send = gr.Button(wording.SEND, elem_id="eti-send", scale=0, variant="primary")
            _html(disclosure_html(), "eti-disclosure")
        shown = [state, conversation, question, note]
        pressed = [question.submit, send.click]
        asked = gr.on(pressed, _asked(steps), [state, question], shown, **_QUIET)
        chosen = conversation.click(_chosen(steps), state, shown, **_QUIET)
        for begun in (asked, chosen):
            ended = begun.success(_ended(steps.answered), state, shown, **_QUIET)
            ended.failure(_ended(steps.gave_up), state, shown, **_QUIET)
    return page


def _html(value: str, identity: str, script: str = "") -> gr.HTML:
    behaviour = (ASSETS / script).read_text(encoding="utf-8") if script else None
    return gr.HTML(value, elem_id=identity, js_on_load=behaviour, apply_default_css=False)


def _question_box() -> gr.Textbox:
    return gr.Textbox(
        label=wording.QUESTION_LABEL,
        placeholder=wording.QUESTION_PLACEHOLDER,
        elem_id="eti-question",
        max_lines=6,
        container=False,
        scale=1,
    )


def _asked(steps: Steps) -> Event:
    def asked(seen: Conversation, written: str) -> list[Any]:
        return _shown(steps.asked(seen, written))

    return asked


def _chosen(steps: Steps) -> Event:
    """The event of a proposed question: its text comes from the button that was pressed."""

    def chosen(seen: Conversation, event: gr.EventData) -> list[Any]:
        return _shown(steps.chosen(seen, str(event.question)))

    return chosen


def _ended(step: Callable[[Conversation], View]) -> Event:
    def ended(seen: Conversation) -> list[Any]:
        return _shown(step(seen))

    return ended


def _shown(view: View) -> list[Any]:
    """The view in the order of the page's outputs: state, conversation, question, note."""
    question = gr.skip() if view.question is None else view.question  # pyright: ignore
    note = gr.skip() if view.note is None else note_html(view.note)  # pyright: ignore
    return [view.conversation, conversation_html(view.conversation), question, note]
