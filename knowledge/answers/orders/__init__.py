"""Answers that order or choose regions: rankings, places, filters, counts."""
