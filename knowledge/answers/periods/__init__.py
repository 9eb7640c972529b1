"""Answers over several periods."""
