"""Answers that reckon: sums, means, shares, differences."""
