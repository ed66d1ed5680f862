"""From a question to the passages it is about."""
