"""Whether the figures of somebody's own text agree with the corpus."""
