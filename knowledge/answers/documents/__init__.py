"""Answers about the reports themselves, and what other documents say."""
