"""Programs that build what the project ships."""
