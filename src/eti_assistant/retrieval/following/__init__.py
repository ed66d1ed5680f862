"""Completes a follow-up question from the conversation."""
