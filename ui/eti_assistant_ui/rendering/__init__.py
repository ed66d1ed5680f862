"""Conversation → HTML, as pure functions; every text is escaped here and nowhere else."""
