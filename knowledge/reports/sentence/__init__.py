"""A document in sentences, and a sentence in tokens."""
