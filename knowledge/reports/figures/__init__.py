"""What a figure measures: growth or share, its sign, its bound, its whole."""
