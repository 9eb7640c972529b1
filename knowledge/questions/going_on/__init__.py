"""Follow-ups: what a message takes from, and changes in, the last question."""
