"""Drawing: a `Picture` to an SVG document of 1080 pixels' width, text in the fonts beside it."""
