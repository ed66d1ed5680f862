"""The page people use in a browser: a conversation and its sources.

Nothing here imports gradio before the page is first opened (see `mounting`).
"""

from eti_assistant_ui.mounting import mount

__all__ = ["mount"]
