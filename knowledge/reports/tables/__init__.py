"""Tables of regions by measures: from cells to rows, each a quote."""
