"""How good the answers and the rankings are, measured apart from the tests."""
