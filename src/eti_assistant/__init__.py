"""A French assistant that shows no figure without the passage it stands in."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eti_assistant.bootstrap import open_assistant

__all__ = ["open_assistant"]


def __getattr__(name: str) -> object:
    """Load the assistant when it is first asked for: `import eti_assistant` stays light."""
    if name == "open_assistant":
        from eti_assistant.bootstrap import open_assistant

        return open_assistant
    raise AttributeError(name)
