"""One reader per format, and the manifest."""
