"""What is kept of a corpus: texts, lexical rankings, vectors; built aside and swapped in."""
