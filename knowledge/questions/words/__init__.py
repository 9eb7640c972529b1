"""A text as words put right, and as mentions of what is known."""
