"""Answers on products: what is sold, by whom, and why a region grew."""
