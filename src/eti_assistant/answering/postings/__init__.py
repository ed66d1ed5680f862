"""Answers about job postings, from their fields."""
