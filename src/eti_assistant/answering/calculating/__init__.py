"""Answers that compare or calculate, each operand proven."""
