"""Of which months a note, a sentence and a figure speak."""
