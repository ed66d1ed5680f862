"""Builds the PDF reports of the corpus, and their manifest, from `sources/*.md`."""
