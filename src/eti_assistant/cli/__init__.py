"""The command line; `main` is its entry point."""

from eti_assistant.cli.app import main

__all__ = ["main"]
