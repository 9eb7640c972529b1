"""Ranks, records, counts and statements over whole groups."""
