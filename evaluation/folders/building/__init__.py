"""Builds the folders' PDF, Word and web documents from light Markdown sources."""
