"""Measures of quality, time and memory: `python -m bench --help`."""
