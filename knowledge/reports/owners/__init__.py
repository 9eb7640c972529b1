"""Whose a figure is: a place, by the words before, after and around it."""
