"""From what is found to what a reader is told: chosen, stated, proven."""
