"""PDF files, page by page."""

from eti_assistant.corpus.pdf.reading import read_pdf

__all__ = ["read_pdf"]
